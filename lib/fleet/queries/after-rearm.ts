import { and, eq, sql } from "drizzle-orm";
import { bots } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import type { FleetStatusDto } from "../contracts/fleet";
import { keepsStillSql } from "../lifecycle/holds";

/** While the fleet is stopped all its bots are told as stopped: this tells which of them a re-arm would set going. */
export async function afterRearm(ctx: FleetContext): Promise<FleetStatusDto["afterRearm"]> {
  const at = sql`${new Date(ctx.clock.now()).toISOString()}::timestamptz`;
  const held = sql`exists (select 1 from holds h
    where ${keepsStillSql("h")} and (h.scope = 'fleet' or h.bot_id = "bots"."id") and (h.until is null or h.until > ${at}))`;
  const [row] = await ctx.db
    .select({
      moving: sql<number>`(count(*) filter (where not ${held}))::int`,
      held: sql<number>`(count(*) filter (where ${held}))::int`,
    })
    .from(bots)
    .where(and(eq(bots.galleryId, ctx.studio.identity), eq(bots.status, "running")));
  return row ?? { moving: 0, held: 0 };
}
