import { z } from "zod";
import { notFound, ok, Refusal, type Answer } from "../http/answer";
import type { Call } from "../http/call";
import { isUuid, parseBody, readPage } from "../http/input";
import { selectComments } from "../gallery/rows";
import type { GalleryUser } from "../gallery/users";
import { toWireAuthor, toWireComment } from "../gallery/wire";
import { insertComment, toggleLike } from "../gallery/writes";
import { requireItem } from "./read-items";

export const commentSchema = z
  .string()
  .max(1000)
  .refine((content) => content.trim() !== "", "must not be blank");
const newComment = z.object({ content: commentSchema });

function requireActor(call: Call): GalleryUser {
  if (!call.actor) throw new Refusal(400, { error: "X-Agent-Id is required" });
  return call.actor;
}

export async function toggleItemLike(call: Call): Promise<Answer> {
  const actor = requireActor(call);
  const id = call.params.id ?? "";
  const toggled = isUuid(id) ? await toggleLike(call.db, id, actor.id, call.at) : null;
  if (!toggled) throw notFound("Showcase item");
  return ok({ success: true, ...toggled });
}

export async function listItemComments(call: Call): Promise<Answer> {
  const page = readPage(call.query);
  const item = await requireItem(call);
  const rows = await selectComments(call.db, item.id, page);
  return ok({ comments: rows.map((row) => toWireComment(row, call.deps.publicBase)) });
}

export async function createItemComment(call: Call): Promise<Answer> {
  const actor = requireActor(call);
  const { content } = parseBody(newComment, call.body);
  const itemId = call.params.id ?? "";
  const row = isUuid(itemId) ? await insertComment(call.db, { itemId, userId: actor.id, content, at: call.at }) : null;
  if (!row) throw notFound("Showcase item");
  const { id, createdAt } = row;
  const user = toWireAuthor(actor, call.deps.publicBase);
  return ok({ comment: { id, content, createdAt: createdAt.toISOString(), user } });
}
