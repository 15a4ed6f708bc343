/** Lists from the gallery: one unreadable entry is left out and counted, it does not hide the others. */
import { z } from "zod";
import { commentWire, itemWire } from "./wire";

function readable<S extends z.ZodType>(entries: readonly unknown[], schema: S): z.output<S>[] {
  return entries.flatMap((entry) => {
    const parsed = schema.safeParse(entry);
    return parsed.success ? [parsed.data] : [];
  });
}

export const itemPageWire = z
  .object({ items: z.array(z.unknown()) })
  .transform(({ items }) => ({ items: readable(items, itemWire), received: items.length }));

export const commentPageWire = z.object({ comments: z.array(z.unknown()) }).transform(({ comments }) => ({
  comments: readable(comments, commentWire),
  received: comments.length,
}));

/** The id proves the effect; the rest is taken when it is whole. */
export const createdPostWire = z
  .object({ showcaseItem: z.looseObject({ id: z.union([z.string().min(1), z.number()]).transform(String) }) })
  .transform(({ showcaseItem }) => ({
    id: showcaseItem.id,
    item: itemWire.safeParse(showcaseItem).data,
  }));

export const createdCommentWire = z
  .object({ comment: z.looseObject({ id: z.union([z.string().min(1), z.number()]).transform(String) }) })
  .transform(({ comment }) => ({ id: comment.id, comment: commentWire.safeParse(comment).data }));
