import { and, eq, gt, inArray, isNull, ne, notInArray, or, sql } from "drizzle-orm";
import type { DbOrTx, Tx } from "@/lib/db/db";
import { holds, type HoldCause } from "@/lib/db/schema";
import type { FleetContext } from "../context";

export type Hold = typeof holds.$inferSelect;
export type NewHold = {
  botId: string | null;
  cause: HoldCause;
  detail: string;
  /** Domain time; null lasts until cleared. */
  until: number | null;
  /** Real time at which the supervisor looks again, whatever `until` says. */
  recheckRealAt?: number;
  by: string;
};

/** Says that a budget is used up: it keeps the fleet from writing, nobody from moving. */
const moneyCauses = ["spending", "pictures"] as const;
const keepsStill = notInArray(holds.cause, [...moneyCauses]);
/** SQL: a row of `holds` (or its alias) that keeps bots still. */
export const keepsStillSql = (alias: string) =>
  sql.raw(`${alias}.cause not in (${moneyCauses.map((cause) => `'${cause}'`).join(", ")})`);

/** Holds that keep this bot from moving now: its own and the fleet's. A lapsed one no longer counts. */
export async function holdsOn(db: DbOrTx, ctx: FleetContext, botId: string): Promise<Hold[]> {
  return db
    .select()
    .from(holds)
    .where(
      and(
        keepsStill,
        or(eq(holds.scope, "fleet"), eq(holds.botId, botId)),
        or(isNull(holds.until), gt(holds.until, new Date(ctx.clock.now()))),
        // The simulation that writes a bot's past is the one that holds it from everyone else.
        ctx.simulated ? ne(holds.cause, "preparing") : undefined,
      ),
    );
}

/** These bots' own holds that still count at `now`. */
export async function lastingHoldsOn(db: DbOrTx, now: number, botIds: readonly string[]): Promise<Hold[]> {
  return db
    .select()
    .from(holds)
    .where(
      and(
        keepsStill,
        eq(holds.scope, "bot"),
        inArray(holds.botId, [...botIds]),
        or(isNull(holds.until), gt(holds.until, new Date(now))),
      ),
    );
}

/** What keeps the whole fleet from moving. */
export async function fleetHolds(db: DbOrTx, now: number): Promise<Hold[]> {
  return db
    .select()
    .from(holds)
    .where(and(keepsStill, eq(holds.scope, "fleet"), or(isNull(holds.until), gt(holds.until, new Date(now)))));
}

/** Budgets of the whole fleet that are used up. */
export async function moneyHolds(db: DbOrTx, now: number): Promise<Hold[]> {
  const causes = inArray(holds.cause, [...moneyCauses]);
  return db
    .select()
    .from(holds)
    .where(and(causes, eq(holds.scope, "fleet"), or(isNull(holds.until), gt(holds.until, new Date(now)))));
}

/**
 * Places a hold, or moves the end of the one with the same cause. A hold that someone else placed for the same cause, and that lasts longer, stays
 * as it is. Answers whether it is new.
 */
export async function placeHold(tx: Tx, ctx: FleetContext, hold: NewHold): Promise<boolean> {
  const scope = hold.botId === null ? ("fleet" as const) : ("bot" as const);
  const same = and(
    eq(holds.scope, scope),
    eq(holds.cause, hold.cause),
    hold.botId === null ? undefined : eq(holds.botId, hold.botId),
  );
  const until = hold.until === null ? null : new Date(hold.until);
  const recheckAt = hold.recheckRealAt === undefined ? null : new Date(hold.recheckRealAt);
  const values = { until, recheckAt, detail: hold.detail, createdBy: hold.by };
  const [found] = await tx.select().from(holds).where(same).for("update");
  if (found) {
    const lastsLonger = found.until === null || (until !== null && found.until.getTime() >= until.getTime());
    if (found.createdBy === hold.by || !lastsLonger) await tx.update(holds).set(values).where(eq(holds.id, found.id));
    return false;
  }
  const placed = await tx
    .insert(holds)
    .values({ ...values, scope, botId: hold.botId, cause: hold.cause, since: new Date(ctx.clock.now()) })
    .onConflictDoNothing()
    .returning({ id: holds.id });
  return placed.length > 0;
}

export async function liftBotHolds(tx: Tx, botIds: readonly string[], cause: HoldCause): Promise<string[]> {
  if (botIds.length === 0) return [];
  const gone = await tx
    .delete(holds)
    .where(and(eq(holds.scope, "bot"), eq(holds.cause, cause), inArray(holds.botId, [...botIds])))
    .returning({ botId: holds.botId });
  return gone.flatMap((row) => (row.botId ? [row.botId] : []));
}

/** Lifts the fleet's hold of this cause; with `by` only one that they placed. Answers whether there was one. */
export async function liftFleetHold(tx: Tx, cause: HoldCause, by?: string): Promise<boolean> {
  const gone = await tx
    .delete(holds)
    .where(
      and(eq(holds.scope, "fleet"), eq(holds.cause, cause), by === undefined ? undefined : eq(holds.createdBy, by)),
    )
    .returning({ id: holds.id });
  return gone.length > 0;
}

/** SQL: this bot (outer query's `bots.id`) has a hold that still counts at `now`. */
export function heldBot(now: number) {
  return sql`exists (select 1 from holds h where h.scope = 'bot' and h.bot_id = bots.id and ${keepsStillSql("h")} and (h.until is null or h.until > ${new Date(now).toISOString()}::timestamptz))`;
}
