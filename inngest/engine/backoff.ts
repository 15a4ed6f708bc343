/** When a failed call is tried again: Inngest's table, a little jitter, and `Retry-After` above both. */
const TABLE_S = [15, 30, 60, 120, 300, 600, 1200, 2400, 3600, 7200];
const JITTER_MS = 10_000;

/**
 * Epoch milliseconds of the next try.
 * @param attempt the attempt that failed, from 0
 * @param retryAfter the header: seconds or a date
 * @param random in [0, 1)
 */
export function nextTryAt(nowMs: number, attempt: number, retryAfter: string | null, random: number): number {
  if (retryAfter) {
    const seconds = Number(retryAfter);
    if (Number.isFinite(seconds)) return nowMs + Math.max(0, seconds * 1000);
    const date = Date.parse(retryAfter);
    if (!Number.isNaN(date)) return Math.max(nowMs, date);
  }
  const baseMs = TABLE_S[Math.min(attempt, TABLE_S.length - 1)]! * 1000;
  return nowMs + baseMs + Math.floor(random * JITTER_MS);
}
