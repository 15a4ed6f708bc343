/** In quiet hours a bot neither comes nor stays: a visit that would touch them is left out, never moved to their edge. */
import { draw } from "./rng";
import { initialTimingState, openingWake, planNextSession, type PlanNextSessionInput } from "./timing";
import { planTurns, type PlannedTurn } from "./turns";
import { fromLocalMs, toLocalMs } from "./zone";

/** Hours of the local clock, 0–23, `from` included and `until` not; `from` later than `until` means over midnight. */
export type QuietHours = { from: number; until: number };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const LONGEST_SLEEP = 14 * DAY;
/** Openings are tried this often before one is put right after the quiet hours. */
const OPENINGS = 4;

export function isQuietHour({ from, until }: QuietHours, hour: number): boolean {
  return from < until ? hour >= from && hour < until : hour >= from || hour < until;
}

/** Whether it is quiet where the bot lives. `at` in epoch ms. */
export function isQuiet(quiet: QuietHours, zone: string, at: number): boolean {
  const local = toLocalMs(zone, at);
  return isQuietHour(quiet, Math.floor((((local % DAY) + DAY) % DAY) / HOUR));
}

/** The first instant after `at` at which quiet hours end, epoch ms: that of the next ones when it is not quiet at `at`. */
export function quietEnd({ until }: QuietHours, zone: string, at: number): number {
  const day = Math.floor(toLocalMs(zone, at) / DAY);
  for (let k = 0; ; k += 1) {
    const end = fromLocalMs(zone, (day + k) * DAY + until * HOUR);
    if (end > at) return end;
  }
}

/** The first turn that would happen in quiet hours, if it is not before `from` that any of them happens. */
export function turnInQuiet(
  quiet: QuietHours,
  zone: string,
  turns: readonly Pick<PlannedTurn, "at">[],
  from = -Infinity,
): number | undefined {
  return turns.map((turn) => Math.max(turn.at, from)).find((at) => isQuiet(quiet, zone, at));
}

/**
 * `planNextSession` beside quiet hours: what would touch them does not happen, and nothing of it is made up for.
 * @returns `wakeAt` as from `planNextSession`; where a fortnight has no visit that fits, a short look soon after quiet hours
 */
export function planOutsideQuiet(
  input: PlanNextSessionInput,
  quiet: QuietHours | null,
): ReturnType<typeof planNextSession> {
  const { persona, archetype, session } = input;
  const zone = persona.timeZone;
  let plan = planNextSession(input);
  if (!quiet) return plan;
  while (plan.wakeAt <= input.after + LONGEST_SLEEP) {
    const { wakeAt, visit, state } = plan;
    const inside = turnInQuiet(quiet, zone, planTurns({ persona, archetype, session, wakeAt, visit, state }));
    if (inside === undefined) return plan;
    plan = planNextSession({ ...input, after: quietEnd(quiet, zone, inside) });
  }
  const free = (24 - ((quiet.until - quiet.from + 24) % 24)) * HOUR;
  const late = quietEnd(quiet, zone, input.after + LONGEST_SLEEP - 2 * DAY);
  const wakeAt = Math.floor(late + (draw(persona.seed, "quiet-look", session) * free) / 2);
  return { wakeAt, visit: "silent", state: { ...initialTimingState(), anchor: wakeAt, visit: "silent" } };
}

/** `openingWake` beside quiet hours: the first two waking hours in which the opening visit has room, else right after them. */
export function openOutsideQuiet(input: Parameters<typeof openingWake>[0], quiet: QuietHours | null): number {
  const { persona, archetype, session } = input;
  const zone = persona.timeZone;
  let now = input.now;
  for (let k = 0; k < OPENINGS; k += 1) {
    const wakeAt = openingWake({ ...input, now });
    if (!quiet) return wakeAt;
    const turns = planTurns({ persona, archetype, session, wakeAt, visit: "content", opening: true });
    const inside = turnInQuiet(quiet, zone, turns);
    if (inside === undefined) return wakeAt;
    now = quietEnd(quiet, zone, inside);
  }
  return now;
}
