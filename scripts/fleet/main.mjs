import { readArguments, usage, UsageFault } from "./arguments.mjs";
import { CallFault, connect } from "./connection.mjs";
import { statusLines } from "./status.mjs";
import { emergencyStop } from "./stop.mjs";

/** Accounts are made one after the other, and a gallery may be slow. */
const SEED_LIMIT_MS = 15 * 60_000;
const done = { start: "started", pause: "paused", resume: "resumed", retire: "retired" };
const bots = (n) => (n === 1 ? "1 bot" : `${n} bots`);

async function botOf(server, handle) {
  const { rows } = await server.get(`/api/bots?${new URLSearchParams({ handle })}`);
  return rows.find((row) => row.handle.toLowerCase() === handle);
}

/** All or none: a handle that is not known, or that of a bot that moves no more, keeps the others from being touched. */
async function idsOf(server, command, handles) {
  const ids = [];
  const unknown = [];
  const retired = [];
  for (const handle of handles) {
    const bot = await botOf(server, handle);
    if (!bot) unknown.push(handle);
    else if (bot.status === "retired" && command !== "retire") retired.push(handle);
    else ids.push(bot.id);
  }
  const faults = [
    ...(unknown.length > 0 ? [`There is no bot ${unknown.join(", ")}.`] : []),
    ...(retired.length > 0 ? [`A retired bot does not come back: ${retired.join(", ")}.`] : []),
  ];
  if (faults.length > 0) throw new CallFault([...faults, "Nothing was changed."].join(" "));
  return ids;
}

async function status({ server, flags, print }) {
  const [fleet, overview] = await Promise.all([server.get("/api/fleet"), server.get("/api/overview")]);
  if (flags.json) print(JSON.stringify({ url: server.url, fleet, overview }, null, 2));
  else for (const each of statusLines(fleet, overview, server.url)) print(each);
}

async function change({ server, command, flags, handles, print }) {
  const target = flags.all ? { filter: {} } : { ids: await idsOf(server, command, handles) };
  const reason = flags.reason ? { reason: flags.reason } : {};
  const { changed, unchanged, reasons, waits } = await server.post("/api/bots/bulk", {
    action: command,
    target,
    ...reason,
  });
  print(`${bots(changed)} ${done[command]}.${unchanged > 0 ? ` ${unchanged} unchanged: ${reasons.join(", ")}.` : ""}`);
  if (waits) print(waits.replace(/Resume the fleet\.$/, "Resume the fleet: npm run fleet -- resume --all"));
}

async function fleetWide({ server, command, print }) {
  const { bots: count } = await server.post(`/api/fleet/${command}`);
  print(`The fleet is ${command === "re-arm" ? "re-armed" : done[command]}: ${bots(count)} concerned.`);
  // Something else may keep it from moving all the same.
  if (command !== "pause") print(`Now: ${(await server.get("/api/fleet")).stateText}.`);
}

const changeOrAll = (what) => (what.flags.all ? fleetWide(what) : change(what));

async function seed({ server, flags, print }) {
  const wish = { count: Number(flags.bots), seed: flags.seed.trim(), start: flags.start ?? false };
  const { ids, provisioned, failed, firstError } = await server.post("/api/bots/create-many", wish, {
    limitMs: SEED_LIMIT_MS,
  });
  print(`${bots(ids.length)} created, ${provisioned} with an account on the gallery${wish.start ? ", started" : ""}.`);
  if (!wish.start) print("They are stopped. Next time add --start, or now: npm run fleet -- start <handle>… | --all");
  if (failed > 0)
    throw new CallFault(`${bots(failed)} got no account: ${firstError}. Start them to have the gallery asked again.`);
}

const commands = {
  status,
  start: change,
  pause: changeOrAll,
  resume: changeOrAll,
  stop: ({ server, print }) => emergencyStop(server, print),
  "re-arm": fleetWide,
  seed,
  retire: change,
};

/** Runs one command. Resolves with the exit code: 0 done, 1 refused or failed, 2 not understood. */
export async function main(args, { env, directory, print, warn }) {
  if (["help", "--help", "-h"].includes(args[0])) {
    print(usage);
    return 0;
  }
  try {
    const asked = readArguments(args);
    await commands[asked.command]({ ...asked, server: connect({ env, directory, warn }), print });
    return 0;
  } catch (error) {
    if (error instanceof UsageFault) warn(`${error.message}\n\n${usage}`);
    else if (error instanceof CallFault) warn(error.message);
    else throw error;
    return error instanceof UsageFault ? 2 : 1;
  }
}
