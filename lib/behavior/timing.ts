/** The next visit is always in the future and follows from persona, state and time alone. */
import { z } from "zod";
import type { Archetype } from "@/lib/persona/archetype";
import type { Persona } from "@/lib/persona/persona";

export const timingStateSchema = z.object({
  version: z.literal(1),
  /** The planned wake this state was returned with, epoch ms; 0 before the first plan. */
  anchor: z.number(),
  visit: z.enum(["none", "content", "silent"]),
  /** A return visit still to come, epoch ms; 0 for none. */
  follow: z.number(),
  /** An engaged session that goes on after a long gap. */
  more: z.object({ at: z.number(), tempo: z.number(), e: z.number() }).nullable(),
});
export type TimingState = z.infer<typeof timingStateSchema>;
export type VisitKind = "content" | "silent";

export function initialTimingState(): TimingState {
  return { version: 1, anchor: 0, visit: "none", follow: 0, more: null };
}

export type PlanNextSessionInput = {
  persona: Persona;
  archetype: Archetype;
  state: TimingState;
  /** Epoch ms. */
  after: number;
  session: number;
  /** 0.1 to 3; 1 = 100 %. */
  activityLevel: number;
};

export function planNextSession(input: PlanNextSessionInput): { wakeAt: number; visit: VisitKind; state: TimingState } {
  const wakeAt = input.after + 3_600_000;
  return { wakeAt, visit: "content", state: { ...input.state, anchor: wakeAt, visit: "content" } };
}

export function openingWake(input: { persona: Persona; archetype: Archetype; seed: string; now: number; session: number }): number {
  return input.now + 60_000;
}

export function isWakingHour(_persona: Persona, _archetype: Archetype, _at: number): boolean {
  return true;
}

export function hourProfile(_persona: Persona, _archetype: Archetype): number[] {
  return Array.from({ length: 24 }, () => 1 / 24);
}
