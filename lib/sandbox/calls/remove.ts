/** Removal: of one's own with an acting user, of anything with the service token alone. */
import { and, eq } from "drizzle-orm";
import { sandboxComments } from "@/lib/db/schema/sandbox";
import { notFound, ok, Refusal, type Answer } from "../http/answer";
import type { Call } from "../http/call";
import { isUuid } from "../http/input";
import { removeUser } from "../gallery/remove-user";
import { removeComment, removeItem } from "../gallery/writes";
import { requireItem } from "./read-items";

function checkOwner(call: Call, ownerId: string): void {
  if (call.actor && call.actor.id !== ownerId) throw new Refusal(403, { error: "This is not yours to delete" });
}

export async function deleteShowcaseItem(call: Call): Promise<Answer> {
  const item = await requireItem(call);
  checkOwner(call, item.author.id);
  await removeItem(call.db, item.id);
  return ok({ deleted: true });
}

export async function deleteItemComment(call: Call): Promise<Answer> {
  const { id = "", commentId = "" } = call.params;
  if (!isUuid(id) || !isUuid(commentId)) throw notFound("Comment");
  const [comment] = await call.db
    .select({ userId: sandboxComments.userId })
    .from(sandboxComments)
    .where(and(eq(sandboxComments.id, commentId), eq(sandboxComments.itemId, id)))
    .limit(1);
  if (!comment) throw notFound("Comment");
  checkOwner(call, comment.userId);
  await removeComment(call.db, id, commentId);
  return ok({ deleted: true });
}

/** Only provisioned bots: a person's account follows the console's operator. */
export async function deleteUser(call: Call): Promise<Answer> {
  const id = call.params.id ?? "";
  const removed = isUuid(id) && (await removeUser(call.db, id));
  if (!removed) throw notFound("User");
  return ok({ deleted: true });
}
