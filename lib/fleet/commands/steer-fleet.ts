import { eq } from "drizzle-orm";
import { fleet } from "@/lib/db/schema";
import type { FleetChangeDto } from "../contracts/fleet";
import { activityLevelInput } from "../contracts/fleet";
import { type ReasonInput, reasonInput } from "../contracts/words";
import { requireRole } from "../actor";
import { lockFleet, readFleet, requireArmed } from "../lifecycle/fleet-row";
import { liftFleetHold, placeHold } from "../lifecycle/holds";
import { botLockOrder } from "../lifecycle/lock-order";
import { planBots } from "../lifecycle/plan";
import { recordActivity } from "../lifecycle/record-activity";
import { sleepingBotIds } from "../lifecycle/sleeping-bots";
import { type Audit, defineCommand, type Verb } from "../verb";
import { bots } from "@/lib/db/schema";
import { byWhom, endLeases, runningBotIds } from "./change-bots";
import type { FleetContext } from "../context";
import type { Tx } from "@/lib/db/db";

async function haltAll(tx: Tx, ctx: FleetContext, reason: string): Promise<number> {
  const rows = await tx.select().from(bots).where(eq(bots.status, "running")).orderBy(botLockOrder).for("update");
  await endLeases(tx, ctx, rows, reason);
  return rows.length;
}

/** A command that found what it asks for is recorded too: somebody wanted it. It says that nothing changed. */
const unlessNew = (fresh: boolean) => (fresh ? {} : { unchanged: true });
const given = (fresh: boolean, bots: number, reason?: string): Audit => ({
  detail: { bots, reason: reason || undefined, ...unlessNew(fresh) },
});

const everything = ["fleet", "bots", "activity"] as const;

/** An operator's hold over the whole fleet. Turns that have sent already are recorded; nothing further is sent. */
export const pauseFleet = defineCommand<ReasonInput, FleetChangeDto>({
  name: "fleet.pause",
  role: "operator",
  input: reasonInput,
  work: async (tx, ctx, { reason }) => {
    const row = await lockFleet(tx, "update");
    const detail = `Paused ${byWhom(ctx, reason)}`;
    const fresh = await placeHold(tx, ctx, { botId: null, cause: "operator", detail, until: null, by: ctx.actor.name });
    const count = await haltAll(tx, ctx, "The fleet was paused");
    if (fresh)
      await recordActivity(tx, ctx, {
        botId: null,
        kind: "paused",
        result: "info",
        text: `the fleet was paused ${byWhom(ctx, reason)}`,
      });
    return { result: { state: row.state, bots: count }, audit: given(fresh, count, reason) };
  },
  after: (ctx) => ctx.publish(everything),
});

export const resumeFleet = defineCommand<ReasonInput, FleetChangeDto>({
  name: "fleet.resume",
  role: "operator",
  input: reasonInput,
  work: async (tx, ctx, { reason }) => {
    const row = await requireArmed(tx);
    const lifted = await liftFleetHold(tx, "operator");
    const count = lifted ? await planBots(tx, ctx, await runningBotIds(tx), { newLease: true }) : 0;
    if (lifted)
      await recordActivity(tx, ctx, {
        botId: null,
        kind: "resumed",
        result: "info",
        text: `the fleet was resumed ${byWhom(ctx, reason)}`,
      });
    return { result: { state: row.state, bots: count }, audit: given(lifted, count, reason) };
  },
  after: (ctx) => ctx.publish(everything),
});

/** The number under which a caller's stop was stored, for when the row cannot be read again. */
const storedAs = new WeakMap<FleetContext, number>();

const stopAll = defineCommand<ReasonInput, FleetChangeDto>({
  name: "fleet.emergency-stop",
  role: "operator",
  input: reasonInput,
  work: async (tx, ctx, { reason }) => {
    const before = await lockFleet(tx, "update");
    const when = new Date(ctx.clock.realNow());
    storedAs.set(ctx, before.stateNumber + 1);
    await tx
      .update(fleet)
      .set({
        state: "stopped",
        stateNumber: before.stateNumber + 1,
        stateBy: ctx.actor.name,
        stateAt: when,
        updatedAt: when,
      })
      .where(eq(fleet.id, 1));
    const count = await haltAll(tx, ctx, "The fleet was stopped");
    if (before.state === "armed") {
      await recordActivity(tx, ctx, {
        botId: null,
        kind: "stopped",
        result: "info",
        text: `emergency stop ${byWhom(ctx, reason)}`,
      });
    }
    return { result: { state: "stopped", bots: count }, audit: given(before.state === "armed", count, reason) };
  },
  after: (ctx) => {
    // A re-arm that committed just before this one has released the switch.
    ctx.stop.engage();
    ctx.publish(everything);
  },
});

/**
 * Once this commits no permit can be given; what is open is cut short. Only `reArmFleet` undoes it. This process stops before it asks the
 * database, so that no request begins between the commit and the news of it.
 */
export const emergencyStop: Verb<ReasonInput, FleetChangeDto> = {
  ...stopAll,
  run: async (ctx, input) => {
    requireRole(ctx.actor, stopAll.role);
    const stopped = ctx.stop.isEngaged;
    ctx.stop.engage();
    try {
      const result = await stopAll.run(ctx, input);
      const stored = await readFleet(ctx.db).catch(() => null);
      // Someone has re-armed the fleet since: that is the last word.
      if (stored?.state === "armed") ctx.stop.release();
      // Without a number no re-arm of another process would ever be heard of here.
      else ctx.stop.engage(stored?.stateNumber ?? storedAs.get(ctx));
      return result;
    } catch (error) {
      const state = await readFleet(ctx.db).then(
        (row) => row.state,
        () => "unknown",
      );
      if (!stopped && state === "armed") ctx.stop.release();
      throw error;
    }
  },
};

export const reArmFleet = defineCommand<ReasonInput, FleetChangeDto>({
  name: "fleet.re-arm",
  role: "operator",
  input: reasonInput,
  work: async (tx, ctx, { reason }) => {
    const before = await lockFleet(tx, "update");
    const when = new Date(ctx.clock.realNow());
    await tx
      .update(fleet)
      .set({
        state: "armed",
        stateNumber: before.stateNumber + 1,
        stateBy: ctx.actor.name,
        stateAt: when,
        updatedAt: when,
      })
      .where(eq(fleet.id, 1));
    const count = before.state === "stopped" ? await planBots(tx, ctx, await runningBotIds(tx), { newLease: true }) : 0;
    if (before.state === "stopped") {
      await recordActivity(tx, ctx, {
        botId: null,
        kind: "resumed",
        result: "info",
        text: `the fleet was re-armed ${byWhom(ctx, reason)}`,
      });
    }
    return { result: { state: "armed", bots: count }, audit: given(before.state === "stopped", count, reason) };
  },
  after: (ctx) => {
    ctx.stop.release();
    ctx.publish(everything);
  },
});

/** Scales the rate of sessions, not the gaps inside them. Sleeping bots are planned anew; a session under way goes on. */
export const setActivityLevel = defineCommand<{ level: number }, { level: number; replanned: number }>({
  name: "fleet.activity-level",
  role: "operator",
  input: activityLevelInput,
  work: async (tx, ctx, { level }) => {
    const row = await lockFleet(tx, "update");
    await tx
      .update(fleet)
      .set({ activityLevel: level, updatedAt: new Date(ctx.clock.realNow()) })
      .where(eq(fleet.id, 1));
    const replanned =
      row.activityLevel === level ? 0 : await planBots(tx, ctx, await sleepingBotIds(tx), { newLease: true });
    return {
      result: { level, replanned },
      audit: { detail: { from: row.activityLevel, to: level, ...unlessNew(row.activityLevel !== level) } },
    };
  },
  after: (ctx) => ctx.publish(["fleet", "bots"]),
});
