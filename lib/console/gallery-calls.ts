// Law: the gallery's pages change things only through these calls, each of which may be refused in words.
import { z } from "zod";

import { ApiError } from "./api-error";
import { apiFetch } from "./api-fetch";
import { feedHref, itemHref } from "./gallery-address";
import {
  commentsPageSchema,
  galleryCommentSchema,
  likeAnswerSchema,
  pictureCountSchema,
  sharedAnswerSchema,
  type WallPage,
  wallPageSchema,
  type WallQuery,
} from "./gallery-contract";

const itemsPath = "/api/gallery/items";
const itemPath = (id: string) => `${itemsPath}/${encodeURIComponent(id)}`;

export const fetchWallPage = (query: WallQuery, cursor: string, signal?: AbortSignal): Promise<WallPage> =>
  apiFetch(feedHref(query, cursor), { schema: wallPageSchema, ...(signal ? { signal } : {}) });

export const fetchPictureCount = (signal: AbortSignal) =>
  apiFetch("/gallery/items/count", { schema: pictureCountSchema, signal });

/** Comments from `offset` on, oldest first. */
export const fetchComments = (itemId: string, offset: number) =>
  apiFetch(`${itemHref(itemId)}/comments?offset=${offset}`, { schema: commentsPageSchema });

export const toggleLike = (itemId: string) =>
  apiFetch(`${itemPath(itemId)}/like`, { method: "POST", body: {}, schema: likeAnswerSchema });

export const sendComment = (itemId: string, content: string) =>
  apiFetch(`${itemPath(itemId)}/comments`, { method: "POST", body: { content }, schema: galleryCommentSchema });

export const deleteItem = (itemId: string) => apiFetch(itemPath(itemId), { method: "DELETE" });

export const deleteComment = (itemId: string, commentId: string) =>
  apiFetch(`${itemPath(itemId)}/comments/${encodeURIComponent(commentId)}`, { method: "DELETE" });

const refusalSchema = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    remedy: z.string().optional(),
    fields: z.record(z.string(), z.string()).optional(),
  }),
});

/** A form with a file is no JSON, so this one call reads its own answer. @throws {ApiError} */
export async function sharePicture(form: FormData): Promise<{ id: string }> {
  const response = await fetch(itemsPath, { method: "POST", body: form }).catch(() => {
    throw new ApiError("unreachable", "The server did not answer. Nothing was shared; try again.", 0);
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) return sharedAnswerSchema.parse(body);
  const refusal = refusalSchema.safeParse(body);
  if (!refusal.success)
    throw new ApiError("unexpected_answer", "The picture was not shared. Try again.", response.status);
  const { code, message, remedy, fields } = refusal.data.error;
  throw new ApiError(code, message, response.status, remedy, fields);
}
