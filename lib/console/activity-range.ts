// Law: a range of the log is two instants of the fleet's time; forms show and take them in the viewer's zone.
import { formatClock, formatDay } from "./format-time";

const hour = 60 * 60_000;

export interface RangePreset {
  label: string;
  ms: number;
}

export const presets: readonly RangePreset[] = [
  { label: "Last hour", ms: hour },
  { label: "Last 24 h", ms: 24 * hour },
  { label: "Last 7 days", ms: 7 * 24 * hour },
];

export function presetStart({ ms }: RangePreset, nowMs: number): string {
  return new Date(nowMs - ms).toISOString();
}

/** What a `datetime-local` field holds, as an instant; null when it is empty or unreadable. */
export function toIso(local: string): string | null {
  const ms = Date.parse(local);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}

/** The value of a `datetime-local` field, in the viewer's zone, to the minute. */
export function toLocalInput(iso: string | null): string {
  const ms = iso ? Date.parse(iso) : Number.NaN;
  if (Number.isNaN(ms)) return "";
  const offset = new Date(ms).getTimezoneOffset() * 60_000;
  return new Date(ms - offset).toISOString().slice(0, 16);
}

/** "Any time", "Since 14:07", "Until 21 Nov 14:07", "21 Nov 14:07 – 22 Nov 09:00"; unreadable ends count as open. */
export function rangeWords(from: string | null, to: string | null, nowMs: number, zone?: string): string {
  const words = (iso: string | null) => {
    const ms = iso ? Date.parse(iso) : Number.NaN;
    if (Number.isNaN(ms)) return null;
    const day = formatDay(ms, nowMs, zone);
    return day === formatDay(nowMs, nowMs, zone) ? formatClock(ms, zone) : `${day} ${formatClock(ms, zone)}`;
  };
  const [start, end] = [words(from), words(to)];
  if (start && end) return `${start} – ${end}`;
  if (start) return `Since ${start}`;
  return end ? `Until ${end}` : "Any time";
}
