import { orExplain, StartFault } from "../run/fault.mjs";
import { ensureInstalled } from "../run/install.mjs";
import { staticStages } from "./static.mjs";
import { stopPostgres, suites } from "./suites.mjs";

const VERIFY = [...staticStages.map(({ name }) => name), "unit"];
const names = [...new Set([...staticStages, ...suites].map(({ name }) => name))];

/** Settings of the machine's own fleet must not reach the tests. */
function forgetSettings() {
  const own = /^(FLEET_|FLOIMG_|INNGEST_|OPENAI_|DATABASE_URL|PORT$|HOST$|NODE_ENV$|FORCE_COLOR$)/;
  for (const name of Object.keys(process.env)) if (own.test(name)) delete process.env[name];
}

function chosen(args) {
  if (args.includes("--verify")) return VERIFY;
  const at = args.findIndex((arg) => arg === "--only" || arg.startsWith("--only="));
  if (at === -1) return names;
  const only = (args[at].split("=")[1] ?? args[at + 1] ?? "").split(",").filter(Boolean);
  const unknown = only.filter((name) => !names.includes(name));
  if (unknown.length || !only.length) {
    throw new StartFault(
      `--only takes some of ${names.join(", ")}${unknown.length ? `; not ${unknown.join(", ")}` : ""}.`,
    );
  }
  return only;
}

async function finish(stage) {
  const start = Date.now();
  const result = await stage.run().catch((error) => ({ passed: 0, failed: 1, output: String(error?.stack ?? error) }));
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  const mark = result.failed ? "FAILED" : result.skipped ? "skipped" : "ok";
  const about = [`${seconds} s`, result.skipped, result.note].filter(Boolean).join(", ");
  const line = `${mark.padEnd(8)}${stage.label} (${about})`;
  if (result.failed && result.output) console.log(result.output.trimEnd());
  console.log(line);
  return { ...result, line };
}

/** Two at a time: the smallest machine this runs on has two cores. */
async function inPairs(stages) {
  const waiting = [...stages];
  const results = [];
  const lane = async () => {
    for (let stage = waiting.shift(); stage; stage = waiting.shift()) results.push(await finish(stage));
  };
  await Promise.all([lane(), lane()]);
  return results;
}

function sideBySide(chosen) {
  const groups = [];
  for (const suite of chosen) {
    const last = groups.at(-1);
    if (suite.pair && last?.[0].pair === suite.pair) last.push(suite);
    else groups.push([suite]);
  }
  return groups;
}

/** `npm test`: every chosen check, whatever failed before it; the last line counts, and the exit code says. */
export function main(args) {
  return orExplain(async () => {
    const only = chosen(args);
    const start = Date.now();
    forgetSettings();
    process.env.NO_COLOR = "1";
    await ensureInstalled();
    const results = await inPairs(staticStages.filter(({ name }) => only.includes(name)));
    for (const group of sideBySide(suites.filter(({ name }) => only.includes(name)))) {
      console.log(`\n${group.map(({ label }) => label).join(", ")}`);
      results.push(...(await inPairs(group)));
    }
    await stopPostgres();
    const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
    console.log(`\nIn ${((Date.now() - start) / 1000).toFixed(0)} s:`);
    for (const { line } of results) console.log(`  ${line}`);
    console.log(`${total("passed")} passed, ${total("failed")} failed`);
    process.exitCode = total("failed") > 0 || total("passed") === 0 ? 1 : 0;
  });
}
