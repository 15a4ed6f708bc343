import { and, eq, lt, ne } from "drizzle-orm";
import { bots, fleet } from "@/lib/db/schema";
import { alertsDue, forgetOldAlerts } from "../alerts/deliver";
import { watch } from "../alerts/watch";
import { publishAgreed } from "../approval/publish-agreed";
import { sweepDrafts } from "../approval/sweep-drafts";
import { lookForNames } from "../bots/own-name";
import { provisionBots } from "../bots/provision";
import type { FleetContext } from "../context";
import { reviewLetters } from "../dead-letters/review-letters";
import { noteQuietOnce } from "../effects/note-quiet";
import { readsCutByStop } from "../effects/stoppable-reads";
import { forgetTroubles } from "../incidents/forget-troubles";
import { incidentOf } from "../incidents/open-incident";
import { quietFor } from "../incidents/pace";
import { nextProbe, probeIncidents } from "../incidents/probe-incidents";
import { adjustPace } from "../incidents/recover-pace";
import { readFleet } from "../lifecycle/fleet-row";
import { fleetHolds } from "../lifecycle/holds";
import { reconcile } from "../reconcile/reconcile";
import { workRemovals } from "../recall/work-removals";
import { chargeLostCalls, prune } from "./prune";
import { releaseLapsedHolds } from "./release-holds";
import { closeOrphanSessions, restartLost } from "./restart-lost";
import { settleOrphans } from "./settle-orphans";

export type SupervisionReport = {
  recovered: number;
  released: number;
  settled: number;
  closed: number;
  restarted: number;
  failing: number;
  provisioned: number;
  lostCalls: number;
  /** Real epoch milliseconds of the next look at what is down; null when nothing is. */
  nextProbeAt: number | null;
  /** Words to the operators that wait to be sent: by someone else, for a receiver that hangs must not keep bots waiting. */
  alertsDue: number;
};

const PRUNE_EVERY_MINUTES = 15;
const PROVISION_AFTER_MS = 60_000;

/** A sign of life, given by the engine alone: whoever looks after the fleet in its place must not hide that it is silent. */
export async function markEngineSeen(ctx: FleetContext): Promise<void> {
  await ctx.db
    .update(fleet)
    .set({ engineSeenAt: new Date(ctx.clock.realNow()) })
    .where(eq(fleet.id, 1));
}

async function mayCall(ctx: FleetContext): Promise<boolean> {
  if (await incidentOf(ctx.db, "studio")) return false;
  return quietFor((await readFleet(ctx.db)).callsFrom, ctx.clock.realNow()) === 0;
}

/** Accounts that the command which created the bots did not get to. A fleet that is stopped or held makes none: they are seen on the gallery. */
async function provisionLeftovers(ctx: FleetContext): Promise<number> {
  if ((await readFleet(ctx.db)).state === "stopped" || (await fleetHolds(ctx.db, ctx.clock.now())).length > 0) return 0;
  const rows = await ctx.db
    .select({ id: bots.id })
    .from(bots)
    .where(
      and(
        eq(bots.provisionState, "pending"),
        ne(bots.status, "retired"),
        eq(bots.galleryId, ctx.studio.identity),
        lt(bots.createdAt, new Date(ctx.clock.now() - PROVISION_AFTER_MS * ctx.clock.speed)),
      ),
    )
    .limit(40);
  return (
    await provisionBots(
      ctx,
      rows.map((row) => row.id),
    )
  ).done.length;
}

/**
 * One round of looking after the fleet: whatever a crash, a lost event or a lapsed hold left behind is put right. Safe to run at any
 * moment and twice at once.
 */
export async function supervise(ctx: FleetContext): Promise<SupervisionReport> {
  let report: Omit<SupervisionReport, "alertsDue">;
  try {
    report = await lookAfter(readsCutByStop(ctx));
  } finally {
    // Whatever failed before it.
    await watch(ctx);
  }
  return { ...report, alertsDue: await alertsDue(ctx) };
}

async function lookAfter(ctx: FleetContext): Promise<Omit<SupervisionReport, "alertsDue">> {
  const row = await readFleet(ctx.db);
  ctx.stop.follow(row);
  if (row.state === "stopped") await noteQuietOnce(ctx);
  await ctx.flushOutbox();
  const recovered = await probeIncidents(ctx);
  // What is down, or has asked for quiet, is not read: nothing could be settled, and the round would be spent waiting.
  const reachable = await mayCall(ctx);
  const reconciling = await reconcile(ctx, reachable);
  const settled = reachable ? await settleOrphans(ctx) : 0;
  const closed = await closeOrphanSessions(ctx);
  const released = await releaseLapsedHolds(ctx);
  const { restarted, failing } = await restartLost(ctx);
  await sweepDrafts(ctx);
  if (reachable && !reconciling) await publishAgreed(ctx);
  const provisioned = reachable && !reconciling ? await provisionLeftovers(ctx) : 0;
  const lostCalls = await chargeLostCalls(ctx);
  await adjustPace(ctx);
  if (new Date(ctx.clock.realNow()).getUTCMinutes() % PRUNE_EVERY_MINUTES === 0) {
    await prune(ctx);
    await forgetTroubles(ctx);
    if (reachable) await reviewLetters(ctx);
    if (reachable && !reconciling && row.state === "armed") await lookForNames(ctx);
    await forgetOldAlerts(ctx);
  }
  await ctx.flushOutbox();
  if (settled + closed + released + restarted + failing + provisioned > 0) ctx.publish(["fleet", "bots", "activity"]);
  const nextProbeAt = await nextProbe(ctx);
  if (!reconciling) await workRemovals(ctx);
  return { recovered, released, settled, closed, restarted, failing, provisioned, lostCalls, nextProbeAt };
}
