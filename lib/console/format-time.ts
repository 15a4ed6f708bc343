// Times as an operator reads them: what was or will be, in the viewer's zone unless another is asked for.

const locale = "en-GB";
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const formats = new Map<string, Intl.DateTimeFormat>();
function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options);
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(locale, options);
    formats.set(key, found);
  }
  return found;
}

type Instant = string | number;
const toMs = (at: Instant) => (typeof at === "number" ? at : Date.parse(at));

/** "14:07"; `zone` is an IANA name, the viewer's own when absent. */
export function formatClock(at: Instant, zone?: string): string {
  return format({ hour: "2-digit", minute: "2-digit", timeZone: zone }).format(toMs(at));
}

/** "Tue 14:07". */
export function formatWeekdayClock(at: Instant, zone?: string): string {
  const weekday = format({ weekday: "short", timeZone: zone }).format(toMs(at));
  return `${weekday} ${formatClock(at, zone)}`;
}

/** "22 Nov"; the year only when it is not the year of `now`. */
export function formatDay(at: Instant, nowMs: number, zone?: string): string {
  const year = format({ year: "numeric", timeZone: zone });
  const same = year.format(toMs(at)) === year.format(nowMs);
  return format({
    day: "numeric",
    month: "short",
    ...(same ? {} : { year: "numeric" }),
    timeZone: zone,
  }).format(toMs(at));
}

/** The whole of it, for a hover: "Sun 22 Nov 2026, 14:07:33 GMT+1". */
export function formatAbsolute(at: Instant, zone?: string): string {
  return format({
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    timeZoneName: "short",
    timeZone: zone,
  }).format(toMs(at));
}

/** The zone's own short name at that time: "CET", "GMT+2"; `zone` as above. */
export function formatZone(at: Instant, zone?: string): string {
  const parts = format({ timeZoneName: "short", timeZone: zone }).formatToParts(toMs(at));
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? "UTC";
}

/** A length of time in its largest fitting unit: "1.9 s", "12 min", "3 h", "2 d". */
export function formatDuration(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 10_000) return `${(ms / 1_000).toFixed(1)} s`;
  if (ms < 3 * minute) return `${Math.round(ms / 1_000)} s`;
  if (ms < hour) return `${Math.round(ms / minute)} min`;
  if (ms < day) return `${Math.round(ms / hour)} h`;
  return `${Math.round(ms / day)} d`;
}

/**
 * "now", "3 min ago", "in 12 min", "5 h ago", then the weekday within six days, then the date.
 * `bare` leaves out "ago" (a feed's column of times).
 */
export function formatRelative(
  at: Instant,
  nowMs: number,
  { bare = false, zone }: { bare?: boolean; zone?: string } = {},
): string {
  const gap = toMs(at) - nowMs;
  const size = Math.abs(gap);
  if (size < minute) return gap > 0 && size > minute / 2 ? "in 1 min" : "now";
  if (size >= day) {
    if (size < 6 * day) return format({ weekday: "short", timeZone: zone }).format(toMs(at));
    return formatDay(at, nowMs, zone);
  }
  const amount =
    size < hour ? `${Math.min(59, Math.round(size / minute))} min` : `${Math.min(23, Math.round(size / hour))} h`;
  if (gap > 0) return `in ${amount}`;
  return bare ? amount : `${amount} ago`;
}
