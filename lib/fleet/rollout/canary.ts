import { and, eq, inArray, ne } from "drizzle-orm";
import type { Tx } from "@/lib/db/db";
import { bots, type Stage } from "@/lib/db/schema";
import { changeReviewMode } from "../approval/set-review-mode";
import { byWhom, endLeases, startBots } from "../commands/change-bots";
import { partsOf } from "../commands/lock-bots";
import type { FleetContext } from "../context";
import {
  type CanaryInput,
  canaryInput,
  type StageChangeDto,
  type StageInput,
  stageInput,
} from "../contracts/connection";
import { FleetError } from "../errors";
import { type FleetRow, lockFleet } from "../lifecycle/fleet-row";
import { liftBotHolds } from "../lifecycle/holds";
import { botLockOrder } from "../lifecycle/lock-order";
import { planBots } from "../lifecycle/plan";
import { recordActivity } from "../lifecycle/record-activity";
import { defineCommand, type Verb } from "../verb";
import { endRehearsal, forgetRehearsals } from "./end-rehearsal";
import { botIdsOf, holdBack, WAITS } from "./hold-back";
import { galleryOf, isShadow } from "./identity";
import { requireReady } from "./preflight";
import { setStage } from "./stage";

const topics = ["fleet", "bots", "activity"] as const;
/** The supervisor deletes what is left of a rehearsal. Real time. */
const FORGET_MS = 2000;

/** A fleet whose own gallery is configured and which is not stopped. Its row is locked. */
async function requireLed(tx: Tx, ctx: FleetContext): Promise<FleetRow> {
  const row = await lockFleet(tx, "update");
  if (ctx.studio.identity === "sandbox")
    throw new FleetError("conflict", "The sandbox needs no rehearsal.", "Configure a Studio first.");
  if (row.state === "stopped")
    throw new FleetError(
      "stopped",
      "The fleet is stopped.",
      "Re-arm the fleet first; nothing moves until someone does.",
    );
  if (galleryOf(row.galleryId) !== galleryOf(ctx.studio.identity))
    throw new FleetError(
      "conflict",
      `The fleet belongs to ${galleryOf(row.galleryId)} still.`,
      "Choose first what becomes of its bots.",
    );
  return row;
}

async function requireKnown(tx: Tx, galleryId: string, ids: readonly string[]): Promise<void> {
  const here = and(eq(bots.galleryId, galleryId), ne(bots.status, "retired"));
  const known = ids.length > 0 ? await tx.$count(bots, and(here, inArray(bots.id, [...ids]))) : 0;
  if (known !== new Set(ids).size)
    throw new FleetError("not_found", "One of these bots is not there any more.", "Choose again from the list.");
  if (ids.length === 0 && (await tx.$count(bots, here)) > 0)
    throw new FleetError("invalid_input", "Nobody is chosen.", "Choose who goes first.");
}

/** Takes the visit of those that wait from now on, and plans those that need wait no more. */
async function sortOut(tx: Tx, ctx: FleetContext, galleryId: string, first: ReadonlySet<string>): Promise<number> {
  const going = await botIdsOf(tx, galleryId, false);
  const back = going.filter((id) => !first.has(id));
  for (const part of partsOf(back)) {
    const rows = await tx
      .select()
      .from(bots)
      .where(and(inArray(bots.id, part), eq(bots.status, "running")))
      .orderBy(botLockOrder)
      .for("update");
    await endLeases(tx, ctx, rows, WAITS);
  }
  await holdBack(tx, ctx, back);
  const freed = await liftBotHolds(tx, [...first], "rollout");
  await planBots(tx, ctx, freed, { newLease: true });
  return back.length;
}

const say = (tx: Tx, ctx: FleetContext, kind: "held" | "released", text: string) =>
  recordActivity(tx, ctx, { botId: null, kind, result: "info", text });

const counted = (n: number) => `${n} ${n === 1 ? "bot" : "bots"}`;

/**
 * A few bots go first. Out of a rehearsal this is what leads the fleet to the real gallery: its bots begin anew there. Later it is a step
 * back, or another choice: whoever is not chosen is held, and what they have made stays.
 */
export const goCanary: Verb<CanaryInput, StageChangeDto> = defineCommand({
  name: "rollout.canary",
  role: "operator",
  input: canaryInput,
  before: requireReady,
  work: async (tx, ctx, { botIds, review, reason }) => {
    const row = await requireLed(tx, ctx);
    await requireKnown(tx, row.galleryId, botIds);
    const galleryId = galleryOf(row.galleryId);
    const carried = isShadow(row.galleryId) ? await endRehearsal(tx, ctx, row, new Set(botIds)) : null;
    if (!carried) await setStage(tx, ctx, { galleryId, stage: "canary" });
    const first = new Set(botIds.flatMap((id) => (carried ? (carried.to.get(id) ?? []) : id)));
    if (carried && botIds.length > 0 && first.size < botIds.length)
      throw new FleetError(
        "conflict",
        "One of the chosen bots has a namesake of yours on this gallery.",
        "Choose others to go first.",
      );
    const waiting = await sortOut(tx, ctx, galleryId, first);
    // Nobody is chosen to stand by.
    if (!carried) await startBots(tx, ctx, [...first], reason);
    if (review) await changeReviewMode(tx, [...first], "approve");
    const text = `${counted(first.size)} go first on ${galleryId}, the others wait; ${byWhom(ctx, reason)}`;
    await say(tx, ctx, "held", text);
    return {
      result: { stage: "canary", bots: first.size, ids: [...first], left: carried?.taken ?? [] },
      audit: {
        subject: galleryId,
        detail: { from: row.stage, to: "canary", count: first.size, waiting, review, reason: reason || undefined },
      },
    };
  },
  after: async (ctx) => {
    ctx.publish(topics);
    const until = ctx.clock.realNow() + FORGET_MS;
    await forgetRehearsals(ctx, () => ctx.clock.realNow() < until);
  },
});

/** Everybody may go. Whoever has no account yet gets one, and goes on with it. */
export const goFull: Verb<StageInput, StageChangeDto> = defineCommand({
  name: "rollout.full",
  role: "operator",
  input: stageInput,
  work: async (tx, ctx, { reason }) => {
    const row = await requireLed(tx, ctx);
    const from: Stage = row.stage;
    if (from !== "canary")
      throw new FleetError(
        "conflict",
        from === "shadow" ? "The fleet rehearses still." : "The whole fleet may go already.",
        from === "shadow" ? "Let a few bots go first." : "Nothing to change.",
      );
    const { galleryId } = row;
    await setStage(tx, ctx, { galleryId, stage: "full" });
    const freed = await liftBotHolds(tx, await botIdsOf(tx, galleryId, true), "rollout");
    await planBots(tx, ctx, freed, { newLease: true });
    await say(tx, ctx, "released", `the whole fleet may go on ${galleryId}; ${byWhom(ctx, reason)}`);
    const pending = await tx
      .select({ id: bots.id })
      .from(bots)
      .where(and(eq(bots.galleryId, galleryId), eq(bots.status, "running"), eq(bots.provisionState, "pending")));
    return {
      result: { stage: "full", bots: freed.length, ids: pending.map(({ id }) => id), left: [] },
      audit: { subject: galleryId, detail: { from, to: "full", count: freed.length, reason: reason || undefined } },
    };
  },
  after: (ctx) => ctx.publish(topics),
});
