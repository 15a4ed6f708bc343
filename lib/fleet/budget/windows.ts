/** Law: money is counted in windows of real time (UTC): the fleet's hour, day and month, a bot's day, and a day's pictures. */
import type { FleetRow } from "../lifecycle/fleet-row";

const HOUR_MS = 60 * 60_000;

/** Of real time, as a date: the UTC day of `realNow`. */
export function budgetDay(realNow: number): string {
  return new Date(realNow).toISOString().slice(0, 10);
}

export function dayEnd(realNow: number): number {
  return Date.parse(`${budgetDay(realNow)}T00:00:00Z`) + 24 * HOUR_MS;
}

export type BudgetLimits = Pick<
  FleetRow,
  "hourCapMicros" | "dayCapMicros" | "monthCapMicros" | "botDayCapMicros" | "picturesPerDay"
>;
export type WindowKind = "month" | "day" | "hour" | "pictures" | "bot";

/** `limit` and what is counted are micro-dollars, of `pictures` pictures; null for no limit. `endsAt`: epoch ms. */
export type BudgetWindow = {
  kind: WindowKind;
  day: string;
  scope: string;
  botId: string | null;
  limit: number | null;
  endsAt: number;
};

/** All windows that a call of `botId` at `realNow` counts in, in the order in which they are locked everywhere. */
export function windowsAt(realNow: number, limits: BudgetLimits, botId: string | null): BudgetWindow[] {
  const day = budgetDay(realNow);
  const begun = new Date(realNow);
  const monthEnd = Date.UTC(begun.getUTCFullYear(), begun.getUTCMonth() + 1, 1);
  const endsAt = dayEnd(realNow);
  const wide = { day, botId: null, endsAt };
  const windows: BudgetWindow[] = [
    {
      ...wide,
      kind: "month",
      day: `${day.slice(0, 7)}-01`,
      scope: "month",
      limit: limits.monthCapMicros,
      endsAt: monthEnd,
    },
    { ...wide, kind: "day", scope: "fleet", limit: limits.dayCapMicros },
    {
      ...wide,
      kind: "hour",
      scope: `hour:${begun.getUTCHours()}`,
      limit: limits.hourCapMicros,
      endsAt: (Math.floor(realNow / HOUR_MS) + 1) * HOUR_MS,
    },
    { ...wide, kind: "pictures", scope: "pictures", limit: limits.picturesPerDay },
  ];
  if (botId !== null)
    windows.push({ ...wide, kind: "bot", scope: `bot:${botId}`, botId, limit: limits.botDayCapMicros });
  return windows;
}

/** When a window begins. Epoch ms. */
export function startOf({ kind, day, endsAt }: BudgetWindow): number {
  return kind === "hour" ? endsAt - HOUR_MS : Date.parse(`${day}T00:00:00Z`);
}

const dollars = (micros: number) => `$${(micros / 1_000_000).toFixed(2)}`;
const named: Record<WindowKind, (limit: number) => string> = {
  month: (limit) => `This month's budget of ${dollars(limit)} is used up`,
  day: (limit) => `Today's budget of ${dollars(limit)} is used up`,
  hour: (limit) => `This hour's budget of ${dollars(limit)} is used up`,
  pictures: (limit) => `Today's limit of ${limit === 1 ? "1 picture" : `${limit} pictures`} is reached`,
  bot: (limit) => `The bot's budget of ${dollars(limit)} a day is used up`,
};

/** "Today's budget of $5.00 is used up until 00:00 UTC". */
export function usedUpWords({ kind, limit, endsAt }: BudgetWindow): string {
  const at = new Date(endsAt).toISOString();
  const when = kind === "month" ? `${at.slice(0, 10)}, 00:00 UTC` : `${at.slice(11, 16)} UTC`;
  return `${named[kind](limit ?? 0)} until ${when}`;
}

const shared: Record<WindowKind, string> = {
  month: "this month's budget",
  day: "today's budget",
  hour: "this hour's budget",
  pictures: "today's pictures",
  bot: "its own budget",
};

/** Why a bot waits while there is something left. */
export function othersFirstWords({ kind }: BudgetWindow): string {
  return `Others come first: it has had its part of ${shared[kind]}, which would not last`;
}
