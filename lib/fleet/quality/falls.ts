/**
 * Law: a measure falls when it lies outside for two nights in a row after two nights in a row inside, and is well again after two nights
 * inside. One odd night changes nothing either way, and what never was inside has not fallen.
 */
import type { Metric } from "@/lib/behavior/realism/metric";

export type Night = { night: string; metrics: readonly Pick<Metric, "id" | "ok" | "skipped">[] };
export type Fall = { id: Metric["id"]; since: string };

const IN_A_ROW = 2;

type Standing = { inside: number; outside: number; well: boolean; firstOutside: string; fallen: string | null };

function next(before: Standing, ok: boolean, night: string): Standing {
  const inside = ok ? before.inside + 1 : 0;
  const outside = ok ? 0 : before.outside + 1;
  const firstOutside = outside === 1 ? night : before.firstOutside;
  if (inside >= IN_A_ROW) return { inside, outside, firstOutside, well: true, fallen: null };
  const falls = before.well && outside >= IN_A_ROW;
  return {
    inside,
    outside,
    firstOutside,
    well: before.well && !falls,
    fallen: falls ? firstOutside : before.fallen,
  };
}

/** @param nights from the oldest; a night without a figure for a measure leaves it as it was. What stays outside is `since` its first night outside. */
export function fallsOf(nights: readonly Night[]): Fall[] {
  const standings = new Map<Metric["id"], Standing>();
  for (const { night, metrics } of nights)
    for (const { id, ok, skipped } of metrics) {
      if (skipped !== undefined) continue;
      const before = standings.get(id) ?? { inside: 0, outside: 0, well: false, firstOutside: night, fallen: null };
      standings.set(id, next(before, ok, night));
    }
  return [...standings].flatMap(([id, { fallen }]) => (fallen === null ? [] : [{ id, since: fallen }]));
}
