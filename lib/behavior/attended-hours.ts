/** Whether somebody attends is asked of the real clock in one zone: the hours of people, not of bots. */
import { fromLocalMs, toLocalMs } from "./zone";

/** Hours of the clock in `zone`, 0–23, `from` included and `until` not; `from` later than `until` means over midnight. Days 1 (Monday) to 7; null for all. */
export type AttendedHours = { from: number; until: number; zone: string; days: readonly number[] | null };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** 1 for Monday, of days counted from 1970-01-01, a Thursday. */
const weekday = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;
const isOn = ({ days }: AttendedHours, day: number): boolean => days === null || days.includes(weekday(day));

/** What lasts over midnight belongs to the day on which it began. `at` in epoch ms. */
export function isAttended(hours: AttendedHours, at: number): boolean {
  const local = toLocalMs(hours.zone, at);
  const day = Math.floor(local / DAY);
  const hour = Math.floor((local - day * DAY) / HOUR);
  const { from, until } = hours;
  if (from < until) return hour >= from && hour < until && isOn(hours, day);
  return (hour >= from && isOn(hours, day)) || (hour < until && isOn(hours, day - 1));
}

/** The first instant after `at` at which attended hours begin, epoch ms. */
export function nextAttended(hours: AttendedHours, at: number): number {
  const day = Math.floor(toLocalMs(hours.zone, at) / DAY);
  for (let k = 0; ; k += 1) {
    const begins = fromLocalMs(hours.zone, (day + k) * DAY + hours.from * HOUR);
    if (begins > at && isOn(hours, day + k)) return begins;
  }
}
