/** Law: acts times what each takes, at the dated prices; a price that is not known is refused, never taken for zero. */
import type { LlmUsage } from "@/lib/llm/port";
import { EXECUTIONS, tokenCostMicros, type TokenPrice } from "@/lib/llm/prices";
import type { ForecastDto } from "../contracts/forecast";
import type { Acts } from "./count-acts";

/**
 * Runs and steps of a visit (run, wake, open, close, and about every second time the wait before the end or another look at the clock), and of each
 * of its turns with the wait before it: what `npm run bench -- production` counted of visits lived through.
 */
const EXECUTIONS_A = { visit: 5, burst: 2, comment: 3, post: 4 };
/** Of real days: the supervisor's run and step each minute. */
export const SUPERVISION_A_DAY = 2 * 24 * 60;
export const FORECAST_DAYS = 30;

/** Tokens of one published text, the drafts that came to nothing among them. */
export type WordUse = { comment: LlmUsage; post: LlmUsage; isMeasured: boolean };

/** For fleets that have asked no model yet: what an action may take at the most, by the bench's bar of 700 tokens. */
export const ASSUMED_WORDS: WordUse = {
  comment: { inputTokens: 600, cachedTokens: 0, outputTokens: 100 },
  post: { inputTokens: 600, cachedTokens: 0, outputTokens: 100 },
  isMeasured: false,
};

const times = ({ inputTokens, cachedTokens, outputTokens }: LlmUsage, n: number): LlmUsage => ({
  inputTokens: inputTokens * n,
  cachedTokens: cachedTokens * n,
  outputTokens: outputTokens * n,
});
const tokensOf = ({ inputTokens, outputTokens }: LlmUsage) => inputTokens + outputTokens;

/** @param scale real bots for each simulated one, times the days of domain time in a real one */
export function priceActs(input: {
  acts: Acts;
  scale: number;
  words: WordUse;
  price: TokenPrice;
  isOffline: boolean;
  /** Micro-dollars of a mean picture. */
  pictureMicros: number;
  /** Executions that there are however few bots do something. */
  besides?: number;
}): Pick<ForecastDto, "acts" | "words" | "pictures" | "executions" | "totalMicros"> {
  const { scale, words, price } = input;
  const scaled = (n: number) => Math.round(n * scale);
  const acts = {
    posts: scaled(input.acts.posts),
    comments: scaled(input.acts.comments),
    likes: scaled(input.acts.likes),
    browses: scaled(input.acts.browses),
    visits: scaled(input.acts.visits),
  };
  const said = times(words.comment, acts.comments);
  const captioned = times(words.post, acts.posts);
  const wordMicros = input.isOffline ? 0 : tokenCostMicros(price, said) + tokenCostMicros(price, captioned);
  const pictureMicros = Math.round(acts.posts * input.pictureMicros);
  const count =
    (input.besides ?? 0) +
    acts.visits * EXECUTIONS_A.visit +
    scaled(input.acts.bursts) * EXECUTIONS_A.burst +
    acts.comments * EXECUTIONS_A.comment +
    acts.posts * EXECUTIONS_A.post;
  return {
    acts,
    words: {
      micros: wordMicros,
      tokens: input.isOffline ? 0 : Math.round(tokensOf(said) + tokensOf(captioned)),
      source: input.isOffline ? "offline" : words.isMeasured ? "measured" : "assumed",
    },
    pictures: { micros: pictureMicros, count: acts.posts },
    executions: { count, micros: Math.max(0, count - EXECUTIONS.freeAMonth) * EXECUTIONS.microsEach },
    totalMicros: wordMicros + pictureMicros,
  };
}
