/** Law: from four fifths of a window on the fleet writes less, stage by stage; what costs nothing is never touched. */
import { draw } from "@/lib/behavior/rng";

export const STAGES = ["usual", "smaller", "stock", "fewer", "held"] as const;
export type Stage = (typeof STAGES)[number];

/** Share of a window from which a stage is in force, and what it leaves of writing. */
export type StageRule = {
  from: number;
  /** Of the usual longest answer. */
  outputShare: number;
  /** Calls for one text: 2 allow one redraw. */
  drafts: number;
  /** Whether new posts are written; without, only stock is published. */
  newPosts: boolean;
  /** Share of comments that is still written. */
  commentShare: number;
};

export const stageRules: Record<Stage, StageRule> = {
  usual: { from: 0, outputShare: 1, drafts: 2, newPosts: true, commentShare: 1 },
  smaller: { from: 0.8, outputShare: 0.6, drafts: 1, newPosts: true, commentShare: 1 },
  stock: { from: 0.87, outputShare: 0.6, drafts: 1, newPosts: false, commentShare: 1 },
  fewer: { from: 0.94, outputShare: 0.6, drafts: 1, newPosts: false, commentShare: 0.5 },
  held: { from: 1, outputShare: 0, drafts: 0, newPosts: false, commentShare: 0 },
};

/** The stage of a window by what is spent and reserved of its limit; a limit of 0 is used up from the start. */
export function stageOf(used: number, limit: number): Stage {
  const share = limit > 0 ? used / limit : 1;
  return STAGES.findLast((stage) => share >= stageRules[stage].from) ?? "usual";
}

export const worstStage = (stages: readonly Stage[]): Stage =>
  STAGES.findLast((stage) => stages.includes(stage)) ?? "usual";

export type Draft = {
  /** Comments by any purpose that begins with "comment"; all else is a new post. */
  purpose: string;
  /** Whose comment it is: the same one is left out however often it is tried. */
  key: string;
  maxOutputTokens: number;
  /** Calls made for this text before. */
  earlier: number;
};
export type Saved =
  | { kind: "write"; maxOutputTokens: number }
  | { kind: "leave"; reason: string }
  | { kind: "no_redraw"; reason: string };

/** What a stage makes of a text about to be asked for. At `held` the reservation itself says no, and says until when. */
export function save(stage: Stage, draft: Draft): Saved {
  const rule = stageRules[stage];
  if (stage === "usual" || stage === "held") return { kind: "write", maxOutputTokens: draft.maxOutputTokens };
  if (draft.earlier >= rule.drafts) return { kind: "no_redraw", reason: "Saving: no text is drawn a second time" };
  const isComment = draft.purpose.startsWith("comment");
  if (!isComment && !rule.newPosts) return { kind: "leave", reason: "Saving: only posts in stock are published" };
  if (isComment && draw(draft.key, "saving", 0) >= rule.commentShare)
    return { kind: "leave", reason: "Saving: comments are halved" };
  return { kind: "write", maxOutputTokens: Math.ceil(draft.maxOutputTokens * rule.outputShare) };
}

export const stageWords: Record<Stage, string> = {
  usual: "not saving",
  smaller: "smaller drafts",
  stock: "posts from stock only",
  fewer: "comments halved",
  held: "nothing that costs anything is written",
};
