import { and, count, eq, inArray } from "drizzle-orm";
import { bots, intents } from "@/lib/db/schema";
import type { StudioItem } from "@/lib/studio/wire";
import type { FleetContext } from "../context";
import type { RetirePreviewDto } from "../contracts/recall";
import { idInput } from "../contracts/words";
import { FleetError } from "../errors";
import { defineQuery } from "../verb";

const PAGE = 100;
const PAGES = 20;
/** Real time: an operator waits for the answer. */
const READ_MS = 6000;

type PostsSeen = { items: StudioItem[]; whole: boolean } | null;

/** Its posts as the gallery counts them now, newest first; null when it could not be asked at all. */
async function readPosts(ctx: FleetContext, username: string): Promise<PostsSeen> {
  const until = ctx.clock.realNow() + READ_MS;
  const items: StudioItem[] = [];
  for (let page = 0; page < PAGES && ctx.clock.realNow() < until; page++) {
    const answer = await ctx.studio.listUserShowcase({ username, limit: PAGE, offset: page * PAGE });
    if (answer.kind === "not_found") return { items, whole: true };
    if (answer.kind !== "ok") return items.length > 0 ? { items, whole: false } : null;
    items.push(...answer.value.items);
    if (answer.value.received < PAGE) return { items, whole: answer.value.received === answer.value.items.length };
  }
  return { items, whole: false };
}

/** Comments under these posts that none of our bots wrote. */
async function countOthers(ctx: FleetContext, items: readonly StudioItem[]): Promise<number> {
  const commented = items.filter((item) => item.commentCount > 0);
  if (commented.length === 0) return 0;
  const ours = await ctx.db
    .select({ itemId: intents.itemId, n: count() })
    .from(intents)
    .where(
      and(
        eq(intents.galleryId, ctx.studio.identity),
        eq(intents.kind, "comment"),
        eq(intents.status, "done"),
        inArray(
          intents.itemId,
          commented.map((item) => item.id),
        ),
      ),
    )
    .groupBy(intents.itemId);
  const own = new Map(ours.map((row) => [row.itemId, row.n]));
  return commented.reduce((sum, item) => sum + Math.max(0, item.commentCount - (own.get(item.id) ?? 0)), 0);
}

/** What an operator should know before they retire a bot: what it made, and what of other people would go with it. */
export const previewRetire = defineQuery<{ id: string }, RetirePreviewDto>({
  name: "bots.retire-preview",
  role: "operator",
  input: idInput,
  run: async (ctx, { id }) => {
    const [bot] = await ctx.db.select({ handle: bots.handle }).from(bots).where(eq(bots.id, id));
    if (!bot) throw new FleetError("not_found", "There is no such bot.", "Go back to the list of bots.");
    const made = await ctx.db
      .select({ kind: intents.kind, n: count() })
      .from(intents)
      .where(and(eq(intents.botId, id), eq(intents.status, "done")))
      .groupBy(intents.kind);
    const of = (kind: string) => made.find((row) => row.kind === kind)?.n ?? 0;
    const [can, seen] = await Promise.all([ctx.studio.capabilities(), readPosts(ctx, bot.handle)]);
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
  },
});
