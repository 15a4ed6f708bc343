import { and, eq, gt, inArray, isNull, ne, or, sql } from "drizzle-orm";
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
  by: string;
};

/** Holds that keep this bot from moving now: its own and the fleet's. A lapsed one no longer counts. */
export async function holdsOn(db: DbOrTx, ctx: FleetContext, botId: string): Promise<Hold[]> {
  return db
    .select()
    .from(holds)
    .where(
      and(
        or(eq(holds.scope, "fleet"), eq(holds.botId, botId)),
        or(isNull(holds.until), gt(holds.until, new Date(ctx.clock.now()))),
        // The simulation that writes a bot's past is the one that holds it from everyone else.
        ctx.simulated ? ne(holds.cause, "preparing") : undefined,
      ),
    );
}

export async function fleetHolds(db: DbOrTx, now: number): Promise<Hold[]> {
  return db
    .select()
    .from(holds)
    .where(and(eq(holds.scope, "fleet"), or(isNull(holds.until), gt(holds.until, new Date(now)))));
}

/** Places a hold, or moves the end of the one with the same cause. Answers whether it is new. */
export async function placeHold(tx: Tx, ctx: FleetContext, hold: NewHold): Promise<boolean> {
  const scope = hold.botId === null ? ("fleet" as const) : ("bot" as const);
  const same = and(eq(holds.scope, scope), eq(holds.cause, hold.cause), hold.botId === null ? undefined : eq(holds.botId, hold.botId));
  const until = hold.until === null ? null : new Date(hold.until);
  const found = await tx.update(holds).set({ until, detail: hold.detail }).where(same).returning({ id: holds.id });
  if (found.length > 0) return false;
  await tx
    .insert(holds)
    .values({ scope, botId: hold.botId, cause: hold.cause, detail: hold.detail, since: new Date(ctx.clock.now()), until, createdBy: hold.by })
    .onConflictDoNothing();
  return true;
}

export async function liftBotHolds(tx: Tx, botIds: readonly string[], cause: HoldCause): Promise<string[]> {
  if (botIds.length === 0) return [];
  const gone = await tx
    .delete(holds)
    .where(and(eq(holds.scope, "bot"), eq(holds.cause, cause), inArray(holds.botId, [...botIds])))
    .returning({ botId: holds.botId });
  return gone.flatMap((row) => (row.botId ? [row.botId] : []));
}

export async function liftFleetHold(tx: Tx, cause: HoldCause): Promise<boolean> {
  const gone = await tx.delete(holds).where(and(eq(holds.scope, "fleet"), eq(holds.cause, cause))).returning({ id: holds.id });
  return gone.length > 0;
}

/** SQL: this bot (outer query's `bots.id`) has a hold that still counts at `now`. */
export function heldBot(now: number) {
  return sql`exists (select 1 from holds h where h.scope = 'bot' and h.bot_id = bots.id and (h.until is null or h.until > ${new Date(now).toISOString()}::timestamptz))`;
}
