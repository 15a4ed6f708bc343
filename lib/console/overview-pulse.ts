// Law: one slot an hour, done hours first; the hour under way is both done so far and planned still.
import type { OverviewDto } from "@/lib/fleet/contracts/overview";

export const hourMs = 60 * 60_000;

export interface PulseSlot {
  /** Start of the hour in epoch milliseconds of the fleet's time. */
  start: number;
  /** Where the hour stands against now. */
  when: "past" | "current" | "ahead";
  post: number;
  comment: number;
  like: number;
  browse: number;
  /** Visits that are planned. */
  planned: number;
}

/** @param span how many hours to show on either side of now, the hour under way among the past ones. */
export function pulseSlots(pulse: OverviewDto["pulse"], span = 24): PulseSlot[] {
  const past = pulse.past.slice(-span);
  const current = past.at(-1);
  const plannedAt = new Map(pulse.planned.map(({ at, visits }) => [Date.parse(at), visits]));
  const done = past.map(({ at, ...kinds }): PulseSlot => {
    const start = Date.parse(at);
    return { start, when: at === current?.at ? "current" : "past", ...kinds, planned: plannedAt.get(start) ?? 0 };
  });
  const lastDone = done.at(-1)?.start ?? 0;
  const ahead = pulse.planned
    .map(({ at, visits }) => ({ start: Date.parse(at), planned: visits }))
    .filter(({ start }) => start > lastDone)
    .slice(0, span)
    .map((slot): PulseSlot => ({ when: "ahead", post: 0, comment: 0, like: 0, browse: 0, ...slot }));
  return [...done, ...ahead];
}

export function actionsIn({ post, comment, like, browse }: PulseSlot): number {
  return post + comment + like + browse;
}

/** The first of those hours whose clock shows a multiple of six, and every sixth after it. */
export function pulseTicks(slots: readonly PulseSlot[], hourOf: (atMs: number) => number): number[] {
  return slots.filter(({ start }) => hourOf(start) % 6 === 0).map(({ start }) => start);
}
