// Law: rows on screen change in place; nothing pushes them down until the viewer asks, unless the feed is not full yet.
import type { ActivityDto, ListActivityInput } from "@/lib/fleet/contracts/activity";

import { newestFirst, newestKey } from "./activity-order";

export const feedInput = {
  kinds: ["post", "comment", "like", "browse"],
  results: ["done"],
  limit: 80,
} satisfies ListActivityInput;

/** As many rows as surely fill the card; until then they come in by themselves. */
export const fullFeed = 8;

export interface FeedView {
  /** What is on screen, newest first. */
  shown: readonly ActivityDto[];
  /** How many rows came since. */
  waiting: number;
  /** True when more came than were counted. */
  more: boolean;
}

/** All of `latest`, nothing waiting. */
export function showAll(latest: readonly ActivityDto[]): FeedView {
  return { shown: newestFirst(latest), waiting: 0, more: false };
}

/** Patches the rows on screen from the `latest` answer and counts the ones that wait. */
export function followFeed(view: FeedView, latest: readonly ActivityDto[]): FeedView {
  if (view.shown.length < fullFeed) return showAll(latest);
  const newestShown = newestKey(view.shown);
  const known = new Map(latest.map((row) => [row.id, row]));
  const waiting = latest.filter((row) => row.id > newestShown).length;
  return {
    shown: view.shown.map((row) => known.get(row.id) ?? row),
    waiting,
    more: waiting > 0 && waiting === latest.length,
  };
}

/** One bot's looks around, one right after the other, read as one: as many pictures as all of them together. */
export function foldBrowses(rows: readonly ActivityDto[]): ActivityDto[] {
  const folded: ActivityDto[] = [];
  for (const row of rows) {
    const above = folded.at(-1);
    const same = above?.kind === "browse" && row.kind === "browse" && above.bot?.id === row.bot?.id;
    if (!above || !same) {
      folded.push(row);
      continue;
    }
    const count = above.count + row.count;
    folded[folded.length - 1] = { ...above, count, text: `browsed ${count} pictures` };
  }
  return folded;
}
