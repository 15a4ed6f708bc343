import { and, count, eq, inArray } from "drizzle-orm";
import { bots, intents } from "@/lib/db/schema";
import type { GalleryPost } from "@/lib/studio/port";
import { partsOf } from "../commands/lock-bots";
import type { FleetContext } from "../context";
import { type RetireManyInput, retireManyInput, type RetirePreviewDto } from "../contracts/recall";
import { idInput } from "../contracts/words";
import { FleetError } from "../errors";
import { matchingBotIds } from "../queries/bot-filter";
import { defineQuery } from "../verb";
import { countOthers } from "./lost-comments";
import { stillThere } from "./still-there";

const PAGE = 100;
const PAGES = 20;
const AT_ONCE = 4;
/** Real time: an operator waits for the answer. */
const READ_MS = 6000;

type Whose = Pick<typeof bots.$inferSelect, "id" | "handle" | "galleryId" | "studioUserId">;
const named = { id: bots.id, handle: bots.handle, galleryId: bots.galleryId, studioUserId: bots.studioUserId };

/** `items` are those with comments below them. */
type PostsSeen = { items: GalleryPost[]; whole: boolean } | null;

/** One bot's posts as the gallery counts them now; null when it could not be asked at all. */
async function readPosts(
  ctx: FleetContext,
  { handle: username, studioUserId }: Whose,
  until: number,
): Promise<PostsSeen> {
  // Under a name that is someone else's by now stand someone else's posts.
  const isOwn = (item: GalleryPost) => studioUserId === null || item.user.id === studioUserId;
  const items: GalleryPost[] = [];
  let after: string | undefined;
  for (let page = 0; page < PAGES && ctx.clock.realNow() < until; page++) {
    const answer = await ctx.studio.listPostsBy({ username, limit: PAGE, after });
    if (answer.kind === "not_found") return { items, whole: true };
    if (answer.kind !== "ok") return page > 0 ? { items, whole: false } : null;
    items.push(...answer.value.items.filter((item) => item.commentCount > 0 && isOwn(item)));
    after = answer.value.next;
    if (after === undefined) return { items, whole: answer.value.received === answer.value.items.length };
  }
  return { items, whole: false };
}

/** As many bots as there is time for; a gallery that says nothing of the first ones is not asked about the rest. */
async function readPostsOf(ctx: FleetContext, whose: readonly Whose[]): Promise<PostsSeen> {
  const until = ctx.clock.realNow() + READ_MS;
  const all: NonNullable<PostsSeen> = { items: [], whole: true };
  for (const [n, batch] of partsOf(whose, AT_ONCE).entries()) {
    if (ctx.clock.realNow() >= until) return { ...all, whole: false };
    const seen = await Promise.all(batch.map((bot) => readPosts(ctx, bot, until)));
    if (n === 0 && seen.every((each) => each === null)) return null;
    for (const each of seen) {
      all.items.push(...(each?.items ?? []));
      all.whole &&= each?.whole === true;
    }
  }
  return all;
}

/** How many posts, comments and likes of each of these bots the gallery has, as far as the fleet knows. */
async function countMade(ctx: FleetContext, ids: readonly string[]) {
  const rows = [];
  for (const part of partsOf(ids))
    rows.push(
      ...(await ctx.db
        .select({ botId: intents.botId, kind: intents.kind, n: count() })
        .from(intents)
        .where(and(inArray(intents.botId, part), eq(intents.status, "done"), stillThere))
        .groupBy(intents.botId, intents.kind)),
    );
  return rows;
}

async function previewOf(ctx: FleetContext, whose: readonly Whose[]): Promise<RetirePreviewDto> {
  const made = await countMade(
    ctx,
    whose.map((bot) => bot.id),
  );
  const of = (kind: string) => made.reduce((sum, row) => sum + (row.kind === kind ? row.n : 0), 0);
  const posted = new Set(made.filter((row) => row.kind === "post").map((row) => row.botId));
  // The connected gallery knows nothing of what stands on another one, and the name may be someone else's there.
  const here = whose.filter((bot) => bot.galleryId === ctx.studio.identity);
  const authors = here.filter((bot) => posted.has(bot.id));
  const isReadable = here.length > 0 || posted.size === 0;
  const [can, seen] = await Promise.all([ctx.studio.capabilities(), isReadable ? readPostsOf(ctx, authors) : null]);
  return {
    posts: of("post"),
    comments: of("comment"),
    likes: of("like"),
    lostComments: seen && (await countOthers(ctx, seen.items)),
    lostAtLeast: seen !== null && !seen.whole,
    canRemove: {
      posts: can.kind === "ok" && can.value.deletePost,
      comments: can.kind === "ok" && can.value.deleteComment,
    },
  };
}

/** What an operator should know before they retire a bot: what it made, and what of other people would go with it. */
export const previewRetire = defineQuery<{ id: string }, RetirePreviewDto>({
  name: "bots.retire-preview",
  role: "operator",
  input: idInput,
  run: async (ctx, { id }) => {
    const [bot] = await ctx.db.select(named).from(bots).where(eq(bots.id, id));
    if (!bot) throw new FleetError("not_found", "There is no such bot.", "Go back to the list of bots.");
    return previewOf(ctx, [bot]);
  },
});

/** The same, summed over a selection or over all that match a filter now; bots of another gallery are left out, as the command leaves them. */
export const previewRetireMany = defineQuery<RetireManyInput, RetirePreviewDto>({
  name: "bots.retire-preview-many",
  role: "operator",
  input: retireManyInput,
  run: async (ctx, { target }) => {
    const ids = "ids" in target ? target.ids : await matchingBotIds(ctx.db, ctx, target.filter);
    const whose = [];
    for (const part of partsOf(ids))
      whose.push(
        ...(await ctx.db
          .select(named)
          .from(bots)
          .where(and(inArray(bots.id, part), eq(bots.galleryId, ctx.studio.identity)))),
      );
    return previewOf(ctx, whose);
  },
});
