/** Who is writing, as far as words need to know; a persona fits it as it is. */
export type Voice = {
  /** Median words of a comment. */
  typicalWords: number;
  /** Standard deviation of ln(words). */
  spread: number;
  /** Shares of texts, 0 to 1. */
  lowerCase: number;
  endPunctuation: number;
  exclamation: number;
  emoji: number;
  questions: number;
  bluntness: number;
  slips: number;
  petWords: readonly string[];
  neverSays: readonly string[];
};

export type Speaker = {
  handle: string;
  name: string;
  bio: string;
  interests: readonly string[];
  voice: Voice;
};
