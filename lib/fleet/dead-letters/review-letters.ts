// Law: what was given up as unconfirmed is looked for again for a while, by reads alone; what is found then waits for nobody.
import { and, asc, eq, gt, inArray, notExists, sql } from "drizzle-orm";
import { bots, deadLetters, holds, intents } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { endIntent, findEffect } from "../effects/settle-intent";

/** Real time: a request that has not arrived in a day does not arrive. */
const LOOKED_FOR_MS = 24 * 60 * 60_000;
const PATIENCE_MS = 20_000;
const BATCH = 40;

/** One look at the newest unconfirmed letters that are open. A gallery that does not answer ends it. @returns how many were found after all */
export async function reviewLetters(ctx: FleetContext): Promise<number> {
  const begunAt = ctx.clock.realNow();
  const nameless = ctx.db
    .select({ one: sql`1` })
    .from(holds)
    .where(and(eq(holds.botId, bots.id), eq(holds.cause, "name_lost")));
  const rows = await ctx.db
    .select({ intent: intents, handle: bots.handle })
    .from(deadLetters)
    .innerJoin(intents, eq(intents.turnId, deadLetters.turnId))
    .innerJoin(bots, eq(bots.id, intents.botId))
    .where(
      and(
        eq(deadLetters.state, "open"),
        eq(deadLetters.cause, "unconfirmed"),
        gt(deadLetters.at, new Date(begunAt - LOOKED_FOR_MS)),
        eq(intents.status, "given_up"),
        inArray(intents.kind, ["post", "comment", "like"]),
        eq(intents.galleryId, ctx.studio.identity),
        // What stands under a name that is someone else's by now proves nothing.
        notExists(nameless),
      ),
    )
    .orderBy(sql`${deadLetters.id} desc`, asc(intents.ordinal))
    .limit(BATCH);
  let found = 0;
  for (const { intent, handle } of rows) {
    if (ctx.clock.realNow() - begunAt > PATIENCE_MS) break;
    const answer = await findEffect(ctx, intent, handle);
    if (answer.kind === "failed") break;
    if (answer.kind === "absent") continue;
    await endIntent(ctx, intent, { status: "done", remoteId: answer.remoteId });
    found++;
  }
  return found;
}
