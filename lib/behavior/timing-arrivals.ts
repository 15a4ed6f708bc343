/** A persona's possible session starts are fixed points in time; the activity level only decides which of them happen. */
import type { Persona } from "@/lib/persona/persona";
import { awayFactor, dayShiftH, habitDriftH, moodOf } from "./cascade";
import { stream } from "./rng";
import { type DayCurve, rateAt, wakingDayOf, weekdayFactor } from "./timing-curve";
import { localParts, startOfDay, zoneOffset } from "./zone";

const DAY = 86_400_000;
const CELL = DAY / 96;
/** Points are laid for this activity level and thinned down to the real one. */
const MAX_LEVEL = 3;
const MAX_POINTS = 512;

/** A stretch of real time (epoch ms, ms) and its rate relative to the persona's mean. */
type Cell = { start: number; length: number; level: number };

export type DayCells = (dayNumber: number) => readonly Cell[];

/** Days remembered for a persona: a plan looks a fortnight ahead. */
const REMEMBERED_DAYS = 48;
const remembered = new WeakMap<DayCurve, DayCells>();

/**
 * Relative rate of civil days in cells of real time: 23, 24 or 25 hours of them, or none on a day the zone skipped. Worked out once for each
 * curve, for a simulation plans the same days again and again.
 */
export function dayCells(persona: Persona, curve: DayCurve): DayCells {
  const before = remembered.get(curve);
  if (before) return before;
  const cells = freshCells(persona, curve);
  remembered.set(curve, cells);
  return cells;
}

function freshCells(persona: Persona, curve: DayCurve): DayCells {
  const { timeZone: zone, seed } = persona;
  const scale = persona.rhythm.moodScale;
  const known = new Map<number, Cell[]>();
  const days = new Map<number, { level: number; shiftH: number }>();

  const dayOf = (number: number) => {
    let day = days.get(number);
    if (!day) {
      const mood = Math.exp(scale * moodOf(seed, number) - (scale * scale) / 2);
      day = {
        level: mood * weekdayFactor(persona, number) * awayFactor(seed, number, persona.rhythm.awayChance),
        shiftH: dayShiftH(seed, number) + habitDriftH(seed, number),
      };
      days.set(number, day);
    }
    return day;
  };

  return (dayNumber) => {
    let cells = known.get(dayNumber);
    if (cells) return cells;
    cells = [];
    const start = startOfDay(zone, dayNumber);
    const end = startOfDay(zone, dayNumber + 1);
    const fixed = end - start === DAY ? zoneOffset(zone, start) : undefined;
    for (let at = start; at < end; at += CELL) {
      const local = at + (fixed ?? zoneOffset(zone, at));
      const { level, shiftH } = dayOf(wakingDayOf(curve.quietStart, local));
      cells.push({ start: at, length: Math.min(CELL, end - at), level: level * rateAt(curve, local, shiftH) });
    }
    if (known.size >= REMEMBERED_DAYS) {
      known.clear();
      days.clear();
    }
    known.set(dayNumber, cells);
    return cells;
  };
}

/**
 * The first start after an instant, found by rescaling a unit-rate Poisson process day by day.
 * @param perDay expected starts a day at level 1
 * @param level activity level in [0.1, 3]
 * @returns epoch ms, whole; undefined if there is none before `until`
 */
export function nextArrival(input: {
  persona: Persona;
  cellsOf: DayCells;
  name: "content" | "silent";
  perDay: number;
  level: number;
  after: number;
  until: number;
}): number | undefined {
  const { persona, cellsOf, after, until } = input;
  if (input.perDay <= 0) return undefined;
  const keep = Math.min(1, input.level / MAX_LEVEL);
  const unit = (input.perDay * MAX_LEVEL) / DAY;
  const points = stream(persona.seed, `arrival:${input.name}`);
  for (let day = localParts(persona.timeZone, after).dayNumber; ; day += 1) {
    const cells = cellsOf(day);
    const first = cells[0];
    if (first && first.start > until) return undefined;
    let k = 0;
    let target = -Math.log(1 - points.uniform(day * 2 * MAX_POINTS));
    let mass = 0;
    for (const cell of cells) {
      const rate = unit * cell.level;
      const end = mass + rate * cell.length;
      while (target < end && k < MAX_POINTS) {
        const at = Math.floor(cell.start + (target - mass) / rate);
        const index = 2 * (day * MAX_POINTS + k);
        if (at > after && points.uniform(index + 1) < keep) return at <= until ? at : undefined;
        k += 1;
        target += -Math.log(1 - points.uniform(index + 2));
      }
      mass = end;
    }
    if (!first && day > localParts(persona.timeZone, until).dayNumber) return undefined;
  }
}
