import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt } from "../run/build.mjs";
import { run } from "../run/child.mjs";
import { StartFault } from "../run/fault.mjs";
import { bestNode } from "../run/node-binary.mjs";
import { inRoot } from "../run/paths.mjs";
import { checkBundle } from "./bundle.mjs";
import { findChromium } from "./chromium.mjs";
import { freePort, startPostgres } from "./postgres.mjs";

const MINUTE = 60_000;
const print = (line) => console.log(`  ${line}`);

const printAs = (name) => (line) => print(name ? `${name}: ${line}` : line);

/** Runs a test runner that writes a JSON report, and counts from the report; a runner that wrote none failed once. Its lines begin with `as`. */
async function counted(args, { env, limitMs, reportEnv, reportArg, count, as }) {
  const folder = mkdtempSync(join(tmpdir(), "fleet-report-"));
  const report = join(folder, "report.json");
  const where = reportEnv ? { [reportEnv]: report } : {};
  const { code, timedOut } = await run(bestNode(), reportArg ? [...args, `${reportArg}=${report}`] : args, {
    env: { ...env, ...where },
    limitMs,
    onLine: printAs(as),
  });
  if (timedOut) print(`stopped after ${limitMs / MINUTE} minutes`);
  const result = existsSync(report) ? count(JSON.parse(readFileSync(report, "utf8"))) : { passed: 0, failed: 0 };
  rmSync(folder, { recursive: true, force: true });
  if (code !== 0 && result.failed === 0) result.failed = 1;
  return result;
}

/** Tests of some seconds each, such as those that copy and restore whole databases: not of the quick round. */
const LONG = "**/*.long.test.ts";

/** They open directories of the embedded database, or count what bots do, wherever the rows lie. */
const EMBEDDED_ONLY = [
  "lib/db/open.long.test.ts",
  "lib/db/keeping/**",
  "lib/fleet/rollout/volume.long.test.ts",
  "lib/fleet/simulation/lived.long.test.ts",
];

function vitestCount(report) {
  const broken = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  const skipped = report.numPendingTests + report.numTodoTests;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    note: skipped ? `${skipped} skipped` : undefined,
  };
}

const playwrightCount = ({ stats, errors }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected + (stats.expected + stats.unexpected === 0 ? errors.length : 0),
  note:
    [stats.skipped && `${stats.skipped} skipped`, stats.flaky && `${stats.flaky} passed only at the second try`]
      .filter(Boolean)
      .join(", ") || undefined,
});

function vitest(args, databaseUrl, as) {
  const reporters = ["--reporter=default", "--reporter=json"];
  return counted([inRoot("node_modules", "vitest", "vitest.mjs"), ...args, ...reporters], {
    env: { TEST_DATABASE_URL: databaseUrl },
    limitMs: 15 * MINUTE,
    reportArg: "--outputFile.json",
    count: vitestCount,
    as,
  });
}

/** The real Postgres of this run: started once, when first asked for. */
let server;
async function postgres() {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, version: "the server at TEST_DATABASE_URL", stop: async () => undefined };
  server ??= startPostgres();
  return server;
}

export async function stopPostgres() {
  const running = await server?.catch(() => null);
  await running?.stop();
}

const absent = { passed: 0, failed: 0, skipped: "no postgres binary and no TEST_DATABASE_URL" };

async function onPostgres() {
  const database = await postgres();
  if (!database) return absent;
  print(`on ${database.version}`);
  const elsewhere = EMBEDDED_ONLY.flatMap((pattern) => ["--exclude", pattern]);
  // One worker: a browser and its fleet are at work beside it.
  const args = ["related", "--run", "lib/db/test-database.ts", "--maxWorkers=1", ...elsewhere];
  const result = await vitest(args, database.url, "postgres");
  return { ...result, note: [database.version, result.note].filter(Boolean).join(", ") };
}

async function chaos(kind, plan = ["--kills", "3", "--bots", "50", "--db", kind, "--faults", "0.1", "--seed", "1"]) {
  if (!existsSync(inRoot("scripts", "chaos.ts"))) return { passed: 0, failed: 0, skipped: "no scripts/chaos.ts" };
  const database = kind === "postgres" ? await postgres() : { url: "" };
  if (!database) return absent;
  const { code } = await run(bestNode(), [inRoot("scripts", "run-ts.mjs"), inRoot("scripts", "chaos.ts"), ...plan], {
    env: { TEST_DATABASE_URL: database.url },
    limitMs: 3 * MINUTE,
    onLine: printAs(`chaos on ${kind}`),
  });
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
}

async function build() {
  try {
    await ensureBuilt();
    return { passed: 1, failed: 0 };
  } catch (error) {
    if (!(error instanceof StartFault)) throw error;
    return { passed: 0, failed: 1, output: error.message };
  }
}

/** What each route of the build would carry to a host of functions. */
async function bundle() {
  if (!existsSync(inRoot(".next", "BUILD_ID"))) return { passed: 0, failed: 0, skipped: "no build" };
  const { faults, note } = checkBundle();
  return { passed: faults.length ? 0 : 1, failed: faults.length ? 1 : 0, output: faults.join("\n"), note };
}

async function endToEnd() {
  const specs = readdirSync(inRoot("e2e"), { recursive: true }).filter((name) => String(name).endsWith(".spec.ts"));
  if (specs.length === 0) return { passed: 0, failed: 0, skipped: "no specs" };
  const chromium = await findChromium();
  if (!chromium)
    return { passed: 0, failed: 1, output: "No Chromium here, and no way to install one. Set CHROMIUM_PATH." };
  print(`Chromium: ${chromium.origin} (${chromium.path})`);
  const cli = inRoot("node_modules", "@playwright", "test", "cli.js");
  return counted([cli, "test", "--config=e2e/playwright.config.ts", "--reporter=list,json"], {
    env: {
      // Playwright speaks its own dialect of the colour switches.
      NO_COLOR: undefined,
      FORCE_COLOR: "0",
      CHROMIUM_PATH: chromium.path,
      E2E_PORT: String(await freePort()),
    },
    limitMs: 20 * MINUTE,
    reportEnv: "PLAYWRIGHT_JSON_OUTPUT_FILE",
    count: playwrightCount,
    as: "browser",
  });
}

/** Two servers of the build before this, of which one is always about to be killed. */
const instances = ["--instances", "2", "--kills", "4", "--bots", "30", "--faults", "0.1", "--seed", "1", "--life", "1"];

/** The suites that run the code, in order; neighbours of one `pair` wait more than they work and run side by side, two at a time. */
export const suites = [
  { name: "unit", label: "unit and integration on PGlite", run: () => vitest(["run", "--exclude", LONG], "") },
  { name: "long", label: "the long rounds on PGlite", run: () => vitest(["run", ".long.test"], "") },
  { name: "build", label: "build", run: build },
  { name: "bundle", label: "what each route carries", run: bundle },
  { name: "e2e", label: "end to end in Chromium", pair: "last", run: endToEnd },
  { name: "postgres", label: "integration on Postgres", pair: "last", run: onPostgres },
  { name: "chaos", label: "chaos on PGlite", pair: "last", run: () => chaos("pglite") },
  { name: "chaos", label: "chaos on Postgres", pair: "last", run: () => chaos("postgres") },
  { name: "chaos", label: "chaos over two instances", pair: "last", run: () => chaos("postgres", instances) },
];
