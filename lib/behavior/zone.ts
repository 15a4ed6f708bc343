/** Local time is a view of an instant: every conversion asks the time-zone data, none assumes that a day has 24 hours. */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Offsets are constant inside a quarter of an hour of UTC in all zones since 1972. */
const BUCKET = HOUR / 4;
const CACHE_SIZE = 20_000;

export class InvalidZoneError extends Error {
  constructor(readonly zone: string) {
    super(`"${zone}" is not a time zone this system knows; use an IANA name such as Europe/London`);
    this.name = "InvalidZoneError";
  }
}

/** `days`: the offset of a whole UTC day, or null on a day that changes it, for which `buckets` knows more. */
type Zone = { format: Intl.DateTimeFormat; days: Map<number, number | null>; buckets: Map<number, number> };
const zones = new Map<string, Zone>();

function zoneOf(name: string): Zone {
  const known = zones.get(name);
  if (known) return known;
  let format: Intl.DateTimeFormat;
  try {
    if (!name) throw new RangeError();
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: name,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
      era: "short",
    });
  } catch {
    throw new InvalidZoneError(name);
  }
  const zone = { format, days: new Map<number, number | null>(), buckets: new Map<number, number>() };
  zones.set(name, zone);
  return zone;
}

function readOffset(format: Intl.DateTimeFormat, instant: number): number {
  const part: Record<string, string> = {};
  for (const { type, value } of format.formatToParts(instant)) part[type] = value;
  const local = Date.UTC(
    Number(part.year),
    Number(part.month) - 1,
    Number(part.day),
    Number(part.hour),
    Number(part.minute),
    Number(part.second),
  );
  return local - instant;
}

function remember<V extends number | null>(cache: Map<number, V>, key: number, read: () => V): V {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const value = read();
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(key, value);
  return value;
}

/**
 * Local time minus UTC at an instant, in ms.
 * @throws InvalidZoneError for an unknown zone
 */
export function zoneOffset(zone: string, at: number): number {
  const { format, days, buckets } = zoneOf(zone);
  const day = Math.floor(at / DAY);
  const whole = remember(days, day, () => {
    const start = readOffset(format, day * DAY);
    return start === readOffset(format, (day + 1) * DAY - 1000) ? start : null;
  });
  if (whole !== null) return whole;
  const bucket = Math.floor(at / BUCKET);
  return remember(buckets, bucket, () => readOffset(format, bucket * BUCKET));
}

/** The wall clock at an instant, written as if it were UTC, in ms: `/ DAY` is the local day number. */
export function toLocalMs(zone: string, at: number): number {
  return at + zoneOffset(zone, at);
}

export type LocalParts = {
  /** Civil days since 1970-01-01. */
  dayNumber: number;
  /** `yyyy-mm-dd`. */
  dayKey: string;
  /** 0 = Sunday. */
  weekday: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
};

/** 0 = Sunday; day 0 of the epoch was a Thursday. */
export function weekdayOf(dayNumber: number): number {
  return (((dayNumber + 4) % 7) + 7) % 7;
}

export function localParts(zone: string, at: number): LocalParts {
  const local = toLocalMs(zone, at);
  const dayNumber = Math.floor(local / DAY);
  const inDay = local - dayNumber * DAY;
  return {
    dayNumber,
    dayKey: new Date(local).toISOString().slice(0, 10),
    weekday: weekdayOf(dayNumber),
    hour: Math.floor(inDay / HOUR),
    minute: Math.floor((inDay % HOUR) / 60_000),
    second: Math.floor((inDay % 60_000) / 1000),
    millisecond: inDay % 1000,
  };
}

/** The local civil day of an instant, `yyyy-mm-dd`. */
export function dayKey(zone: string, at: number): string {
  return localParts(zone, at).dayKey;
}

/**
 * The first instant at which the wall clock shows `local` (ms as from `toLocalMs`) or, where the clock
 * skips it, the instant of the jump. Local time that happens twice gives the earlier of the two.
 */
export function fromLocalMs(zone: string, local: number): number {
  const before = local - zoneOffset(zone, local - DAY);
  const after = local - zoneOffset(zone, local + DAY);
  const early = Math.min(before, after);
  const late = Math.max(before, after);
  if (toLocalMs(zone, early) === local) return early;
  if (toLocalMs(zone, late) === local) return late;
  let low = early - DAY;
  let high = late + DAY;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (toLocalMs(zone, middle) < local) low = middle;
    else high = middle;
  }
  return high;
}

/** The first instant of a local day, counted in civil days since 1970-01-01. */
export function startOfDay(zone: string, dayNumber: number): number {
  return fromLocalMs(zone, dayNumber * DAY);
}
