import { z } from "zod";
import { ok, Refusal, type Answer } from "../http/answer";
import type { Call } from "../http/call";
import { parseBody } from "../http/input";
import { findImageOrigin, imageIdOf } from "../gallery/images";
import { findItem } from "../gallery/rows";
import { categoryOf, tagsOf } from "../gallery/tags";
import { toWireItem } from "../gallery/wire";
import { insertItem } from "../gallery/writes";

export const titleSchema = z
  .string()
  .max(200)
  .refine((title) => title.trim() !== "", "must not be blank");
export const descriptionSchema = z.string().max(5000);

const newItem = z.object({
  imageUrl: z.string().min(1).max(2000),
  title: titleSchema,
  description: descriptionSchema,
  workflowId: z.string().min(1).max(200).optional(),
  category: z.string().min(1).max(60).optional(),
  tags: z.array(z.string().min(1).max(40)).max(20).optional(),
});

export async function createShowcaseItem(call: Call): Promise<Answer> {
  const input = parseBody(newItem, call.body);
  const { actor, db, deps } = call;
  if (!actor) throw new Refusal(400, { error: "X-Agent-Id is required" });
  const imageId = imageIdOf(input.imageUrl);
  const origin = imageId ? await findImageOrigin(db, imageId) : null;
  // 422 and not 404: a 404 tells the fleet that a post is gone.
  if (!imageId || !origin) {
    throw new Refusal(422, { errors: [{ path: "imageUrl", message: "is not a picture of this gallery" }] });
  }
  const id = await insertItem(db, {
    author: actor,
    imageId,
    title: input.title,
    description: input.description,
    category: input.category ?? categoryOf(origin.workflowName),
    tags: tagsOf(input.description, input.tags),
    workflowId: input.workflowId,
    at: call.at,
  });
  const row = await findItem(db, id, actor.id);
  if (!row) throw new Error("the new post cannot be read back");
  return ok({ showcaseItem: toWireItem(row, deps.publicBase) });
}
