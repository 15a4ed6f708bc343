/*
 * npm run chaos -- --kills N --bots 50 --db pglite|postgres --faults 0.1 --seed S: kill -9 in the middle of turns, then compare.
 *   --refusals     the gallery also refuses for good and runs out of budgets
 *   --state DIR    keep database and counts there; the next call with the same folder goes on where this one ended
 *   --soak DAYS    instead of killing: so many days of --bots bots on a clock that jumps to whatever is due next (--level 10-300: activity level)
 *   --stops N      instead of killing: N emergency stops under full load while the gallery hangs (--processes 2: asked for by another process)
 *   --instances 2  two production servers on one Postgres through Neon's driver, an engine and a gallery in processes of their own; builds first
 *   --older DIR    instead of killing at random: N lives under the older build in that tree, killed in the middle of visits, then this build; with
 *                  --instances 2 both trees must be built, and the instances are replaced one after the other
 *                  (--record FILE: write down what is half-done, for scripts/chaos/resume-older.long.test.ts, and end there)
 */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { runKills } from "./chaos/kills";
import { createServerDatabase } from "./chaos/server-database";
import { ChaosState } from "./chaos/state";
import { runSoak } from "./chaos/soak";
import { runStops } from "./chaos/stops";
import { runUpgrade } from "./chaos/upgrade";
import { runInstanceKills } from "./instances/kills";
import { runRolling } from "./instances/rolling";
import { runInstanceStops } from "./instances/stops";
import { ensureBuilt } from "./run/build.mjs";

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "3" },
    bots: { type: "string", default: "50" },
    db: { type: "string", default: "pglite" },
    faults: { type: "string", default: "0.1" },
    refusals: { type: "boolean", default: false },
    seed: { type: "string", default: "chaos" },
    life: { type: "string", default: "12" },
    state: { type: "string" },
    stops: { type: "string", default: "0" },
    soak: { type: "string", default: "0" },
    level: { type: "string", default: "100" },
    processes: { type: "string", default: "1" },
    instances: { type: "string", default: "0" },
    older: { type: "string" },
    record: { type: "string" },
  },
});
const [kills, bots, share, stops] = [values.kills, values.bots, values.faults, values.stops].map(Number) as [
  number,
  number,
  number,
  number,
];
const manifold = values.instances === "2";
const chosen = manifold ? "postgres" : values.db;
const db = chosen === "pglite" || chosen === "postgres" ? chosen : null;
const apart = values.processes === "2";
if (!(kills >= 0) || !(bots > 0) || !(share >= 0 && share < 1) || !(stops >= 0) || !db || (apart && db === "pglite")) {
  console.error("usage: npm run chaos -- --kills N --bots N --db pglite|postgres --faults 0…1 --seed S [--state DIR]");
  console.error("       npm run chaos -- --stops N --bots N --db pglite|postgres [--processes 2, on postgres]");
  console.error("       npm run chaos -- --instances 2 --kills N | --stops N | --older DIR");
  console.error("       npm run chaos -- --older DIR --kills N --db pglite|postgres");
  process.exit(2);
}
if (values.state && db === "postgres" && !process.env["TEST_DATABASE_URL"]) {
  console.error("To go on later on Postgres, name a server that stays in TEST_DATABASE_URL.");
  process.exit(2);
}

const state = ChaosState.open(values.state, { db, bots });
const server = db === "postgres" ? await createServerDatabase(state.totals.database) : null;
state.totals.database = server?.name;
const plan = { kills, share, refusals: values.refusals, seed: values.seed, lifeSeconds: Number(values.life) };
try {
  if (manifold && server) {
    await ensureBuilt();
    if (stops > 0) await runInstanceStops({ stops, seed: values.seed }, state, server, process.cwd());
    else if (values.older)
      await runRolling(plan, state, server, { older: resolve(values.older), built: process.cwd() });
    else await runInstanceKills(plan, state, server, process.cwd());
  } else if (Number(values.soak) > 0)
    await runSoak({ days: Number(values.soak), seed: values.seed, level: Number(values.level) }, state, server?.url);
  else if (values.older)
    await runUpgrade({ ...plan, recording: values.record }, resolve(values.older), state, server?.url);
  else if (stops > 0) await runStops({ stops, seed: values.seed, apart }, state, server?.url);
  else await runKills(plan, state, server?.url);
} finally {
  if (!values.state) await server?.drop();
  state.close();
}
process.exit(state.totals.faults.length > 0 ? 1 : 0);
