const MINUTE = 60_000;
const LONGEST = 35 * 24 * 60 * MINUTE;
const DEFAULT = { day: 60 * MINUTE, month: 24 * 60 * MINUTE };

/**
 * When a platform's limit ends, in epoch milliseconds of domain time: what it said, kept between one minute and 35 days from `now`. Missing
 * or past answers give an hour for a daily limit and a day for a monthly one; the supervisor looks again in between.
 */
export function boundedReset(resetAt: number | undefined, window: "day" | "month", now: number): number {
  if (resetAt === undefined || !Number.isFinite(resetAt) || resetAt <= now) return now + DEFAULT[window];
  return Math.min(Math.max(resetAt, now + MINUTE), now + LONGEST);
}
