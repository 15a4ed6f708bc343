/** Kills the fleet in the middle of turns, again and again, and compares what it believes with the gallery's own tables. */
import { draw } from "@/lib/behavior/rng";
import { mixedFaultPlan } from "@/lib/sandbox/faults/mix";
import { type Answer, Life } from "./life";
import type { ChaosState } from "./state";

const SETTLE_MS = 1200;
/** Later than the first read-back, earlier than the settle delay. */
const LATE_MS = 500;
const LAST_STRETCH_MS = 6000;
const FREE_WITHIN_MS = 60_000;
/** Far less than the two minutes after which the supervisor would plan a lost bot anew. */
const CARRIED_WITHIN_MS = 10_000;
const LOOK_MS = 500;

export type KillPlan = {
  kills: number;
  /** Share of the gallery's calls that go wrong, 0–1. */
  share: number;
  refusals: boolean;
  seed: string;
  /** Longest time between a start and its kill, in seconds. */
  lifeSeconds: number;
};

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export function baseEnvironment(state: ChaosState, databaseUrl: string | undefined): Record<string, string> {
  return {
    FLEET_DATA_DIR: state.directory,
    FLEET_ENGINE: "embedded",
    FLEET_CLOCK_SPEED: "600",
    FLEET_CLOCK_START: "2026-03-03T12:00:00.000Z",
    FLEET_SETTLE_MS: String(SETTLE_MS),
    FLEET_SECRET: "chaos-secret-chaos-secret-chaos-secret",
    ...(databaseUrl && { DATABASE_URL: databaseUrl }),
  };
}

/** Who is carried by the engine: a bot that was let go of this very moment has its plan on the way, so the look is repeated for a while. */
export async function carriedOn(life: Life): Promise<Answer> {
  for (const until = Date.now() + CARRIED_WITHIN_MS; ; await pause(LOOK_MS)) {
    const alive = await life.ask({ do: "alive" });
    if (Number(alive["carried"]) >= Number(alive["running"]) || Date.now() > until) return alive;
  }
}

export async function judge(life: Life, state: ChaosState): Promise<Answer> {
  await life.ask({ do: "quiesce" });
  const { did: _did, ...found } = await life.ask({ do: "judge" });
  if (!Number(found["posts"]) || !Number(found["comments"]) || !Number(found["likes"]))
    state.totals.faults.push("too little happened to judge: no post, no comment or no like");
  for (const [name, count] of Object.entries(found)) {
    if (/^(lost|undone|doubled|unknown|untold|unsettled)/.test(name) && count !== 0)
      state.totals.faults.push(`${name}: ${String(count)} after ${state.totals.kills} kills`);
  }
  return found;
}

/** Wakes the sleepers. A kill of a fleet that is held shows nothing: waits for the end of the hold, an hour of this clock as a rule. */
async function wakeSome(life: Life): Promise<void> {
  for (const until = Date.now() + FREE_WITHIN_MS; Date.now() < until; await pause(LOOK_MS)) {
    await life.ask({ do: "wake" });
    if (Number((await life.ask({ do: "alive" }))["running"]) > 0) return;
  }
  throw new Error("Every bot is still held: nothing can be killed in the middle of a turn.");
}

/** What was found, in words. */
export function summed(found: Answer): string {
  const sum = (prefix: string) =>
    Object.entries(found)
      .filter(([name]) => name.startsWith(prefix))
      .reduce((total, [, count]) => total + Number(count), 0);
  return (
    `${String(found["posts"])} posts, ${String(found["comments"])} comments, ${String(found["likes"])} likes; ` +
    `${sum("doubled")} doubled, ${sum("lost")} lost, ${sum("undone")} undone`
  );
}

export async function runKills(plan: KillPlan, state: ChaosState, databaseUrl: string | undefined): Promise<void> {
  const { totals } = state;
  const environment = (round: number) => {
    const seed = `${plan.seed}:${round}`;
    const faults = mixedFaultPlan({ seed, share: plan.share, lateMs: LATE_MS, refusals: plan.refusals });
    return { ...baseEnvironment(state, databaseUrl), FLEET_SANDBOX_FAULTS: JSON.stringify(faults) };
  };
  let life = await Life.begin(environment(totals.kills));
  if (state.resumed) await life.ask({ do: "resume" });
  else await life.ask({ do: "create", count: totals.bots, seed: plan.seed });
  const last = totals.kills + plan.kills;
  while (totals.kills < last) {
    await wakeSome(life);
    const round = totals.kills + 1;
    await pause(500 + draw(plan.seed, "kill", round) * Math.max(0, plan.lifeSeconds * 1000 - 500));
    await life.kill();
    totals.kills = round;
    life = await Life.begin(environment(round));
    const alive = await carriedOn(life);
    const stuck = Number(alive["running"]) - Number(alive["carried"]);
    const held = (alive["holds"] as string[]).length > 0 ? `, holds: ${(alive["holds"] as string[]).join(", ")}` : "";
    console.log(
      `kill ${round} of ${last}: ${String(alive["carried"])} of ${String(alive["running"])} bots that nothing holds carried on, ` +
        `${String(alive["sessions"])} visits so far${held}`,
    );
    if (stuck > 0) totals.faults.push(`${stuck} bots were stuck after kill ${round}`);
    state.save();
  }
  // A last stretch of life shows that the fleet really moves again.
  const before = Number((await life.ask({ do: "alive" }))["sessions"]);
  await wakeSome(life);
  await pause(LAST_STRETCH_MS);
  const moved = Number((await life.ask({ do: "alive" }))["sessions"]) - before;
  if (moved <= 0) totals.faults.push("no visit began after the last kill");
  const found = await judge(life, state);
  await life.kill("SIGTERM");
  state.save();
  console.log(
    Object.entries(found)
      .map(([name, count]) => `${name} ${String(count)}`)
      .join(" · "),
  );
  for (const fault of totals.faults) console.error(`FAULT ${fault}`);
  console.log(
    `chaos on ${totals.db}: ${totals.kills} kills, ${totals.bots} bots, ${summed(found)}, ${totals.faults.length} faults`,
  );
}
