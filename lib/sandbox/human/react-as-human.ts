import { and, eq } from "drizzle-orm";
import { sandboxComments, sandboxItems } from "@/lib/db/schema/sandbox";
import { isUuid } from "../http/input";
import type { GalleryUser } from "../gallery/users";
import { toWireAuthor, type WireComment } from "../gallery/wire";
import { insertComment, removeComment, removeItem, toggleLike } from "../gallery/writes";
import { baseOf, type Declined, declined, type HumanContext } from "./human-context";

const GONE = "This post is no longer here.";

type Toggled = { kind: "toggled"; liked: boolean; likeCount: number };

/** A toggle, as on the wire. */
export async function likeAsHuman(
  ctx: HumanContext,
  input: { user: GalleryUser; itemId: string },
): Promise<Toggled | Declined> {
  if (!isUuid(input.itemId)) return declined(GONE);
  const at = new Date(ctx.now());
  const toggled = await ctx.db.transaction((tx) => toggleLike(tx, input.itemId, input.user.id, at));
  return toggled ? { kind: "toggled", ...toggled } : declined(GONE);
}

export async function commentAsHuman(
  ctx: HumanContext,
  input: { user: GalleryUser; itemId: string; content: string },
): Promise<{ kind: "commented"; comment: WireComment } | Declined> {
  const { user, itemId } = input;
  const content = input.content.trim();
  if (content === "" || content.length > 1000) return declined("A comment has 1 to 1,000 characters.");
  if (!isUuid(itemId)) return declined(GONE);
  const at = new Date(ctx.now());
  const row = await ctx.db.transaction((tx) => insertComment(tx, { itemId, userId: user.id, content, at }));
  if (!row) return declined(GONE);
  const comment = { id: row.id, content, createdAt: at.toISOString(), user: toWireAuthor(user, baseOf(ctx)) };
  return { kind: "commented", comment };
}

/** With `commentId` the comment, else the post; only one's own. */
export async function deleteOwn(
  ctx: HumanContext,
  input: { user: GalleryUser; itemId: string; commentId?: string },
): Promise<{ kind: "deleted" } | Declined> {
  const { user, itemId, commentId } = input;
  if (!isUuid(itemId) || (commentId !== undefined && !isUuid(commentId))) return declined(GONE);
  const deleted = await ctx.db.transaction(async (tx) => {
    if (commentId === undefined) {
      const own = and(eq(sandboxItems.id, itemId), eq(sandboxItems.userId, user.id));
      return (await tx.$count(sandboxItems, own)) > 0 && removeItem(tx, itemId);
    }
    const own = and(eq(sandboxComments.id, commentId), eq(sandboxComments.userId, user.id));
    return (await tx.$count(sandboxComments, own)) > 0 && removeComment(tx, itemId, commentId);
  });
  return deleted ? { kind: "deleted" } : declined("This is not yours, or no longer here.");
}
