/** A bot never reacts to its own work, never twice to the same, and never where someone else has just been. */
import type { Persona } from "@/lib/persona/persona";
import { type Mind, withDrift } from "./life/taste";
import { humanPostPull } from "./human-posts";
import { draw, stream } from "./rng";
import { appealOf, freshness, interestMatcher, popularity, relation } from "./target-scores";

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
  /** An operator has said to leave it alone. */
  leftAlone?: boolean;
  /** It speaks of something that no bot has anything to say about. */
  sensitive?: boolean;
  /** As many bots as may have liked it, or commented. */
  fullFor?: readonly ("like" | "comment")[];
  /** When anyone last liked or commented, epoch ms, if known. */
  lastTouchedAt?: number;
  /** Its author is a person. */
  byHuman?: boolean;
};

export type Exclusion =
  | "own"
  | "left alone"
  | "sensitive"
  | "already"
  | "enough bots"
  | "too new"
  | "just touched"
  | "overlooked"
  | "unnoticed"
  | "crowded"
  | "same author";

export type TargetScore = {
  id: string;
  /** Relative chance of being chosen; 0 when excluded before the draw. */
  score: number;
  /** Each in [0, 1]. */
  parts: { interest: number; fresh: number; popular: number; knows: number };
  excluded?: Exclusion;
};

export type ChooseTargetsInput = {
  persona: Persona;
  self: { handle: string };
  candidates: readonly Candidate[];
  purpose: "like" | "comment";
  /** How many at most. */
  count: number;
  /** Epoch ms. */
  now: number;
  seed: string;
  session: number;
  /** Index of the turn. */
  index: number;
  /** Author id or handle → reactions given to them of late. */
  recentAuthors?: Record<string, number>;
  /** Whom it has come to know over weeks, and what it has come to like. */
  mind?: Mind;
};

const MINUTE = 60_000;
/** Nobody has looked properly before (behaviour study: 5 % of first comments come within 4 minutes). */
const LOOK_FIRST = { like: 20_000, comment: 3 * MINUTE };
/** Two users within 60 s on one post happen in at most 6 % of cases. */
const KEEP_AWAY = 60_000;
/** At least a fifth of posts stay untouched. */
const OVERLOOKED_SHARE = 0.2;
/** Comments an hour of age at which a post is crowded. */
const CROWD = { base: 6, perHour: 1.5 };
/** More reactions than this to one author of late and the bot leaves them alone: no rings. */
const ENOUGH_FOR_ONE = 6;
/** Chance to find something worth it, at a score of `TEMPTING`. */
const TEMPTING = { like: 0.16, comment: 0.2 };

/** A close friend's post draws this much more than the same of someone unknown: so a friendship of weeks goes on. */
const FRIEND_PULL = 3;

/** What is left of a post's pull when it is old. */
const STALE = 0.06;

const WEIGHTS = {
  like: { interest: 0.45, fresh: 0.3, popular: 0.15, knows: 0.1 },
  comment: { interest: 0.4, fresh: 0.3, popular: 0.12, knows: 0.18 },
};

const isUntouched = ({ likeCount, commentCount }: Candidate): boolean => likeCount + commentCount === 0;

/** Whether a post has more comments than one reads through before adding another. */
export function isCrowded(commentCount: number, ageMs: number): boolean {
  return commentCount > CROWD.base + (CROWD.perHour * Math.max(0, ageMs)) / (60 * MINUTE);
}

function exclusionOf(candidate: Candidate, input: ChooseTargetsInput): Exclusion | undefined {
  const { purpose, now, self, recentAuthors = {} } = input;
  const age = now - candidate.createdAt;
  if (candidate.authorHandle.toLowerCase() === self.handle.toLowerCase()) return "own";
  if (candidate.leftAlone) return "left alone";
  if (candidate.sensitive) return "sensitive";
  if (purpose === "like" ? candidate.likedByMe : candidate.commentedByMe) return "already";
  if (candidate.fullFor?.includes(purpose)) return "enough bots";
  if (age < LOOK_FIRST[purpose]) return "too new";
  if (candidate.lastTouchedAt !== undefined && now - candidate.lastTouchedAt < KEEP_AWAY) return "just touched";
  if (!candidate.byHuman && isUntouched(candidate) && draw(candidate.id, "overlooked", 0) < OVERLOOKED_SHARE)
    return "overlooked";
  if (purpose === "comment" && isCrowded(candidate.commentCount, age)) return "crowded";
  const recent = recentAuthors[candidate.authorId] ?? recentAuthors[candidate.authorHandle] ?? 0;
  return recent >= ENOUGH_FOR_ONE ? "same author" : undefined;
}

type Interest = ReturnType<typeof interestMatcher>;

function scoreOf(candidate: Candidate, input: ChooseTargetsInput, interestIn: Interest): TargetScore {
  const { purpose, now, recentAuthors = {}, mind } = input;
  const met = relation(recentAuthors[candidate.authorId] ?? recentAuthors[candidate.authorHandle] ?? 0);
  const warm = mind?.warmth.get(candidate.authorHandle.toLowerCase()) ?? 0;
  const parts = {
    interest: mind ? withDrift(interestIn(candidate), candidate.tags, mind.drift) : interestIn(candidate),
    fresh: freshness(now - candidate.createdAt),
    popular: popularity(candidate.likeCount, candidate.commentCount),
    knows: Math.max(met, warm),
  };
  const pull = candidate.byHuman
    ? humanPostPull({
        seed: input.persona.seed,
        postId: candidate.id,
        ageMs: now - candidate.createdAt,
        interest: parts.interest,
        unliked: candidate.likeCount === 0,
        purpose,
      })
    : 1;
  const fond = 1 + FRIEND_PULL * warm;
  const excluded = exclusionOf(candidate, input) ?? (pull === 0 ? "unnoticed" : undefined);
  if (excluded) return { id: candidate.id, score: 0, parts, excluded };
  const weights = WEIGHTS[purpose];
  const sum =
    weights.interest * parts.interest +
    weights.fresh * parts.fresh +
    weights.popular * parts.popular +
    weights.knows * parts.knows;
  // Old work is passed over even when it fits: attention decays faster than taste.
  return {
    id: candidate.id,
    score: fond * pull * sum * (STALE + (1 - STALE) * parts.fresh) * appealOf(candidate.id),
    parts,
  };
}

/**
 * Weighted choice without replacement, one post an author. Each candidate's luck is keyed by its id, so the order of
 * the feed changes nothing.
 * @returns at most `count` ids, best luck first, and what was thought of each candidate
 */
export function chooseTargets(input: ChooseTargetsInput): { chosen: string[]; scored: TargetScore[] } {
  const { candidates, purpose, seed, session, index } = input;
  const interestIn = interestMatcher(input.persona);
  const scored = candidates.map((candidate) => scoreOf(candidate, input, interestIn));
  const name = `target:${purpose}:${session}:${index}`;
  const runs = candidates
    .map((candidate, k) => ({ candidate, entry: scored[k] as TargetScore }))
    .filter(({ entry }) => entry.score > 0)
    .map((run) => {
      const dice = stream(seed, `${name}:${run.candidate.id}`);
      // The smallest exponential wins with probability proportional to its rate.
      return { ...run, luck: -Math.log(1 - dice.uniform(0)) / run.entry.score, liked: dice.uniform(1) };
    })
    .toSorted((a, b) => a.luck - b.luck || (a.candidate.id < b.candidate.id ? -1 : 1));

  const chosen: string[] = [];
  const authors = new Set<string>();
  for (const { candidate, entry, liked } of runs) {
    if (chosen.length >= input.count) break;
    if (liked >= entry.score / TEMPTING[purpose]) continue;
    if (authors.has(candidate.authorId)) {
      entry.excluded = "same author";
      continue;
    }
    authors.add(candidate.authorId);
    chosen.push(candidate.id);
  }
  return { chosen, scored };
}
