import { and, count, countDistinct, eq, gte } from "drizzle-orm";
import { faults } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { confirmTrouble } from "./confirm-trouble";
import { type Dependency, dependencyWords } from "./dependency";
import { lastSuccess } from "./last-success";
import { incidentOf, openIncident } from "./open-incident";
import { keepQuiet, slowDown } from "./pace";
import { BOTS_TO_OPEN, CALLS_TO_OPEN, FAULT_WINDOW_MS } from "./thresholds";

export type Fault = {
  dependency: Dependency;
  /** `limited`: it answers, and asks for less. That slows the fleet, and makes no incident. */
  kind: "failed" | "limited";
  botId: string | null;
  reason: string;
  retryAfterMs?: number;
};

async function faultsSince(ctx: FleetContext, dependency: Dependency, since: number) {
  const [row] = await ctx.db
    .select({ calls: count(), bots: countDistinct(faults.botId) })
    .from(faults)
    .where(and(eq(faults.dependency, dependency), eq(faults.kind, "failed"), gte(faults.at, new Date(since))));
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

/**
 * Writes down a passing fault, where every process sees it: it slows the fleet and, with enough others and no success between them, opens an
 * incident. Answers why the fleet is held for it, or null: then the caller tries again by itself.
 */
export async function noteFault(ctx: FleetContext, fault: Fault): Promise<string | null> {
  // What a stop cut short says nothing about the other side, and a past that is being written waits for nobody.
  if (ctx.stop.isEngaged || ctx.simulated) return null;
  const { dependency, retryAfterMs, ...row } = fault;
  await ctx.db
    .insert(faults)
    .values({ ...row, dependency, reason: row.reason.slice(0, 200), at: new Date(ctx.clock.realNow()) });
  if (dependency === "studio") {
    await slowDown(ctx, fault.kind === "limited");
    const waitMs = fault.kind === "limited" ? retryAfterMs : undefined;
    const held = waitMs === undefined ? null : await keepQuiet(ctx, waitMs);
    if (held !== null) return held;
  }
  const open = await incidentOf(ctx.db, dependency);
  if (open) return open.reason;
  if (fault.kind === "limited") return null;
  const piled = await pileUp(ctx, dependency);
  if (!piled) return null;
  const confirmed = await confirmTrouble(ctx, dependency);
  if (!confirmed) {
    await ctx.db.delete(faults).where(eq(faults.dependency, dependency));
    return null;
  }
  const of = piled.bots > 1 ? ` of ${piled.bots} bots` : "";
  const reason = `${dependencyWords[dependency]} does not answer: ${piled.calls} calls${of} failed in a row (${fault.reason})`;
  return openIncident(ctx, { dependency, failures: piled.calls, reason: reason.slice(0, 300) });
}
