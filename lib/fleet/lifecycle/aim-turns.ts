import { aimVisit } from "@/lib/behavior/aim-visit";
import type { Mind } from "@/lib/behavior/life/taste";
import type { TargetScore } from "@/lib/behavior/targets";
import type { PlannedTurn, TurnDice } from "@/lib/behavior/turns";
import { postTopics } from "@/lib/content/post-topics";
import type { turns, TurnTarget } from "@/lib/db/schema";
import type { Persona } from "@/lib/persona/persona";
import type { TurnWork } from "../turns/work";
import type { Feed } from "./read-feed";
import type { Said } from "./read-invitations";

export type AimedTurn = typeof turns.$inferInsert & { dueAt: Date };

/** What a turn keeps for whoever asks later why it did what it did. */
export type TurnTrace = {
  dice: TurnDice;
  candidates?: (TargetScore & { title: string; author: string; imageUrl?: string })[];
  /** What was said to the bot, by whom. */
  answered?: { by: string; text: string };
  /** A comment's choices as they were at its time: `why` not, or taken. */
  choices?: { itemId: string; title: string; author: string; why?: string }[];
  prompt?: { system: string; user: string };
  reply?: string;
  checks?: string[];
};

const KEPT_CANDIDATES = 8;

/** Gives each like and comment of a visit its targets from what the bot found in the feed and was told; one without a target is skipped. */
export function aimTurns(input: {
  planned: readonly PlannedTurn[];
  persona: Persona;
  bot: { id: string; handle: string };
  sessionId: string;
  session: number;
  feed: Feed;
  said: Said;
  mind?: Mind;
}): AimedTurn[] {
  const { feed, bot, said } = input;
  const byId = new Map(feed.items.map((item) => [item.id, item]));
  const aimed = aimVisit({
    planned: input.planned,
    persona: input.persona,
    handle: bot.handle,
    session: input.session,
    candidates: feed.candidates,
    recentAuthors: feed.recentAuthors,
    mind: input.mind,
    invitations: said.invitations,
  });
  return aimed.map(({ turn, targets, answers, scored }): AimedTurn => {
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
    if (answers) {
      const target = said.targets.get(answers.itemId);
      const word = said.invitations.find(({ comment }) => comment.id === answers.comment.id);
      const by = answers.comment.authorHandle;
      row.targets = target ? [target] : [];
      row.work = { replyTo: answers.comment.id, to: by } satisfies TurnWork;
      row.trace = { dice: turn.dice, answered: { by, text: word?.text ?? "" } } satisfies TurnTrace;
    } else {
      row.targets = targets.flatMap((id): TurnTarget[] => {
        const item = byId.get(id);
        if (!item) return [];
        const tags = postTopics(item);
        return [{ itemId: id, title: item.title, authorHandle: item.user.username, imageUrl: item.pictureUrl, tags }];
      });
      const isChosen = ({ id }: TargetScore) => targets.includes(id);
      const candidates = [...scored]
        .sort((a, b) => Number(isChosen(b)) - Number(isChosen(a)) || b.score - a.score)
        .slice(0, KEPT_CANDIDATES)
        .sort((a, b) => b.score - a.score)
        .map((score) => {
          const item = byId.get(score.id);
          return { ...score, title: item?.title ?? "", author: item?.user.username ?? "", imageUrl: item?.pictureUrl };
        });
      row.trace = { dice: turn.dice, candidates } satisfies TurnTrace;
    }
    if (row.targets.length === 0) {
      row.status = "skipped";
      row.reason = "Nothing in the feed called for it";
    }
    return row;
  });
}
