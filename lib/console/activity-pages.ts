// Law: pages run from the newest row back to the first one ever; what is newer is put before them only when asked.
import type { InfiniteData } from "@tanstack/react-query";

import type { ActivityDto, ActivityPageDto } from "@/lib/fleet/contracts/activity";

import { newestFirst, newestKey } from "./activity-order";

export type ActivityPages = InfiniteData<ActivityPageDto, number | undefined>;

export function rowsOf(pages: Pick<ActivityPages, "pages"> | undefined): ActivityDto[] | undefined {
  return pages && newestFirst(pages.pages.flatMap(({ items }) => items));
}

/** The key of the newest row on screen; 0 when there is none. */
export function newestOf(pages: Pick<ActivityPages, "pages"> | undefined): number {
  return newestKey(pages?.pages[0]?.items ?? []);
}

/** The key to page on from; undefined at the first row ever. */
export function olderThan({ items, hasMore }: ActivityPageDto): number | undefined {
  return hasMore ? items.at(-1)?.id : undefined;
}

/** `newer` before the rows on screen, none of them twice. */
export function prepend(pages: ActivityPages, newer: readonly ActivityDto[]): ActivityPages {
  const [first, ...rest] = pages.pages;
  if (!first) return pages;
  const newest = newestKey(first.items);
  const fresh = newer.filter(({ id }) => id > newest);
  return { ...pages, pages: [{ ...first, items: [...fresh, ...first.items] }, ...rest] };
}
