import { and, asc, eq, inArray, lt, or, sql } from "drizzle-orm";
import { bots, holds, intents, sessions } from "@/lib/db/schema";
import { NAME_LOST } from "../bots/own-name";
import type { FleetContext } from "../context";
import { endIntent, findEffect } from "../effects/settle-intent";

const BATCH = 100;
/** A live run settles its own intents; the supervisor takes those it has evidently left. Real time. */
const LEFT_ALONE_MS = 2 * 60_000;
/** A gallery that answers slowly must not keep the supervisor from its other duties. Real time. */
export const PATIENCE_MS = 60_000;
const LONGEST_DOUBT_MS = 24 * 60 * 60_000;

/**
 * Settles what a lost run left unknown, by reads only and never by sending again: found is done, absent after the settle delay is given up.
 * A gallery that cannot be read leaves the intent for the next round, for a day.
 */
export async function settleOrphans(ctx: FleetContext): Promise<number> {
  const realNow = ctx.clock.realNow();
  const rows = await ctx.db
    .select({ intent: intents, handle: bots.handle, hasName: sql<boolean>`${holds.id} is null` })
    .from(intents)
    .innerJoin(bots, eq(bots.id, intents.botId))
    .leftJoin(sessions, eq(sessions.id, intents.sessionId))
    .leftJoin(holds, and(eq(holds.botId, bots.id), eq(holds.cause, "name_lost")))
    .where(
      and(
        inArray(intents.status, ["permitted", "unknown"]),
        eq(intents.galleryId, ctx.studio.identity),
        sql`coalesce(${intents.settleAt}, ${intents.permitUntil} + ${`${ctx.delays.settleMs} milliseconds`}::interval) <= ${new Date(realNow).toISOString()}::timestamptz`,
        or(
          sql`${sessions.status} is distinct from 'open'`,
          sql`${sessions.lease} <> ${bots.lease}`,
          lt(intents.permitUntil, new Date(realNow - LEFT_ALONE_MS - ctx.delays.settleMs)),
        ),
      ),
    )
    .orderBy(asc(intents.permittedAt))
    .limit(BATCH);
  let settled = 0;
  for (const { intent, handle, hasName } of rows) {
    if (ctx.clock.realNow() - realNow > PATIENCE_MS) break;
    // What stands under a name that is someone else's by now proves nothing, and is not read in that name.
    const found = hasName ? await findEffect(ctx, intent, handle) : ({ kind: "absent" } as const);
    if (found.kind === "failed") {
      if (realNow - intent.permittedAt.getTime() < LONGEST_DOUBT_MS) continue;
      await endIntent(ctx, intent, { status: "given_up", reason: "The gallery could not be read for a day" });
    } else if (found.kind === "found") {
      await endIntent(ctx, intent, { status: "done", remoteId: found.remoteId });
    } else {
      const reason = hasName ? "It never reached the gallery" : `${NAME_LOST}: nobody can tell whether it arrived`;
      await endIntent(ctx, intent, { status: "given_up", reason });
    }
    settled++;
  }
  return settled;
}
