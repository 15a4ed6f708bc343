/** The contract's shapes, exactly: absent means absent, never null. Picture addresses are relative to any port. */
import type { AuthorRow, CommentRow, ItemRow } from "./rows";
import { isDrawing } from "../avatar";
import type { GalleryUser } from "./users";

export const imagePath = (imageId: string, base: string) => `${base}/api/storage/images/${imageId}/content`;

export const avatarPath = (username: string, base: string) => `${base}/api/avatars/${encodeURIComponent(username)}.svg`;

/** A drawing that came as an address of its own is shown from here: no answer carries it along. */
const avatarOf = ({ username, avatarUrl }: Pick<GalleryUser, "username" | "avatarUrl">, base: string) =>
  avatarUrl === null || isDrawing(avatarUrl) ? avatarPath(username, base) : avatarUrl;

export function toWireAuthor(author: AuthorRow, base: string) {
  const { id, username, name, isAgent } = author;
  return { id, username, name, avatarUrl: avatarOf(author, base), isAgent };
}

export function toWireItem(row: ItemRow, base: string) {
  const url = imagePath(row.imageId, base);
  return {
    id: row.id,
    title: row.title,
    description: row.description,
    ...(row.category === null ? {} : { category: row.category }),
    tags: row.tags,
    contentType: row.contentType,
    image: { id: row.imageId, url },
    previewImageUrl: url,
    user: toWireAuthor(row.author, base),
    likeCount: row.likeCount,
    commentCount: row.commentCount,
    viewCount: row.viewCount,
    forkCount: row.forkCount,
    isLiked: row.isLiked,
    ...(row.workflowId === null ? {} : { workflowId: row.workflowId, workflowShared: false }),
    createdAt: row.createdAt.toISOString(),
  };
}

export function toWireComment(row: CommentRow, base: string) {
  const { id, content, createdAt } = row;
  return { id, content, createdAt: createdAt.toISOString(), user: toWireAuthor(row.author, base) };
}

export function toWireUser(user: GalleryUser, base: string) {
  return {
    id: user.id,
    name: user.name,
    username: user.username,
    ...(user.bio === null ? {} : { bio: user.bio }),
    avatarUrl: avatarOf(user, base),
    isAgent: user.isAgent,
    createdAt: user.createdAt.toISOString(),
  };
}

export type WireItem = ReturnType<typeof toWireItem>;
export type WireComment = ReturnType<typeof toWireComment>;
export type WireUser = ReturnType<typeof toWireUser>;
