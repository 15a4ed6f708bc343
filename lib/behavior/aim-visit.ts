/** What a visit reacts to is chosen when it opens, from what the bot found: whoever spoke to it first, then whatever draws it. */
import type { Persona } from "@/lib/persona/persona";
import type { Mind } from "./life/taste";
import { type Invitation, invitationFor } from "./replies";
import { type Candidate, chooseTargets, type TargetScore } from "./targets";
import type { PlannedTurn } from "./turns";

export type AimedVisitTurn = {
  turn: PlannedTurn;
  /** Ids of posts; empty where nothing called for it. A comment takes the first that still has room when its time comes. */
  targets: string[];
  /** What was said to the bot and is answered in this turn. */
  answers: Invitation | null;
  scored: TargetScore[];
};

/** The post that a comment is for, and two others in case it has had enough by then. */
const COMMENT_CHOICES = 3;

/** Gives each like and comment of a visit its targets. No post twice for the same kind. */
export function aimVisit(input: {
  planned: readonly PlannedTurn[];
  persona: Persona;
  handle: string;
  session: number;
  candidates: readonly Candidate[];
  recentAuthors: Record<string, number>;
  mind?: Mind;
  invitations: readonly Invitation[];
}): AimedVisitTurn[] {
  const { persona, session } = input;
  const taken = new Set<string>();
  let invitations = [...input.invitations];
  return input.planned.map((turn): AimedVisitTurn => {
    if (turn.kind !== "like" && turn.kind !== "comment") return { turn, targets: [], answers: null, scored: [] };
    if (turn.kind === "comment") {
      const answers = invitationFor(persona.seed, invitations, turn.at);
      if (answers) {
        invitations = invitations.filter(({ comment }) => comment.id !== answers.comment.id);
        return { turn, targets: [answers.itemId], answers, scored: [] };
      }
    }
    const { chosen, scored } = chooseTargets({
      persona,
      self: { handle: input.handle },
      candidates: input.candidates.filter(({ id }) => !taken.has(`${turn.kind}:${id}`)),
      purpose: turn.kind,
      count: turn.kind === "like" ? turn.count : COMMENT_CHOICES,
      now: turn.at,
      seed: persona.seed,
      session,
      index: turn.index,
      recentAuthors: input.recentAuthors,
      mind: input.mind,
    });
    for (const id of turn.kind === "like" ? chosen : chosen.slice(0, 1)) taken.add(`${turn.kind}:${id}`);
    return { turn, targets: chosen, answers: null, scored };
  });
}
