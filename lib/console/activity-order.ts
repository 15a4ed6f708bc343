import type { ActivityDto } from "@/lib/fleet/contracts/activity";

/**
 * Newest first by when it happened. Keys follow the order of writing, which is a little different: a look around is written down with the
 * step after it, and an effect the gallery confirmed late when it was confirmed.
 */
export function newestFirst(rows: readonly ActivityDto[]): ActivityDto[] {
  return rows.toSorted((a, b) => (a.at === b.at ? b.id - a.id : a.at < b.at ? 1 : -1));
}

/** The key of the row that was written last; 0 when there is none. */
export function newestKey(rows: readonly ActivityDto[]): number {
  return rows.reduce((newest, { id }) => Math.max(newest, id), 0);
}
