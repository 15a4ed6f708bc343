/** Reads the SDK's times: `1w2d3h4m5s` or an ISO date. */
const UNIT_MS: Record<string, number> = { w: 604_800_000, d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000, ms: 1 };

/** Milliseconds of a duration such as `1h30m`; null when the text is not one. */
export function parseDurationMs(text: string): number | null {
  if (!/^(\d+(w|d|h|ms|m|s))+$/.test(text)) return null;
  let total = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+)(w|d|h|ms|m|s)/g)) total += Number(amount) * UNIT_MS[unit!]!;
  return total;
}

/** The instant (epoch milliseconds) a duration or ISO date means, seen from `nowMs`. Throws when it is neither. */
export function parseDueAt(text: string, nowMs: number): number {
  const duration = parseDurationMs(text);
  if (duration !== null) return nowMs + duration;
  const date = Date.parse(text);
  if (Number.isNaN(date)) throw new Error(`Not a duration or a date: "${text}"`);
  return date;
}
