import { localParts, toLocalMs } from "@/lib/behavior/zone";

const DAY_MS = 24 * 60 * 60_000;

/** Hours from 00:00 of the local day of `now` to the local hour of `at`, negative before it. Both in epoch milliseconds. */
export function hourCell(at: number, timeZone: string, now: number): number {
  const today = localParts(timeZone, now).dayNumber;
  const { dayNumber, hour } = localParts(timeZone, at);
  return (dayNumber - today) * 24 + hour;
}

/** Visits of the last seven local days as `[dayOffset (−6…0), local hour, visits]`, empty hours left out. Times are epoch milliseconds. */
export function awakeGrid(visits: readonly number[], timeZone: string, now: number): [number, number, number][] {
  const dayOf = (at: number) => Math.floor(toLocalMs(timeZone, at) / DAY_MS);
  const today = dayOf(now);
  const cells = new Map<string, [number, number, number]>();
  for (const at of visits) {
    const offset = dayOf(at) - today;
    if (offset < -6 || offset > 0) continue;
    const { hour } = localParts(timeZone, at);
    const key = `${offset}:${hour}`;
    const cell = cells.get(key) ?? [offset, hour, 0];
    cell[2]++;
    cells.set(key, cell);
  }
  return [...cells.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}
