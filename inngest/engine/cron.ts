/** Five-field cron in UTC; the next tick is strictly after the given instant. */
const FIELDS = [
  { name: "minute", min: 0, max: 59 },
  { name: "hour", min: 0, max: 23 },
  { name: "day of month", min: 1, max: 31 },
  { name: "month", min: 1, max: 12 },
  { name: "day of week", min: 0, max: 7 },
] as const;

const DAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const HORIZON_MS = 8 * 366 * 86_400_000;

export interface Cron {
  minute: Set<number>;
  hour: Set<number>;
  day: Set<number>;
  month: Set<number>;
  weekday: Set<number>;
  /** Cron's oldest quirk: with both day fields restricted, either may match. */
  eitherDay: boolean;
}

function parseNumber(text: string, field: (typeof FIELDS)[number]): number {
  const names = field.name === "month" ? MONTHS : field.name === "day of week" ? DAYS : [];
  const named = names.indexOf(text.toLowerCase());
  const value = named >= 0 ? named + (field.name === "month" ? 1 : 0) : /^\d+$/.test(text) ? Number(text) : NaN;
  if (!(value >= field.min && value <= field.max)) throw new Error(`Cron ${field.name} out of range: "${text}"`);
  return value;
}

function parseField(text: string, field: (typeof FIELDS)[number]): Set<number> {
  const values = new Set<number>();
  for (const part of text.split(",")) {
    const [range = "", stepText] = part.split("/");
    const step = stepText === undefined ? 1 : Number(stepText);
    if (!Number.isInteger(step) || step < 1) throw new Error(`Cron ${field.name} has a bad step: "${part}"`);
    const [fromText = "", toText] = range.split("-");
    const from = range === "*" ? field.min : parseNumber(fromText, field);
    const open = range === "*" || (toText === undefined && stepText !== undefined);
    const to = toText !== undefined ? parseNumber(toText, field) : open ? field.max : from;
    for (let value = from; value <= to; value += step) values.add(value);
  }
  if (field.name === "day of week" && values.has(7)) values.add(0);
  return values;
}

/** Throws on anything but five fields of numbers, names, lists, ranges and steps. */
export function parseCron(expression: string): Cron {
  const parts = expression.trim().split(/\s+/);
  if (parts.length !== 5) throw new Error(`Cron needs five fields: "${expression}"`);
  const [minute, hour, day, month, weekday] = parts.map((part, i) => parseField(part, FIELDS[i]!));
  return {
    minute: minute!,
    hour: hour!,
    day: day!,
    month: month!,
    weekday: weekday!,
    eitherDay: !parts[2]!.startsWith("*") && !parts[4]!.startsWith("*"),
  };
}

function dayMatches(cron: Cron, at: Date): boolean {
  const day = cron.day.has(at.getUTCDate());
  const weekday = cron.weekday.has(at.getUTCDay());
  return cron.month.has(at.getUTCMonth() + 1) && (cron.eitherDay ? day || weekday : day && weekday);
}

/** Epoch milliseconds of the first tick after `afterMs`. Throws when there is none in eight years. */
export function nextTickAt(cron: Cron, afterMs: number): number {
  let at = (Math.floor(afterMs / 60_000) + 1) * 60_000;
  const end = at + HORIZON_MS;
  while (at < end) {
    const date = new Date(at);
    if (!dayMatches(cron, date)) at = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() + 1);
    else if (!cron.hour.has(date.getUTCHours())) at = (Math.floor(at / 3_600_000) + 1) * 3_600_000;
    else if (!cron.minute.has(date.getUTCMinutes())) at += 60_000;
    else return at;
  }
  throw new Error("Cron never fires");
}
