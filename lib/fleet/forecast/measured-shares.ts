/**
 * Law: of what people would do by their figures, as much happens as the simulator saw happen: measured, kept, and measured again by the test.
 * 28 days after two to warm up, usual caps, fleets of one activity level and of all tiers, two to 72 fleets a row.
 */

/** Among so many bots. Comments and likes want posts of others: in a small fleet much of what is meant finds none. */
export type Shares = {
  bots: number;
  /** Of what `expectedDay` gives. */
  posts: number;
  comments: number;
  likes: number;
  /** Of the likes that happen: those that begin a burst. */
  bursts: number;
  /** Standard deviation of the logarithm of posts and comments from one fleet of that size to the next. */
  doubt: { posts: number; comments: number };
};

const MEASURED: readonly Shares[] = [
  { bots: 3, posts: 0.86, comments: 0.22, likes: 0.08, bursts: 0.88, doubt: { posts: 0.5, comments: 0.9 } },
  { bots: 6, posts: 0.84, comments: 0.41, likes: 0.17, bursts: 0.81, doubt: { posts: 0.22, comments: 0.6 } },
  { bots: 12, posts: 0.85, comments: 0.61, likes: 0.33, bursts: 0.7, doubt: { posts: 0.14, comments: 0.21 } },
  { bots: 25, posts: 0.84, comments: 0.75, likes: 0.48, bursts: 0.64, doubt: { posts: 0.1, comments: 0.11 } },
  { bots: 50, posts: 0.85, comments: 0.85, likes: 0.65, bursts: 0.59, doubt: { posts: 0.07, comments: 0.08 } },
  { bots: 100, posts: 0.86, comments: 0.91, likes: 0.81, bursts: 0.56, doubt: { posts: 0.05, comments: 0.05 } },
  { bots: 200, posts: 0.85, comments: 0.91, likes: 0.86, bursts: 0.55, doubt: { posts: 0.05, comments: 0.05 } },
];

/** For each like that people would give: visits they make, and times they only look. */
export const AROUND_A_LIKE = { visits: 0.6, browses: 1.66 };

const between = (a: number, b: number, at: number) => a + (b - a) * at;

/** The shares among `bots`, between two rows by the logarithm of the number. A lone bot comments on nobody. */
export function sharesAmong(bots: number): Shares {
  const first = MEASURED[0] as Shares;
  if (bots <= 1) return { ...first, bots, comments: 0, likes: 0 };
  const above = MEASURED.findIndex((row) => row.bots >= bots);
  if (above <= 0) return { ...(above === 0 ? first : (MEASURED.at(-1) as Shares)), bots };
  const [low, high] = [MEASURED[above - 1] as Shares, MEASURED[above] as Shares];
  const at = Math.log(bots / low.bots) / Math.log(high.bots / low.bots);
  return {
    bots,
    posts: between(low.posts, high.posts, at),
    comments: between(low.comments, high.comments, at),
    likes: between(low.likes, high.likes, at),
    bursts: between(low.bursts, high.bursts, at),
    doubt: {
      posts: between(low.doubt.posts, high.doubt.posts, at),
      comments: between(low.doubt.comments, high.doubt.comments, at),
    },
  };
}
