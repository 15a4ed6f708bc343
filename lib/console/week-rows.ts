// The week of a bot, hour by hour in its own zone: what it did and its one planned visit, over the hours it usually comes in.
import type { BotDetailDto } from "@/lib/fleet/contracts/bots";

export interface WeekCell {
  /** It usually comes in this hour: it lived then, could move, and it is not one of the quiet hours. */
  usual: boolean;
  /** Visits that began in this hour. */
  done: number;
  /** Its next visit is planned for this hour. */
  next: boolean;
}

export interface WeekRow {
  /** Local days from today: −6 … 1. */
  offset: number;
  /** 0 = Sunday. */
  weekday: number;
  today: boolean;
  cells: WeekCell[];
}

/** An hour counts as usual from this share of an even day's weight (1/24) up. */
const usualFrom = 0.7;

/** Whether an hour of the bot's clock is one of its quiet hours; `from` later than `until` means over midnight. */
export function isQuietHour(quiet: BotDetailDto["week"]["quiet"], hour: number): boolean {
  if (!quiet) return false;
  const { from, until } = quiet;
  return from < until ? hour >= from && hour < until : hour >= from || hour < until;
}

/** @param moves nothing keeps it from coming: what stands still has nothing to come, whatever was planned. */
export function weekRows({
  hours,
  activeDays,
  awake,
  week,
  moves,
  now,
}: Pick<BotDetailDto, "hours" | "activeDays" | "awake" | "week"> & {
  moves: boolean;
  now: { weekday: number; hour: number };
}): WeekRow[] {
  const visits = new Map(awake.map(([offset, hour, count]) => [`${offset}:${hour}`, count]));
  const until = moves ? Infinity : (week.until ?? now.hour);
  return Array.from({ length: 8 }, (_, index) => {
    const offset = index - 6;
    const weekday = (now.weekday + offset + 7) % 7;
    const active = activeDays.includes(weekday);
    const usual = (hour: number) =>
      active &&
      (hours[hour] ?? 0) * 24 >= usualFrom &&
      !isQuietHour(week.quiet, hour) &&
      offset * 24 + hour >= week.from &&
      offset * 24 + hour < until;
    return {
      offset,
      weekday,
      today: offset === 0,
      cells: Array.from({ length: 24 }, (__, hour) => ({
        usual: usual(hour),
        done: visits.get(`${offset}:${hour}`) ?? 0,
        next: moves && week.next === offset * 24 + hour,
      })),
    };
  });
}
