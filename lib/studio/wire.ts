/** The shapes Studio answers with; unknown keys are ignored, what may be absent is optional. */
import { z } from "zod";
import { count, flag, id, maybe, readable, under, username, words } from "./fields";

const instant = z
  .union([z.string(), z.number()])
  .transform((value) => (typeof value === "number" ? value : Date.parse(value)))
  .refine((value) => Number.isFinite(value), "not a date");

const author = z.object({ id, username, name: maybe(words), avatarUrl: maybe(words), isAgent: maybe(z.boolean()) });

export const itemWire = z
  .object({
    id,
    title: maybe(words).transform((value) => value ?? ""),
    description: maybe(words).transform((value) => value ?? ""),
    category: maybe(words),
    tags: maybe(z.array(words)).transform((value) => value ?? []),
    image: maybe(z.object({ id, url: maybe(words) })),
    previewImageUrl: maybe(words),
    user: author,
    likeCount: count,
    commentCount: count,
    isLiked: maybe(z.boolean()),
    createdAt: instant,
  })
  .transform(({ image, previewImageUrl, ...item }) => ({
    ...item,
    pictureUrl: image?.url ?? previewImageUrl ?? (image ? `/api/storage/images/${image.id}/content` : undefined),
  }));

export const commentWire = z.object({ id, content: words, createdAt: instant, user: author });

export const itemsWire = z.object({ items: z.array(z.unknown()) }).transform(({ items }) => readable(items, itemWire));

export const commentsWire = z
  .object({ comments: z.array(z.unknown()) })
  .transform(({ comments }) => readable(comments, commentWire));

export const profileWire = z.object({ user: author.extend({ bio: maybe(words), createdAt: maybe(instant) }) });

/** The gallery lists every step's picture in order: the finished one is the last. */
export const executedWire = z
  .object({ status: z.literal("completed"), imageUrls: z.array(z.string().min(1)).min(1) })
  .transform(({ imageUrls }) => ({ imageUrl: imageUrls.at(-1) ?? "" }));

/** The id proves the effect, whatever else is missing. */
export const createdPostWire = under("showcaseItem", z.object({ id }));
export const createdCommentWire = under("comment", z.object({ id }));

export const likeWire = z.object({ liked: z.boolean(), likeCount: maybe(z.number().int()) });

export const invitedWire = z.object({ id, username: z.string().min(1), created: flag });

export const capabilitiesWire = z.object({
  deletePost: flag,
  deleteComment: flag,
  profileAtInvitation: flag,
  isAgentShown: flag,
  idempotencyKeys: flag,
});
