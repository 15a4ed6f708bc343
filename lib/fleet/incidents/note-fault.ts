import { and, count, countDistinct, eq, gte, inArray } from "drizzle-orm";
import { faults } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { changesFail } from "./changes-fail";
import { confirmTrouble, galleryAnswers } from "./confirm-trouble";
import { type Dependency, dependencyWords, failureWords, galleryParts } from "./dependency";
import type { FaultKind } from "./fault-kind";
import { lastSuccess } from "./last-success";
import { type Incident, openIncident, openIncidents } from "./open-incident";
import { keepQuiet, slowDown } from "./pace";
import { BOTS_TO_OPEN, CALLS_TO_OPEN, FAULT_WINDOW_MS } from "./thresholds";
import { judgeTrial } from "./trial";

export type Fault = {
  dependency: Dependency;
  /** `limited` slows the fleet and makes no incident, `unclear` the other way round. */
  kind: FaultKind;
  botId: string | null;
  reason: string;
  retryAfterMs?: number;
  /** Of a change: the post or turn that it was about, and the real time from which on it may have been sent. */
  change?: { about: string; sentAt: number };
};

const counted: FaultKind[] = ["failed", "unclear"];
const partsOf = (dependency: Dependency) => (dependency === "model" ? [dependency] : galleryParts);

async function faultsSince(ctx: FleetContext, dependency: Dependency, since: number) {
  const [row] = await ctx.db
    .select({ calls: count(), bots: countDistinct(faults.botId) })
    .from(faults)
    .where(
      and(
        inArray(faults.dependency, partsOf(dependency)),
        inArray(faults.kind, counted),
        gte(faults.at, new Date(since)),
      ),
    );
  return { calls: row?.calls ?? 0, bots: row?.bots ?? 0 };
}

const manyOf = ({ calls, bots }: { calls: number; bots: number }) => bots >= BOTS_TO_OPEN || calls >= CALLS_TO_OPEN;

/** How many failures lie since the last success, if they are too many to be one bot's. */
async function pileUp(ctx: FleetContext, dependency: Dependency): Promise<{ calls: number; bots: number } | null> {
  const windowStart = ctx.clock.realNow() - FAULT_WINDOW_MS;
  if (!manyOf(await faultsSince(ctx, dependency, windowStart))) return null;
  const since = await faultsSince(ctx, dependency, Math.max(windowStart, await lastSuccess(ctx, dependency)));
  return manyOf(since) ? since : null;
}

async function write(ctx: FleetContext, fault: Fault, dependency: Dependency): Promise<void> {
  const { kind, botId, reason, change } = fault;
  const at = new Date(ctx.clock.realNow());
  await ctx.db
    .insert(faults)
    .values({ at, dependency, kind, botId, about: change?.about, reason: reason.slice(0, 200) });
}

/** Slows the fleet where fewer calls may help. Answers the reason of the hold that a wish for quiet has led to, or null. */
async function giveWay(ctx: FleetContext, { kind, retryAfterMs }: Fault): Promise<string | null> {
  if (kind === "unclear") return null;
  await slowDown(ctx, kind === "limited");
  return kind === "limited" && retryAfterMs !== undefined ? keepQuiet(ctx, retryAfterMs) : null;
}

/** It was heard just now: what failed before no longer counts as in a row, but goes on counting for the pace, as far as it ever did. */
async function endRow(ctx: FleetContext, dependency: Dependency): Promise<void> {
  const of = (kind: FaultKind) => and(eq(faults.dependency, dependency), eq(faults.kind, kind));
  await ctx.db.delete(faults).where(of("unclear"));
  await ctx.db.update(faults).set({ kind: "heard" }).where(of("failed"));
}

/** Opens the incident that this fault is one too many for. Answers its reason, or null. */
async function judge(ctx: FleetContext, { dependency, reason }: Fault): Promise<string | null> {
  const whole = dependency === "model" ? dependency : "studio";
  const open = (of: Dependency, { calls, bots }: { calls: number; bots: number }, words: string) => {
    const all = `${words}${bots > 1 ? ` of ${bots} bots` : ""} failed in a row`;
    const text = `${dependencyWords[of]} ${failureWords[of]}: ${all} (${reason})`;
    return openIncident(ctx, { dependency: of, failures: calls, reason: text.slice(0, 300) });
  };
  const piled = await pileUp(ctx, whole);
  if (piled && (await confirmTrouble(ctx, whole))) return open(whole, piled, `${piled.calls} calls`);
  if (piled) await endRow(ctx, whole);
  if (dependency !== "studio_writes") return null;
  const failing = await changesFail(ctx);
  if (!failing || !(piled || (await galleryAnswers(ctx)))) return null;
  return open(dependency, failing, `it can be read, but ${failing.calls} changes`);
}

const holds = (incident: Incident, dependency: Dependency) =>
  incident.trialAt === null &&
  (incident.dependency === dependency || (dependency === "studio_writes" && incident.dependency === "studio"));

/**
 * Writes down a passing fault, where every process sees it: it slows the fleet and, with enough others and no success between them, opens an
 * incident. Answers why the fleet is held for it, or null: then the caller tries again by itself.
 */
export async function noteFault(ctx: FleetContext, fault: Fault): Promise<string | null> {
  // What a stop cut short says nothing about the other side, and a past that is being written waits for nobody.
  if (ctx.stop.isEngaged || ctx.simulated) return null;
  const incidents = await openIncidents(ctx.db);
  const trial = incidents.find((each) => each.trialAt !== null);
  const { dependency, change } = fault;
  // A change that was sent before the trial has nothing to say about it.
  const early = change && trial?.trialAt && change.sentAt < trial.trialAt.getTime();
  await write(ctx, fault, early ? "studio" : dependency);
  if (dependency !== "model") {
    const held = await giveWay(ctx, fault);
    if (held !== null) return held;
  }
  const holding = incidents.find((each) => holds(each, dependency));
  if (holding) return holding.reason;
  if (fault.kind === "limited") return null;
  if (trial && dependency === "studio_writes") {
    if (early) return null;
    const judged = await judgeTrial(ctx, trial);
    return judged === "held" ? trial.reason : null;
  }
  return judge(ctx, fault);
}
