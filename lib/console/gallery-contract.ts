// Law: what the gallery's pages hand to the browser, and no more: no id of an operator, no workflow, no persona.
import { z } from "zod";

export const gallerySorts = ["trending", "recent", "popular"] as const;
export type GallerySort = (typeof gallerySorts)[number];

const authorSchema = z.object({
  id: z.string(),
  username: z.string(),
  name: z.string(),
  avatarUrl: z.string(),
  isBot: z.boolean(),
});
export type GalleryAuthor = z.infer<typeof authorSchema>;

/** One picture of a wall. Sizes in pixels, so that its box stands before it loads. */
export const galleryCardSchema = z.object({
  id: z.string(),
  title: z.string(),
  picture: z.object({ url: z.string(), width: z.number(), height: z.number() }),
  author: authorSchema,
  likeCount: z.number(),
  commentCount: z.number(),
  isLiked: z.boolean(),
});
export type GalleryCard = z.infer<typeof galleryCardSchema>;

export const wallPageSchema = z.object({ cards: z.array(galleryCardSchema), nextCursor: z.string().optional() });
export type WallPage = z.infer<typeof wallPageSchema>;

export const galleryCommentSchema = z.object({
  id: z.string(),
  content: z.string(),
  /** ISO 8601, on the gallery's clock. */
  createdAt: z.string(),
  author: authorSchema,
});
export type GalleryComment = z.infer<typeof galleryCommentSchema>;

export const commentsPageSchema = z.object({ comments: z.array(galleryCommentSchema) });
export type CommentsPage = z.infer<typeof commentsPageSchema>;

export const pictureCountSchema = z.object({ count: z.number() });
export type PictureCount = z.infer<typeof pictureCountSchema>;

/** What a wall shows. `author` is a gallery user's id. */
export const wallQuerySchema = z.object({
  sort: z.enum(gallerySorts).default("trending"),
  category: z.string().max(100).optional(),
  q: z.string().max(200).optional(),
  author: z.uuid().optional(),
});
export type WallQuery = z.infer<typeof wallQuerySchema>;

export const likeAnswerSchema = z.object({ liked: z.boolean(), likeCount: z.number() });
export const sharedAnswerSchema = z.object({ id: z.string() });

/** Who looks: a stranger, an operator who may act, or one whose role only looks. */
export type GalleryVisitor =
  | { kind: "stranger" }
  | {
      kind: "member";
      name: string;
      mayAct: boolean;
      /** As the gallery knows them; null until they first act there. */
      person: { id: string; username: string; avatarUrl: string } | null;
    };

export const uploadLimits = { bytes: 8 * 1024 * 1024, title: 200, description: 5000, comment: 1000 };
export const uploadTypes = ["image/png", "image/jpeg", "image/webp", "image/gif"];

export const viewerOnlyWords =
  "Your role may look only. An owner can make you an operator, who may share, like and comment.";
