import { and, eq, isNull, lte, or, sql } from "drizzle-orm";
import { fleet } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { RetryLater } from "../errors";
import type { FleetRow } from "../lifecycle/fleet-row";
import { placeHold } from "../lifecycle/holds";
import { recordActivity } from "../lifecycle/record-activity";
import { underPressure } from "./pressure";
import {
  CUT_EVERY_MS,
  LEAST_PACE,
  LEAST_PLANNED_PACE,
  LONGEST_QUIET_MS,
  LONGEST_RATE_HOLD_MS,
  LONGEST_STRETCH,
  PACE_CUT,
} from "./thresholds";

/** Cuts the fleet's pace once for what happens at about the same time. `sure`: the gallery itself has asked for less. */
export async function slowDown(ctx: FleetContext, sure: boolean): Promise<void> {
  if (!sure && !(await underPressure(ctx))) return;
  const realNow = ctx.clock.realNow();
  const cut = await ctx.db.transaction(async (tx) => {
    const [row] = await tx
      .update(fleet)
      .set({ pace: sql`greatest(${LEAST_PACE}::real, ${fleet.pace} * ${PACE_CUT}::real)`, paceAt: new Date(realNow) })
      .where(and(eq(fleet.id, 1), or(isNull(fleet.paceAt), lte(fleet.paceAt, new Date(realNow - CUT_EVERY_MS)))))
      .returning({ pace: fleet.pace });
    // Only from the full pace does one cut lead to exactly this.
    if (row?.pace !== PACE_CUT) return row !== undefined;
    await recordActivity(tx, ctx, { botId: null, kind: "replanned", result: "info", text: paceWords(row.pace) });
    return true;
  });
  if (cut) ctx.publish(["fleet", "activity"]);
}

/** Why the fleet moves more slowly than it might, in a sentence; null when it does not. */
export function slownessOf(row: Pick<FleetRow, "pace" | "callsFrom">, realNow: number): string | null {
  const quietMs = quietFor(row.callsFrom, realNow);
  if (quietMs > 0) return `The gallery asks for no calls for ${Math.ceil(quietMs / 1000)} s`;
  return row.pace < 1 ? paceWords(row.pace) : null;
}

/** "The gallery is slow: the fleet moves at 40 %". */
export function paceWords(pace: number): string {
  return `The gallery is slow: the fleet moves at ${Math.max(1, Math.round(pace * 100))} %`;
}

/**
 * Keeps what the gallery asked for with `Retry-After`, for every bot and process: a short wish is waited out call by call, a long one holds the
 * fleet. Answers the hold's reason, or null.
 */
export async function keepQuiet(ctx: FleetContext, retryAfterMs: number): Promise<string | null> {
  const realNow = ctx.clock.realNow();
  const waitMs = Math.min(retryAfterMs, LONGEST_RATE_HOLD_MS);
  if (waitMs <= LONGEST_QUIET_MS) {
    const from = new Date(realNow + waitMs);
    await ctx.db
      .update(fleet)
      .set({ callsFrom: from })
      .where(
        and(eq(fleet.id, 1), or(isNull(fleet.callsFrom), sql`${fleet.callsFrom} < ${from.toISOString()}::timestamptz`)),
      );
    return null;
  }
  const detail = `The gallery asks for no calls for ${Math.round(waitMs / 60_000)} min`;
  const until = ctx.clock.now() + waitMs * ctx.clock.speed;
  await ctx.db.transaction(async (tx) => {
    const hold = {
      botId: null,
      cause: "platform_pause" as const,
      detail,
      until,
      recheckRealAt: realNow + waitMs,
      by: "gallery",
    };
    if (!(await placeHold(tx, ctx, hold))) return;
    await recordActivity(tx, ctx, { botId: null, kind: "held", result: "info", text: `the fleet is held: ${detail}` });
  });
  ctx.publish(["fleet", "activity", "bots"]);
  return detail;
}

/** SQL: for how many real milliseconds more the gallery wants no calls; a part of a statement that is made anyway. */
export function quietSql(ctx: FleetContext) {
  const now = new Date(ctx.clock.realNow()).toISOString();
  const ms = sql`extract(epoch from ${fleet.callsFrom} - ${now}::timestamptz) * 1000`;
  return sql<number>`coalesce((select case when ${ms} between 0 and ${LONGEST_QUIET_MS} then ${ms} else 0 end from ${fleet} where ${fleet.id} = 1), 0)::float8`;
}

/** Real milliseconds for which the gallery wants no calls. More than can have been asked for means that the machine's clock was set back. */
export function quietFor(callsFrom: Date | null, realNow: number): number {
  const ms = (callsFrom?.getTime() ?? 0) - realNow;
  return ms > LONGEST_QUIET_MS ? 0 : Math.max(0, ms);
}

/** Throws `RetryLater` while the gallery wants no calls. */
export function respectQuiet(callsFrom: Date | null, realNow: number): void {
  const waitMs = quietFor(callsFrom, realNow);
  if (waitMs > 0) throw new RetryLater("The gallery asks for fewer requests.", waitMs);
}

/** The share of its usual visits that a fleet of this pace plans. */
export function plannedPace(row: Pick<FleetRow, "pace">): number {
  return Math.max(LEAST_PLANNED_PACE, row.pace);
}

/** Moves the turns of a visit apart while the fleet is slowed: gaps from `openedAt` on grow by 1/pace, at most fourfold. Domain time. */
export function stretchTurns<T extends { dueAt: Date }>(turns: readonly T[], openedAt: number, pace: number): T[] {
  const factor = Math.min(LONGEST_STRETCH, 1 / pace);
  if (factor <= 1) return [...turns];
  return turns.map((turn) => {
    const gap = turn.dueAt.getTime() - openedAt;
    return gap <= 0 ? turn : { ...turn, dueAt: new Date(Math.round(openedAt + gap * factor)) };
  });
}
