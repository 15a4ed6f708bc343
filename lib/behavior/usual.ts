/** What every visit takes for granted, live and simulated: how much of the gallery is seen, how quickly one likes, and how much is enough. */

/** Posts on the page that a bot opens. */
export const FEED_SIZE = 40;

/** Seconds between two likes of a burst: the least, and how much may be added. */
const LIKE_GAP_S = { least: 3, spread: 22 };

/** Milliseconds of domain time between two likes of a burst. `luck` in [0, 1). */
export function likeGapMs(luck: number): number {
  return 1000 * (LIKE_GAP_S.least + LIKE_GAP_S.spread * luck);
}

/** The caps of a new fleet: of one bot a day, of all bots on one post, and of one bot for one author a day. */
export const USUAL_CAPS = {
  perDay: { post: 6, comment: 20, like: 80 },
  perItem: { comment: 10, like: 60 },
  pairPerDay: 5,
} as const;

const NEVER_WITHIN = 10_000;
/** Nobody reacts on purpose when somebody else just has: within this, seldom. Milliseconds of domain time. */
export const CLOSE_BEHIND = 60_000;
const SELDOM = 0.7;

/**
 * Whether a reaction would come too close to somebody else's on the same post (behaviour study: two users within 60 s in at most 6 % of
 * cases, within 10 s in 1 %).
 * @param sinceMs domain time since the other's reaction
 * @param luck in [0, 1)
 */
export function tooCloseBehind(sinceMs: number, luck: number): boolean {
  if (sinceMs < NEVER_WITHIN) return true;
  return sinceMs < CLOSE_BEHIND && luck < SELDOM;
}
