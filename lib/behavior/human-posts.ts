/** What a person posts is noticed by some bots, those it interests, after a while, and never by a crowd; whoever is left without a reaction is looked for. */
import { draw, drawNormal } from "./rng";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Nobody waits for a person's post: ln of the median and its spread, and the bounds. */
const DELAY = { medianMs: 20 * MINUTE, spread: 0.65, leastMs: 4 * MINUTE, mostMs: HOUR };
/** Share of bots that notice it at all: those it does not interest, what interest adds, and what hours without a like add. */
const NOTICED = { base: 0.15, interest: 0.5, lonely: 0.6 };
/** Age at which a post without a like is looked for as much as it will be: on a busy day it leaves the page within hours. */
const LONELY_AFTER = 2 * HOUR;
/** How much more it then weighs. */
const LONELY_PULL = 6;
/** Likes come easier than words. */
const COMMENT_PULL = 0.7;
/** Of what bots together may give one post, so much is for a person's. */
const ROOM_SHARE = 1 / 3;

/** Different bots that react to one person's post within an hour, at most. */
export const MOST_BOTS_AN_HOUR = 3;

/** What bots together may give a person's post, of what they may give one of a bot's. Whole reactions; none stays none. */
export function roomOnHumanPost(most: number): number {
  return Math.ceil(most * ROOM_SHARE);
}

/** Milliseconds after which this bot may notice this post; minutes to an hour. */
export function noticeDelayMs(seed: string, postId: string): number {
  const ms = DELAY.medianMs * Math.exp(DELAY.spread * drawNormal(seed, `notices:${postId}`, 1));
  return Math.min(DELAY.mostMs, Math.max(DELAY.leastMs, Math.round(ms)));
}

/**
 * How a bot takes a person's post: 0 when it does not notice it (yet), else the factor on its pull. The dice are kept: who has passed it
 * over does so again, unless nobody else likes it.
 */
export function humanPostPull(input: {
  seed: string;
  postId: string;
  ageMs: number;
  /** In [0, 1]. */
  interest: number;
  /** Nobody has liked it. */
  unliked: boolean;
  purpose: "like" | "comment";
}): number {
  const { seed, postId, ageMs, unliked } = input;
  if (ageMs < noticeDelayMs(seed, postId)) return 0;
  const lonely = unliked ? Math.min(1, ageMs / LONELY_AFTER) : 0;
  const share = NOTICED.base + NOTICED.interest * input.interest + NOTICED.lonely * lonely;
  if (draw(seed, `notices:${postId}`, 0) >= share) return 0;
  return (1 + LONELY_PULL * lonely) * (input.purpose === "comment" ? COMMENT_PULL : 1);
}
