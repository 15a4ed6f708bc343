import { aimVisit } from "@/lib/behavior/aim-visit";
import type { TargetScore } from "@/lib/behavior/targets";
import type { PlannedTurn, TurnDice } from "@/lib/behavior/turns";
import type { turns, TurnTarget } from "@/lib/db/schema";
import type { Persona } from "@/lib/persona/persona";
import type { Feed } from "./read-feed";

export type AimedTurn = typeof turns.$inferInsert & { dueAt: Date };

/** What a turn keeps for whoever asks later why it did what it did. */
export type TurnTrace = {
  dice: TurnDice;
  candidates?: (TargetScore & { title: string; author: string; imageUrl?: string })[];
  prompt?: { system: string; user: string };
  reply?: string;
  checks?: string[];
};

const KEPT_CANDIDATES = 8;

/** Gives each like and comment of a visit its targets from what the bot found in the feed; one without a target is skipped. */
export function aimTurns(input: {
  planned: readonly PlannedTurn[];
  persona: Persona;
  bot: { id: string; handle: string };
  sessionId: string;
  session: number;
  feed: Feed;
}): AimedTurn[] {
  const { feed, bot } = input;
  const byId = new Map(feed.items.map((item) => [item.id, item]));
  const aimed = aimVisit({
    planned: input.planned,
    persona: input.persona,
    handle: bot.handle,
    session: input.session,
    candidates: feed.candidates,
    recentAuthors: feed.recentAuthors,
    invitations: [],
  });
  return aimed.map(({ turn, targets, scored }): AimedTurn => {
    const row: AimedTurn = {
      id: `${input.sessionId}:${turn.index}`,
      sessionId: input.sessionId,
      botId: bot.id,
      index: turn.index,
      kind: turn.kind,
      count: turn.count,
      dueAt: new Date(turn.at),
      status: "planned",
      targets: [],
      trace: { dice: turn.dice } satisfies TurnTrace,
    };
    if (turn.kind !== "like" && turn.kind !== "comment") return row;
    // A comment's other choices are for whoever can still change its mind at its time.
    const wanted = turn.kind === "comment" ? targets.slice(0, 1) : targets;
    row.targets = wanted.flatMap((id): TurnTarget[] => {
      const item = byId.get(id);
      if (!item) return [];
      return [{ itemId: id, title: item.title, authorHandle: item.user.username, imageUrl: item.pictureUrl }];
    });
    const candidates = [...scored]
      .sort((a, b) => b.score - a.score)
      .slice(0, KEPT_CANDIDATES)
      .map((score) => {
        const item = byId.get(score.id);
        return { ...score, title: item?.title ?? "", author: item?.user.username ?? "", imageUrl: item?.pictureUrl };
      });
    row.trace = { dice: turn.dice, candidates } satisfies TurnTrace;
    if (row.targets.length === 0) {
      row.status = "skipped";
      row.reason = "Nothing in the feed called for it";
    }
    return row;
  });
}
