import { and, asc, desc, eq, isNull, ne, sql } from "drizzle-orm";
import { bots, holds, jobs } from "@/lib/db/schema";
import { type ConnectionDto, stageFiguresSchema } from "../contracts/connection";
import { MOST_FIRST } from "../contracts/connection";
import { emptyInput } from "../contracts/words";
import type { FleetContext } from "../context";
import { readFleet } from "../lifecycle/fleet-row";
import { defineQuery, type Verb } from "../verb";
import { REHEARSAL } from "./end-rehearsal";
import { figuresOf } from "./figures";
import { galleryOf } from "./identity";

async function lastRehearsal(ctx: FleetContext, galleryId: string): Promise<ConnectionDto["rehearsal"]> {
  const [row] = await ctx.db
    .select({ input: jobs.input })
    .from(jobs)
    .where(and(eq(jobs.kind, REHEARSAL), sql`${jobs.input} ->> 'galleryId' = ${galleryId}`))
    .orderBy(desc(jobs.updatedAt))
    .limit(1);
  const kept = stageFiguresSchema.safeParse(row?.input["figures"]);
  return kept.success ? kept.data : null;
}

/** How far the fleet may go at its gallery, and what it did since it may go so far. */
export const getConnection: Verb<Record<string, never>, ConnectionDto> = defineQuery({
  name: "connection.get",
  role: "viewer",
  input: emptyInput,
  run: async (ctx) => {
    const row = await readFleet(ctx.db);
    const { identity } = ctx.studio;
    const sandbox = identity === "sandbox";
    const isOurs = row.galleryId === identity;
    const here = and(eq(bots.galleryId, identity), ne(bots.status, "retired"));
    const held = and(eq(holds.botId, bots.id), eq(holds.cause, "rollout"));
    const first =
      isOurs && row.stage === "canary"
        ? await ctx.db
            .select({ id: bots.id, name: bots.name, handle: bots.handle })
            .from(bots)
            .leftJoin(holds, held)
            .where(and(here, isNull(holds.id)))
            .orderBy(asc(bots.name))
            .limit(MOST_FIRST)
        : [];
    const since = row.stageAt;
    const counted = isOurs && !sandbox && since !== null;
    return {
      stage: isOurs ? row.stage : sandbox ? "full" : "shadow",
      gallery: { name: ctx.links.name, sandbox },
      since: since?.toISOString() ?? null,
      by: row.stageBy,
      figures: counted
        ? await figuresOf(ctx.db, {
            galleryId: identity,
            from: ctx.clock.toVirtual(since.getTime()),
            until: ctx.clock.now(),
          })
        : null,
      rehearsal: sandbox ? null : await lastRehearsal(ctx, galleryOf(identity)),
      heldBack: await ctx.db.$count(
        bots,
        and(here, sql`exists (select 1 from holds h where h.bot_id = ${bots.id} and h.cause = 'rollout')`),
      ),
      first: first.map((bot) => ({ ...bot, avatarUrl: ctx.links.avatar(bot.handle) })),
    };
  },
});
