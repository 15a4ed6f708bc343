/** A fleet lives under an older build, is killed in the middle of its visits, and goes on under this one. */
import { join } from "node:path";
import { openDatabase } from "@/lib/db/open";
import type { Db } from "@/lib/db/db";
import { counted, type Fate, fatesOf, halfDone, isWithin } from "./half-done";
import { baseEnvironment, carriedOn, judge, type KillPlan, summed } from "./kills";
import { Life } from "./life";
import { record } from "./recorded-rows";
import type { ChaosState } from "./state";
import { mixedFaultPlan } from "@/lib/sandbox/faults/mix";

const SPEED = "60";
/** Real time: the longest visit at this speed, and an engine's second thoughts about steps that a fault broke. */
const ENDED_WITHIN_MS = 240_000;
const LAST_STRETCH_MS = 10_000;
const LATE_MS = 500;
const WORKER = "scripts/chaos/worker.ts";
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Between two lives nobody has the database. */
async function whileDown<T>(state: ChaosState, url: string | undefined, work: (db: Db) => Promise<T>): Promise<T> {
  const opened = await openDatabase({ url, dataDirectory: state.directory });
  try {
    return await work(opened.db);
  } finally {
    await opened.close();
  }
}

function judgeFates(fates: readonly Fate[], under: ReadonlySet<string>, faults: string[]): string {
  const sums = new Map<string, number>();
  for (const { runId, status, output, session } of fates) {
    if (status === "failed") faults.push(`a run of the older build failed: ${String(output)}`);
    if (under.has(runId) && (status !== "completed" || session !== "closed"))
      faults.push(`a visit that the older build began is ${session}, its run ${status}`);
    const end = status === "completed" && output ? `, ${String(JSON.parse(output).ended)}` : "";
    const word = `${status}${end}${under.has(runId) ? ` (within a visit: ${session})` : ""}`;
    sums.set(word, (sums.get(word) ?? 0) + 1);
  }
  return [...sums].map(([word, n]) => `${n} ${word}`).join("; ");
}

/**
 * @param older the tree of the older build, with its packages
 * `recording` is a file for what is half-done, written instead of going on.
 */
export async function runUpgrade(
  plan: KillPlan & { recording?: string },
  older: string,
  state: ChaosState,
  url: string | undefined,
) {
  const { totals } = state;
  const faulty = (round: number) =>
    mixedFaultPlan({ seed: `${plan.seed}:${round}`, share: plan.share, lateMs: LATE_MS, refusals: plan.refusals });
  const environment = (round: number) => ({
    ...baseEnvironment(state, url),
    FLEET_CLOCK_SPEED: SPEED,
    FLEET_SANDBOX_FAULTS: JSON.stringify(faulty(round)),
  });
  let life = await Life.begin(environment(0), WORKER, older);
  await life.ask({ do: "create", count: totals.bots, seed: plan.seed });
  for (let round = 1; round <= plan.kills; round++) {
    if (round > 1) life = await Life.begin(environment(round), WORKER, older);
    await life.ask({ do: "wake" });
    await pause(plan.lifeSeconds * 1000);
    await life.kill();
    totals.kills = round;
  }
  const left = await whileDown(state, url, halfDone);
  console.log(`the older build was killed with ${left.length} runs half-done: ${counted(left)}`);

  const { recording } = plan;
  if (recording) return whileDown(state, url, (db) => record(db, recording, join(older, "drizzle")));

  life = await Life.begin(environment(plan.kills + 1));
  const alive = await carriedOn(life);
  const stuck = Number(alive["running"]) - Number(alive["carried"]);
  if (stuck > 0) totals.faults.push(`${stuck} bots were stuck after the change of builds`);
  const before = Number(alive["sessions"]);
  const under = new Set(left.filter(isWithin).map(({ runId }) => runId));
  const runs = left.filter(({ runId }) => under.has(runId)).map(({ runId }) => runId);
  for (const until = Date.now() + ENDED_WITHIN_MS; Date.now() < until; await pause(500)) {
    if (Number((await life.ask({ do: "running", runs }))["n"]) === 0) break;
  }
  await life.ask({ do: "wake" });
  await pause(LAST_STRETCH_MS);
  const last = await life.ask({ do: "alive" });
  if (Number(last["sessions"]) <= before) totals.faults.push("no visit began under the newer build");
  if (Number(last["failing"]) > 0) totals.faults.push(`${String(last["failing"])} bots are failing`);
  const found = await judge(life, state);
  await life.kill("SIGTERM");
  const fates = await whileDown(state, url, (db) => fatesOf(db, left));
  console.log(`of these: ${judgeFates(fates, under, totals.faults)}`);
  for (const fault of totals.faults) console.error(`FAULT ${fault}`);
  console.log(
    `a change of builds on ${totals.db}: ${left.length} runs half-done, ${under.size} of them within a visit, ${totals.bots} bots, ${summed(found)}, ` +
      `${totals.faults.length} faults`,
  );
}
