import { cache } from "react";
import type { GalleryItem } from "@/components/gallery/item-details";
import { getItemPage } from "@/lib/sandbox/human/pages";
import { toCards, toComment } from "../../cards";
import { openGallery } from "../../open-gallery";

/** One view of one picture: the page and its metadata share it, so that it is counted once. */
export const openItem = cache(async (id: string) => {
  const { ctx, visitor, viewerId, clock, count } = await openGallery();
  const page = await getItemPage(ctx, id, { viewerId, countView: true });
  if (!page) return null;
  const [card, ...more] = await toCards(ctx, [page.item, ...page.moreByAuthor]);
  if (!card) return null;
  const { description, category = null, tags, viewCount, createdAt } = page.item;
  const item: GalleryItem = { ...card, description, category, tags, viewCount, createdAt };
  return { item, comments: page.comments.map(toComment), more, visitor, clock, count };
});
