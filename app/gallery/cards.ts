import type { GalleryAuthor, GalleryCard, GalleryComment, WallPage, WallQuery } from "@/lib/console/gallery-contract";
import type { HumanContext } from "@/lib/sandbox/human/human-context";
import { listItems } from "@/lib/sandbox/human/pages";
import { pictureSizes } from "@/lib/sandbox/human/picture-sizes";
import type { WireComment, WireItem } from "@/lib/sandbox/gallery/wire";

const PAGE_SIZE = 30;

export function toAuthor({ id, username, name, avatarUrl, isAgent }: WireItem["user"]): GalleryAuthor {
  return { id, username, name, avatarUrl, isBot: isAgent };
}

export function toComment({ id, content, createdAt, user }: WireComment): GalleryComment {
  return { id, content, createdAt, author: toAuthor(user) };
}

export async function toCards(ctx: Pick<HumanContext, "db">, items: readonly WireItem[]): Promise<GalleryCard[]> {
  const sizes = await pictureSizes(
    ctx,
    items.map((item) => item.image.id),
  );
  return items.map(({ id, title, image, user, likeCount, commentCount, isLiked }) => ({
    id,
    title,
    picture: { url: image.url, ...(sizes.get(image.id) ?? { width: 1, height: 1 }) },
    author: toAuthor(user),
    likeCount,
    commentCount,
    isLiked,
  }));
}

/** One page of a wall as the browser gets it, from the first picture or from a cursor. */
export async function readWall(
  ctx: Pick<HumanContext, "db" | "publicBase">,
  query: WallQuery,
  look: { viewerId: string | null; cursor?: string },
): Promise<WallPage> {
  const { sort, category, q, author } = query;
  const filters = { sort, category, query: q, authorId: author, limit: PAGE_SIZE };
  const { items, nextCursor } = await listItems(ctx, { ...filters, ...look });
  const cards = await toCards(ctx, items);
  return nextCursor === undefined ? { cards } : { cards, nextCursor };
}
