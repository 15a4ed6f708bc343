// Law: what is not understood is refused before anything is sent.
import { parseArgs } from "node:util";

export const usage = `Usage: npm run fleet -- <command>

  status [--json]                        how the fleet is, what it spent, what needs attention
  start  <handle>… | --all               start bots, or all that are stopped or failing
  pause  <handle>… | --all               pause bots, or the whole fleet
  resume <handle>… | --all               resume bots, or the whole fleet
  stop                                   emergency stop: nothing begins after it, what is open is cut
  re-arm                                 let the fleet move again after a stop
  seed --bots N --seed TEXT [--start]    create N bots (1 to 500); the same seed draws the same ones
  retire <handle>… --yes                 end bots for good; what they made stays on the gallery

  --reason TEXT                          kept in the audit log, for start, pause, resume and retire of named bots

FLEET_URL    the console's address; default: the server on this machine
FLEET_TOKEN  a token from Settings, Command line; on the server's own machine it is
             found by itself, where FLEET_DATA_DIR is the server's

Exit code: 0 done, 1 refused or failed, 2 not understood.`;

/** Not understood: exit code 2. */
export class UsageFault extends Error {}

const named = { all: { type: "boolean" }, reason: { type: "string" } };
const commands = {
  status: { options: { json: { type: "boolean" } } },
  start: { options: named, bots: true },
  pause: { options: named, bots: true },
  resume: { options: named, bots: true },
  stop: { options: {} },
  "re-arm": { options: {} },
  seed: { options: { bots: { type: "string" }, seed: { type: "string" }, start: { type: "boolean" } } },
  retire: { options: { yes: { type: "boolean" }, reason: { type: "string" } }, bots: true },
};

function parse(command, rest) {
  try {
    const { options } = commands[command];
    return parseArgs({ args: rest, options, allowPositionals: true });
  } catch (error) {
    throw new UsageFault(`${command}: ${error.message.split("\n")[0]}`);
  }
}

function check(command, { values, positionals }) {
  const say = (text) => {
    throw new UsageFault(text);
  };
  if (!commands[command].bots && positionals.length > 0)
    say(
      command === "stop"
        ? "stop is the emergency stop of the whole fleet and takes no bots. To keep single bots from moving: pause <handle>…"
        : `${command} takes no bots.`,
    );
  if (commands[command].bots && positionals.length === 0 && !values.all)
    say(`Which bots? ${command} <handle>…${command === "retire" ? "" : `, or ${command} --all`}`);
  if (values.all && positionals.length > 0) say("Either name bots or say --all, not both.");
  if (values.all && command !== "start" && values.reason !== undefined)
    say(`--reason goes with named bots: ${command} --all takes none.`);
  if (command === "seed") {
    const count = Number(values.bots);
    if (!/^\d+$/.test(values.bots ?? "") || count < 1 || count > 500)
      say("How many? --bots takes a number from 1 to 500.");
    if (!values.seed?.trim()) say("From which seed? --seed takes a word; the same one draws the same bots.");
  }
  if (command === "retire" && !values.yes)
    say("A retired bot does not come back. Add --yes when that is what you want; what it made stays on the gallery.");
}

/** @throws UsageFault */
export function readArguments([command, ...rest]) {
  if (command === undefined) throw new UsageFault("Which command?");
  if (!Object.hasOwn(commands, command)) throw new UsageFault(`There is no command "${command}".`);
  const found = parse(command, rest);
  check(command, found);
  const handles = [...new Set(found.positionals.map((handle) => handle.replace(/^@/, "").toLowerCase()))];
  return { command, flags: found.values, handles };
}
