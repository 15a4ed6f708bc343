/** What other people lose with posts that are taken off the gallery: their comments below them. */
import { and, count, eq, inArray } from "drizzle-orm";
import { intents } from "@/lib/db/schema";
import type { GalleryPost } from "@/lib/studio/port";
import { partsOf } from "../commands/lock-bots";
import type { FleetContext } from "../context";
import type { RetirePreviewDto } from "../contracts/recall";
import { stillThere } from "./still-there";

const AT_ONCE = 4;
/** Real time: an operator waits for the answer. */
const READ_MS = 6000;

export type Lost = Pick<RetirePreviewDto, "lostComments" | "lostAtLeast">;

/** Comments under these posts that none of our bots wrote. */
export async function countOthers(ctx: FleetContext, items: readonly GalleryPost[]): Promise<number> {
  const own = new Map<string | null, number>();
  for (const part of partsOf(items)) {
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
            part.map((item) => item.id),
          ),
          // The gallery no longer counts what was taken away.
          stillThere,
        ),
      )
      .groupBy(intents.itemId);
    for (const { itemId, n } of ours) own.set(itemId, n);
  }
  return items.reduce((sum, item) => sum + Math.max(0, item.commentCount - (own.get(item.id) ?? 0)), 0);
}

/** The same of posts known by their ids, as far as they can be read in time; null when the gallery says nothing of the first ones. */
export async function lostBelow(ctx: FleetContext, postIds: readonly string[]): Promise<Lost> {
  const until = ctx.clock.realNow() + READ_MS;
  const items: GalleryPost[] = [];
  let whole = true;
  for (const [n, batch] of partsOf(postIds, AT_ONCE).entries()) {
    if (ctx.clock.realNow() >= until) {
      whole = false;
      break;
    }
    const answers = await Promise.all(batch.map((id) => ctx.studio.getPost({ id })));
    if (n === 0 && answers.every(({ kind }) => kind !== "ok" && kind !== "not_found"))
      return { lostComments: null, lostAtLeast: false };
    for (const answer of answers) {
      if (answer.kind === "ok" && answer.value.commentCount > 0) items.push(answer.value);
      whole &&= answer.kind === "ok" || answer.kind === "not_found";
    }
  }
  return { lostComments: await countOthers(ctx, items), lostAtLeast: !whole };
}
