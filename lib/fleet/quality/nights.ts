/** A night of the fleet's own time ends at three in the morning, UTC: a report belongs to the date on which its night ended. */
const DAY_MS = 86_400_000;
const NIGHT_ENDS_MS = 3 * 60 * 60_000;

/** Days a report looks back. */
export const WINDOW_DAYS = 28;
/** Days with life among them that it needs: a pause of up to two days is forgiven. */
export const ENOUGH_DAYS = 26;

export function nightOf(now: number): string {
  return new Date(now - NIGHT_ENDS_MS).toISOString().slice(0, 10);
}

/**
 * The 28 whole days before the date of the night, epoch ms: whole, so that each hour and weekday is seen as often as the others, and of the
 * night, or two nights could be judged by the same days.
 */
export function windowAt(now: number): { from: number; until: number } {
  const until = Math.floor((now - NIGHT_ENDS_MS) / DAY_MS) * DAY_MS;
  return { from: until - WINDOW_DAYS * DAY_MS, until };
}
