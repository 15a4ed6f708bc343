import { and, asc, eq, gt, inArray, isNotNull, sql } from "drizzle-orm";
import { likenessTo, NEAR_DUPLICATE } from "@/lib/content/near-duplicate";
import { bots, intents } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { FleetError } from "../errors";
import { removedAmong } from "./removed-things";
import { stillThere } from "./still-there";

/** Compared in one go, while nothing else runs in this process. */
const PAGE = 1000;
/** Real time: the bots are to be held within a minute. */
const READ_MS = 20_000;

type Intent = typeof intents.$inferSelect;
export type Alike = Pick<Intent, "id" | "botId" | "kind" | "remoteId">;
const shown = { id: intents.id, botId: intents.botId, kind: intents.kind, remoteId: intents.remoteId };

/** Words that were put before visitors of this gallery, or may have been. */
const seen = (ctx: FleetContext) =>
  and(
    eq(intents.galleryId, ctx.studio.identity),
    inArray(intents.kind, ["post", "comment"]),
    inArray(intents.status, ["done", "unknown", "permitted"]),
  );

/** What a turn put before visitors, or may have: its text is what is recalled. */
async function recalledText(ctx: FleetContext, turnId: string): Promise<Intent & { text: string }> {
  const [found] = await ctx.db
    .select()
    .from(intents)
    .where(and(eq(intents.turnId, turnId), seen(ctx), isNotNull(intents.text)))
    .limit(1);
  if (!found || found.text === null)
    throw new FleetError(
      "not_found",
      "This turn put no text on the gallery.",
      "Only a post or a comment that was sent can be recalled.",
    );
  return { ...found, text: found.text };
}

/** Every post and comment of any bot that says nearly the same and is still there. `whole` is false when there was too much to read in time. */
async function findAlike(ctx: FleetContext, text: string): Promise<{ alike: Alike[]; whole: boolean }> {
  const until = ctx.clock.realNow() + READ_MS;
  const likeness = likenessTo(text);
  const alike: Alike[] = [];
  for (let last = ""; ctx.clock.realNow() < until;) {
    const rows = await ctx.db
      .select({ ...shown, text: intents.text })
      .from(intents)
      .where(
        and(
          gt(intents.id, last),
          seen(ctx),
          stillThere,
          // Texts so much shorter or longer cannot share enough of their triples.
          sql`length(${intents.text}) between ${Math.floor(text.length / 2) - 8} and ${text.length * 2 + 8}`,
        ),
      )
      .orderBy(asc(intents.id))
      .limit(PAGE);
    for (const { text: other, ...row } of rows)
      if (other !== null && likeness(other) >= NEAR_DUPLICATE) alike.push(row);
    if (rows.length < PAGE) return { alike, whole: true };
    last = rows.at(-1)?.id ?? last;
  }
  return { alike, whole: false };
}

export type Culprit = { id: string; name: string; handle: string; texts: number };

/** The bots behind these texts, the most talkative first. */
async function culpritsOf(ctx: FleetContext, alike: readonly Alike[]): Promise<Culprit[]> {
  const texts = new Map<string, number>();
  for (const { botId } of alike) texts.set(botId, (texts.get(botId) ?? 0) + 1);
  if (texts.size === 0) return [];
  const rows = await ctx.db
    .select({ id: bots.id, name: bots.name, handle: bots.handle })
    .from(bots)
    .where(inArray(bots.id, [...texts.keys()]));
  return rows
    .map((row) => ({ ...row, texts: texts.get(row.id) ?? 0 }))
    .sort((a, b) => b.texts - a.texts || (a.handle < b.handle ? -1 : 1));
}

export type Reach = {
  found: { id: string; botId: string; kind: "post" | "comment"; text: string };
  /** When it was taken off the gallery (real time); null while it is there, and then it is among those alike. */
  removedAt: Date | null;
  alike: Alike[];
  /** Whose texts these are. */
  bots: Culprit[];
  whole: boolean;
};

/** All that a recall of this turn's text reaches: itself, unless it is gone, however little could be read. */
export async function reachOf(ctx: FleetContext, turnId: string): Promise<Reach> {
  const recalled = await recalledText(ctx, turnId);
  const { id, botId, text, remoteId } = recalled;
  const kind = recalled.kind === "post" ? ("post" as const) : ("comment" as const);
  const removedAt = (await removedAmong(ctx.db, [remoteId])).own({ botId, kind, remoteId });
  const { alike, whole } = await findAlike(ctx, text);
  if (removedAt === null && !alike.some((one) => one.id === id)) alike.push({ id, botId, kind, remoteId });
  return { found: { id, botId, kind, text }, removedAt, alike, bots: await culpritsOf(ctx, alike), whole };
}
