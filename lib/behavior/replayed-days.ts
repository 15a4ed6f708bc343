/** A bot's days replayed without a gallery: plan, lay the turns, plan again. */
import type { Archetype } from "@/lib/persona/archetype";
import type { Persona } from "@/lib/persona/persona";
import { initialTimingState, planNextSession, type TimingState, type VisitKind } from "./timing";
import { type PlannedTurn, planTurns } from "./turns";

export type ReplayedVisit = {
  session: number;
  /** What the plan was asked for, epoch ms. */
  after: number;
  wakeAt: number;
  visit: VisitKind;
  /** Before the plan. */
  from: TimingState;
  state: TimingState;
  turns: PlannedTurn[];
};

/** Every visit that wakes in [from, until), in order; model latency and failures left out. */
export function* replayDays(input: {
  persona: Persona;
  archetype: Archetype;
  /** Epoch ms. */
  from: number;
  until: number;
  activityLevel?: number;
  state?: TimingState;
}): Generator<ReplayedVisit> {
  const { persona, archetype, until, activityLevel = 1 } = input;
  let state = input.state ?? initialTimingState();
  let after = input.from;
  for (let session = 1; ; session += 1) {
    const plan = planNextSession({ persona, archetype, state, after, session, activityLevel });
    if (plan.wakeAt >= until) return;
    const turns = planTurns({ persona, archetype, session, wakeAt: plan.wakeAt, visit: plan.visit, state: plan.state });
    yield { session, after, from: state, turns, ...plan };
    state = plan.state;
    after = turns.at(-1)?.at ?? plan.wakeAt;
  }
}
