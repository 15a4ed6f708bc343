/** Kills instances of the production bundle right after answers, and compares what the fleet believes with the gallery's own tables. */
import { draw } from "@/lib/behavior/rng";
import type { Answer, Life } from "../chaos/life";
import { type KillPlan, summed } from "../chaos/kills";
import type { ServerDatabase } from "../chaos/server-database";
import type { ChaosState } from "../chaos/state";
import { LATE_MS, setStage, type Stage } from "./stage";
import { begin, isCarried, judged } from "./verdict";

/** After which answers a kill comes: the first half leaves an effect that its process cannot record. */
const AFTER = ["write", "write", "write", "read", "call", "checkpoint", "event"] as const;
const BOTH_SHARE = 0.15;
const PATIENCE_MS = 4000;
const WAKE_EVERY = 3;
const SHORT_KILLS = 20;
const LAST_STRETCH_MS = 20_000;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** One kill, at the next answer of the kind; when none comes in time, of whichever. Answers what preceded it. */
async function killOnce(stage: Stage, seed: string, round: number): Promise<string> {
  const up = stage.instances.filter((one) => one.isUp);
  const pids = up.map((one) => one.pid);
  const after = AFTER[Math.floor(draw(seed, "after", round) * AFTER.length)] ?? "write";
  const order = {
    do: "kill",
    after,
    pids,
    delayMs: Math.floor(draw(seed, "delay", round) ** 3 * 30),
    waitMs: PATIENCE_MS,
  };
  const killer = after === "write" || after === "read" ? stage.gallery : stage.engine;
  const killed = await killer.ask(order);
  const target =
    up.find((one) => one.pid === killed["pid"]) ?? up[Math.floor(draw(seed, "which", round) * up.length)] ?? up[0];
  if (killed["pid"] === 0) await target?.kill();
  await target?.ended();
  if (draw(seed, "both", round) < BOTH_SHARE) for (const other of up) await other.kill();
  return killed["pid"] === 0 ? "none" : after;
}

/** Starts whoever is down, again at its address, while the other serves alone. The engine knows the new number before anybody can be killed by it. */
async function revive({ engine, instances }: Stage): Promise<Promise<void>[]> {
  const starting = instances.filter((one) => !one.isUp).map((one) => one.start());
  await engine.ask({ do: "instances", instances: instances.map((one) => ({ url: one.functions, pid: one.pid })) });
  return starting;
}

async function liveThrough(stage: Stage, operator: Life, plan: KillPlan, state: ChaosState) {
  const after: Record<string, number> = {};
  for (let round = 1; round <= plan.kills; round++) {
    if (round % WAKE_EVERY === 1) await operator.ask({ do: "wake" });
    const fault = { seed: `${plan.seed}:${round}`, share: plan.share, lateMs: LATE_MS, refusals: plan.refusals };
    await stage.gallery.ask({ do: "faults", ...fault });
    await pause(draw(plan.seed, "kill", round) * plan.lifeSeconds * 1000);
    const kind = await killOnce(stage, plan.seed, round);
    after[kind] = (after[kind] ?? 0) + 1;
    await Promise.all(await revive(stage));
    state.totals.kills = round;
    console.log(`kill ${round} of ${plan.kills}, after ${kind === "none" ? "a while without an answer" : `a ${kind}`}`);
  }
  return after;
}

/** A last stretch of life: lasts until new visits have begun and there is something of every kind to judge. */
async function movesOn(operator: Life, before: number, short: boolean): Promise<boolean> {
  for (const until = Date.now() + LAST_STRETCH_MS; Date.now() < until; await pause(250)) {
    const { sessions, posts, comments, likes } = await operator.ask({ do: "alive" });
    if (Number(sessions) > before && posts && (short || (comments && likes))) return true;
  }
  return Number((await operator.ask({ do: "alive" }))["sessions"]) > before;
}

const listed = (after: Record<string, number>) =>
  Object.entries(after)
    .map(([kind, n]) => `${n} after ${kind === "none" ? "nothing" : `a ${kind}`}`)
    .join(", ");

export async function runInstanceKills(plan: KillPlan, state: ChaosState, server: ServerDatabase, built: string) {
  const { totals } = state;
  const stage = await setStage(server, [built, built]);
  const short = plan.kills < SHORT_KILLS;
  let found: Answer = {};
  try {
    const operator = await begin(stage, { ...plan, bots: totals.bots }, totals.faults);
    const after = await liveThrough(stage, operator, plan, state);
    const before = Number((await operator.ask({ do: "alive" }))["sessions"]);
    await operator.ask({ do: "wake" });
    if (!(await isCarried(stage, operator))) totals.faults.push("bots were stuck after the last kill");
    if (!(await movesOn(operator, before, short))) totals.faults.push("no visit began after the last kill");
    found = await judged(stage, operator, totals.faults, short);
    const counts = await stage.engine.ask({ do: "counts" });
    const slowest = Math.max(...stage.instances.map((one) => one.slowestStartMs));
    console.log(
      `${listed(after)}; calls ${Object.values(counts["calls"] as object).join(" and ")}, ${String(counts["refused"])} refused connections, ` +
        `${String(counts["broken"])} broken calls; ${stage.proxy.count()} connections of Neon's driver; slowest start ${slowest} ms`,
    );
  } finally {
    await stage.close();
  }
  for (const fault of totals.faults) console.error(`FAULT ${fault}`);
  console.log(
    `2 instances through Neon's driver, ${stage.setting.wrapping.how}, signed HTTP: ${totals.kills} kills, ${totals.bots} bots, ${summed(found)}, ${totals.faults.length} faults`,
  );
}
