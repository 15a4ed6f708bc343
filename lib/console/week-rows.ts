// The week of a bot, hour by hour in its own zone: what its profile plans beside what it did.

export interface WeekCell {
  planned: boolean;
  /** Visits that began in this hour. */
  done: number;
  future: boolean;
}

export interface WeekRow {
  /** Local days from today: −6 … 1. */
  offset: number;
  /** 0 = Sunday. */
  weekday: number;
  today: boolean;
  cells: WeekCell[];
}

/** An hour counts as planned from this share of an even day's weight (1/24) up. */
const plannedFrom = 0.7;

export function weekRows({
  hours,
  activeDays,
  awake,
  now,
}: {
  /** 24 weights that sum to 1. */
  hours: readonly number[];
  activeDays: readonly number[];
  awake: readonly (readonly [number, number, number])[];
  now: { weekday: number; hour: number };
}): WeekRow[] {
  const visits = new Map(awake.map(([offset, hour, count]) => [`${offset}:${hour}`, count]));
  return Array.from({ length: 8 }, (_, index) => {
    const offset = index - 6;
    const weekday = (now.weekday + offset + 7) % 7;
    const active = activeDays.includes(weekday);
    return {
      offset,
      weekday,
      today: offset === 0,
      cells: Array.from({ length: 24 }, (__, hour) => ({
        planned: active && (hours[hour] ?? 0) * 24 >= plannedFrom,
        done: visits.get(`${offset}:${hour}`) ?? 0,
        future: offset > 0 || (offset === 0 && hour > now.hour),
      })),
    };
  });
}
