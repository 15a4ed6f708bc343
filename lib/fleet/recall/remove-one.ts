/** One thing leaves the gallery, or people are asked to take it away; what is gone already counts as removed. */
import type { removals } from "@/lib/db/schema";
import type { GalleryFailure } from "@/lib/studio/outcome";
import type { GalleryCapabilities } from "@/lib/studio/port";
import type { FleetContext } from "../context";

export type Removal = typeof removals.$inferSelect;
export type Removed =
  | { state: "done" }
  | { state: "by_hand" | "failed"; reason: string }
  /** The gallery would not or could not answer: the same is asked again in a later round. */
  | { state: "waiting"; reason: string; retryAfterMs?: number };

const PAGE = 50;
const PAGES = 20;

/** Why a request is asked again later, for people. */
export function whyLater(failure: GalleryFailure): string {
  switch (failure.kind) {
    case "budget":
    case "rate_limited":
      return "The gallery asks for fewer requests";
    case "platform_paused":
      return "The gallery has paused its fleets";
    case "unauthorized":
      return "The gallery does not accept the service token";
    default:
      return `The gallery did not answer: ${failure.message}`.slice(0, 300);
  }
}

function afterFailure(failure: GalleryFailure): Removed {
  if (failure.kind === "not_found") return { state: "done" };
  if (failure.kind === "unauthorized" && failure.status === 403)
    return { state: "by_hand", reason: "The gallery does not let the fleet remove it" };
  if (failure.kind === "invalid") {
    const reason = `The gallery refused to remove it (${failure.status}): ${failure.message}`.slice(0, 300);
    return { state: "failed", reason };
  }
  const retryAfterMs = failure.kind === "rate_limited" ? failure.retryAfterMs : undefined;
  return { state: "waiting", reason: whyLater(failure), retryAfterMs };
}

const forStaff = (kind: Removal["kind"]): Removed => ({
  state: "by_hand",
  reason: `The connected Studio cannot remove a ${kind} for the fleet`,
});

/** Where the gallery removes nothing for us, its staff may have done so: a read tells. */
async function lookForPost(ctx: FleetContext, id: string, signal?: AbortSignal): Promise<Removed> {
  const item = await ctx.studio.getPost({ id, signal });
  return item.kind === "ok" ? forStaff("post") : afterFailure(item);
}

async function lookForComment(
  ctx: FleetContext,
  id: string,
  commentId: string,
  signal?: AbortSignal,
): Promise<Removed> {
  let after: string | undefined;
  for (let page = 0; page < PAGES; page++) {
    const found = await ctx.studio.listComments({ id, limit: PAGE, after, signal });
    if (found.kind !== "ok") return afterFailure(found);
    const { items, received, next } = found.value;
    if (items.some((comment) => comment.id === commentId) || received > items.length) return forStaff("comment");
    if (next === undefined) return { state: "done" };
    after = next;
  }
  return forStaff("comment");
}

export async function removeOne(
  ctx: FleetContext,
  can: GalleryCapabilities,
  removal: Removal,
  signal?: AbortSignal,
): Promise<Removed> {
  const { kind, itemId: id, remoteId } = removal;
  if (kind === "post" ? !can.deletePost : !can.deleteComment)
    return kind === "post" ? lookForPost(ctx, remoteId, signal) : lookForComment(ctx, id, remoteId, signal);
  const gone =
    kind === "post"
      ? await ctx.studio.deletePost({ id: remoteId, signal })
      : await ctx.studio.deleteComment({ id, commentId: remoteId, signal });
  return gone.kind === "ok" ? { state: "done" } : afterFailure(gone);
}
