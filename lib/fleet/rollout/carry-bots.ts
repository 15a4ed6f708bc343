/** Law: who goes to another gallery begins anew there: the same person under the same name, who remembers nothing and owes nothing. */
import { inArray, sql } from "drizzle-orm";
import type { Tx } from "@/lib/db/db";
import { bots, holds } from "@/lib/db/schema";
import { takenHandles } from "../bots/draw-personas";
import { partsOf } from "../commands/lock-bots";
import type { FleetContext } from "../context";
import { recordActivities } from "../lifecycle/record-activity";

type Bot = typeof bots.$inferSelect;

export type Carried = {
  /** From each bot to the one that it is on the other gallery. */
  to: Map<string, string>;
  /** Handles that another bot has there already. */
  taken: string[];
};

const ROWS = 200;

/**
 * Writes these bots down for another gallery under new ids, so that nothing of the old one counts there: no memory, visits, caps, leases. Versions
 * of their personas and operators' pauses go along. `runs`: which of them run there; each waits for its account.
 */
export async function carryBots(
  tx: Tx,
  ctx: FleetContext,
  rows: readonly Bot[],
  { galleryId, runs }: { galleryId: string; runs: (bot: Bot) => boolean },
): Promise<Carried> {
  const handles = await takenHandles(tx, galleryId);
  const taken = rows.filter(({ handle }) => handles.has(handle)).map(({ handle }) => handle);
  const going = rows.filter(({ handle }) => !handles.has(handle));
  const to = new Map(going.map(({ id }) => [id, ctx.newId("bot")]));
  const when = new Date(ctx.clock.now());
  const idOf = (bot: Bot) => to.get(bot.id) as string;
  for (const part of partsOf(going, ROWS)) {
    const values = part.map((bot) => ({
      id: idOf(bot),
      galleryId,
      handle: bot.handle,
      name: bot.name,
      archetypeId: bot.archetypeId,
      tier: bot.tier,
      timeZone: bot.timeZone,
      persona: bot.persona,
      personaVersion: bot.personaVersion,
      reviewMode: bot.reviewMode,
      status: runs(bot) ? ("running" as const) : ("stopped" as const),
      statusSince: when,
      lease: 1,
      createdAt: when,
    }));
    await tx.insert(bots).values(values);
    const pairs = sql`jsonb_to_recordset(${JSON.stringify(part.map((bot) => ({ old: bot.id, new: idOf(bot) })))}::jsonb) as pair(old text, new text)`;
    await tx.execute(sql`insert into persona_versions (bot_id, version, persona, at, by, what)
      select pair.new, v.version, v.persona, v.at, v.by, v.what from persona_versions v join ${pairs} on pair.old = v.bot_id`);
    await tx.execute(sql`insert into holds (scope, bot_id, cause, detail, since, created_by)
      select 'bot', pair.new, h.cause, h.detail, h.since, h.created_by from holds h join ${pairs} on pair.old = h.bot_id
      where h.cause = 'operator'`);
    const waiting = part.filter(runs).map((bot) => ({
      scope: "bot" as const,
      botId: idOf(bot),
      cause: "account" as const,
      detail: "It has no account on the gallery yet",
      since: when,
      createdBy: ctx.actor.name,
    }));
    if (waiting.length > 0) await tx.insert(holds).values(waiting);
    await recordActivities(
      tx,
      ctx,
      part.map((bot) => ({
        botId: idOf(bot),
        kind: "created" as const,
        result: "info" as const,
        text: `taken along by ${ctx.actor.name}`,
      })),
    );
  }
  return { to, taken };
}

/** Words that were paid for and never said are the new bots' to say; a picture was painted nowhere. */
export async function carryDrafts(tx: Tx, galleryId: string, to: ReadonlyMap<string, string>): Promise<void> {
  for (const part of partsOf([...to], ROWS)) {
    const pairs = sql`jsonb_to_recordset(${JSON.stringify(part.map(([old, id]) => ({ old, new: id })))}::jsonb) as pair(old text, new text)`;
    await tx.execute(sql`update stock set bot_id = pair.new, gallery_id = ${galleryId}, image_url = null, rendered_at = null
      from ${pairs} where stock.bot_id = pair.old`);
  }
}

/** Bots of a rehearsal that is over: they are nobody's any more, and go with all that they did. */
export async function retireRehearsed(tx: Tx, ctx: FleetContext, ids: readonly string[]): Promise<void> {
  const when = new Date(ctx.clock.now());
  for (const part of partsOf(ids)) {
    await tx.delete(holds).where(inArray(holds.botId, part));
    await tx
      .update(bots)
      .set({ status: "retired", statusReason: "Its rehearsal is over", statusSince: when, retiredAt: when })
      .where(inArray(bots.id, part));
  }
}
