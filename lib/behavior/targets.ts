/** A bot never reacts to its own work, never twice to the same, and never where someone else has just been. */
import type { Persona } from "@/lib/persona/persona";

export type Candidate = {
  id: string;
  authorId: string;
  authorHandle: string;
  title: string;
  tags: string[];
  /** Epoch ms. */
  createdAt: number;
  likeCount: number;
  commentCount: number;
  likedByMe: boolean;
  commentedByMe: boolean;
  text?: string;
  /** When anyone last liked or commented, epoch ms, if known. */
  lastTouchedAt?: number;
};

export type TargetScore = {
  id: string;
  score: number;
  parts: { interest: number; fresh: number; popular: number; knows: number };
  excluded?: string;
};

export type ChooseTargetsInput = {
  persona: Persona;
  self: { handle: string };
  candidates: readonly Candidate[];
  purpose: "like" | "comment";
  count: number;
  now: number;
  seed: string;
  session: number;
  index: number;
  /** Author id or handle → reactions given to them of late. */
  recentAuthors?: Record<string, number>;
};

export function chooseTargets(input: ChooseTargetsInput): { chosen: string[]; scored: TargetScore[] } {
  return { chosen: [], scored: input.candidates.map(({ id }) => ({ id, score: 0, parts: { interest: 0, fresh: 0, popular: 0, knows: 0 } })) };
}
