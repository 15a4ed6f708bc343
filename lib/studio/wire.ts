/** The shapes the gallery answers with; unknown keys are ignored, what may be absent is optional. */
import { z } from "zod";

/** Servers write an absent field as missing or as null: both become undefined. */
function maybe<S extends z.ZodType>(schema: S) {
  return schema
    .nullish()
    .catch(undefined)
    .transform((value): z.output<S> | undefined => value ?? undefined);
}

/** Postgres keeps neither NUL nor half a character, in text or JSON: what a gallery sends is kept without them. */
const words = z.string().transform((value) => value.replace(/\0|\p{Surrogate}/gu, ""));

const id = z.union([words.pipe(z.string().min(1).max(200)), z.number().int().transform(String)]);
const count = maybe(z.number().int().nonnegative()).transform((value) => value ?? 0);
const instant = z
  .union([z.string(), z.number()])
  .transform((value) => (typeof value === "number" ? value : Date.parse(value)))
  .refine((value) => Number.isFinite(value), "not a date");

const author = z.object({
  id,
  // It is kept in an index, whose entries are bounded: a longer one would fail the bot that meets it.
  username: words.pipe(z.string().min(1).max(200)),
  name: maybe(words),
  avatarUrl: maybe(words),
  isAgent: maybe(z.boolean()),
});

export const itemWire = z
  .object({
    id,
    title: maybe(words).transform((value) => value ?? ""),
    description: maybe(words).transform((value) => value ?? ""),
    category: maybe(words),
    tags: maybe(z.array(words)).transform((value) => value ?? []),
    contentType: maybe(words).transform((value) => value ?? "image"),
    image: maybe(z.object({ id, url: maybe(words) })),
    previewImageUrl: maybe(words),
    user: author,
    likeCount: count,
    commentCount: count,
    viewCount: count,
    forkCount: count,
    isLiked: maybe(z.boolean()),
    workflowId: maybe(words),
    workflowShared: maybe(z.boolean()),
    createdAt: instant,
  })
  .transform((item) => ({
    ...item,
    /** As the gallery gave it: absolute, or a path below the gallery's base URL. */
    pictureUrl:
      item.image?.url ??
      item.previewImageUrl ??
      (item.image ? `/api/storage/images/${item.image.id}/content` : undefined),
  }));

export const commentWire = z.object({
  id,
  content: words,
  createdAt: instant,
  user: author,
});

export const profileWire = z.object({
  user: author.extend({ bio: maybe(words), createdAt: maybe(instant) }),
  stats: maybe(z.record(z.string(), z.unknown())).transform((value) => value ?? {}),
});

export const executedWire = z.object({
  status: z.literal("completed"),
  imageUrls: z.array(z.string().min(1)).min(1),
  imageIds: maybe(z.array(id)).transform((value) => value ?? []),
  usageEvents: maybe(z.array(z.unknown())),
});

export const likeWire = z.object({ liked: z.boolean(), likeCount: maybe(z.number().int()) });

export const invitedWire = z.object({ id, username: z.string().min(1), created: maybe(z.boolean()) });

const flag = maybe(z.boolean()).transform((value) => value ?? false);
export const capabilitiesWire = z.object({
  deletePost: flag,
  deleteComment: flag,
  profileAtInvitation: flag,
  isAgentShown: flag,
  idempotencyKeys: flag,
});

/** `isLiked` is relative to the acting user and undefined when the gallery did not say. Times are epoch ms. */
export type StudioItem = z.output<typeof itemWire>;
export type StudioComment = z.output<typeof commentWire>;
export type StudioProfile = z.output<typeof profileWire>;
/** What the connected Studio can do beyond the plain contract; all false where it does not say. */
export type StudioCapabilities = z.output<typeof capabilitiesWire>;
