import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { blocks, bots, intents, removals, turns } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { type ContactDto, type ContactPageDto, type ContactsInput, contactsInput } from "../contracts/people";
import { defineQuery } from "../verb";
import { contactsWith } from "./person";

type Row = { intent: typeof intents.$inferSelect; bot: Pick<typeof bots.$inferSelect, "id" | "name" | "handle"> };

async function titlesOf(ctx: FleetContext, rows: readonly Row[]): Promise<Map<string, string>> {
  if (rows.length === 0) return new Map();
  const found = await ctx.db
    .select({ targets: turns.targets })
    .from(turns)
    .where(
      inArray(
        turns.id,
        rows.map(({ intent }) => intent.turnId),
      ),
    );
  return new Map(found.flatMap(({ targets }) => targets.map((target) => [target.itemId, target.title])));
}

async function goneOf(ctx: FleetContext, rows: readonly Row[]): Promise<Set<string>> {
  const ids = rows.flatMap(({ intent }) => (intent.kind === "comment" && intent.remoteId ? [intent.remoteId] : []));
  if (ids.length === 0) return new Set();
  const found = await ctx.db
    .selectDistinct({ remoteId: removals.remoteId, botId: removals.botId })
    .from(removals)
    .where(and(eq(removals.kind, "comment"), eq(removals.state, "done"), inArray(removals.remoteId, ids)));
  return new Set(found.map((row) => `${row.botId}:${row.remoteId}`));
}

/** Everything bots did to one user of the gallery, newest first. */
export const listContacts = defineQuery<ContactsInput, ContactPageDto>({
  name: "people.contacts",
  role: "viewer",
  input: contactsInput,
  run: async (ctx, { handle, before, limit }) => {
    const theirs = and(contactsWith(ctx.studio.identity, handle), eq(intents.status, "done"));
    const [at, id] = before?.split(/\|(.*)/s) ?? [];
    const older =
      at && id
        ? sql`(${intents.at}, ${intents.id}) < (${new Date(Number(at)).toISOString()}::timestamptz, ${id})`
        : undefined;
    const rows = await ctx.db
      .select({ intent: intents, bot: { id: bots.id, name: bots.name, handle: bots.handle } })
      .from(intents)
      .innerJoin(bots, eq(bots.id, intents.botId))
      .where(and(theirs, older))
      .orderBy(desc(intents.at), desc(intents.id))
      .limit(limit + 1);
    const shown = rows.slice(0, limit);
    const [counts] = await ctx.db
      .select({
        likes: sql<number>`(count(*) filter (where ${intents.kind} = 'like'))::int`,
        comments: sql<number>`(count(*) filter (where ${intents.kind} = 'comment'))::int`,
        bots: sql<number>`count(distinct ${intents.botId})::int`,
      })
      .from(intents)
      .where(theirs);
    const [block] = await ctx.db
      .select()
      .from(blocks)
      .where(and(eq(blocks.kind, "user"), eq(blocks.value, handle)));
    const [own] = await ctx.db
      .select({ id: bots.id })
      .from(bots)
      .where(and(eq(bots.galleryId, ctx.studio.identity), sql`lower(${bots.handle}) = ${handle}`))
      .limit(1);
    const can = await ctx.studio.capabilities();
    const [titles, gone] = await Promise.all([titlesOf(ctx, shown), goneOf(ctx, shown)]);
    const last = shown.at(-1)?.intent;
    return {
      handle,
      block: block
        ? { id: block.id, by: block.createdBy, at: block.createdAt.toISOString(), reason: block.reason }
        : null,
      isBot: own !== undefined,
      counts: counts ?? { likes: 0, comments: 0, bots: 0 },
      canRemove: can.kind === "ok" && can.value.deleteComment,
      items: shown.map(({ intent, bot }): ContactDto => ({
        id: intent.id,
        kind: intent.kind === "like" ? "like" : "comment",
        at: intent.at.toISOString(),
        bot: { ...bot, avatarUrl: ctx.links.avatar(bot.handle) },
        turnId: intent.turnId,
        itemTitle: (intent.itemId && titles.get(intent.itemId)) || null,
        itemUrl: intent.itemId ? ctx.links.item(intent.itemId) : null,
        text: intent.kind === "comment" ? intent.text : null,
        gone: gone.has(`${intent.botId}:${intent.remoteId}`),
      })),
      nextBefore: rows.length > limit && last ? `${last.at.getTime()}|${last.id}` : null,
    };
  },
});
