import type { Figure, Figures } from "./measure";

/** Which way is worse, and how far a figure may go before it is said: a share of the old value, or an absolute step where the old is 0. */
const WATCHED: Partial<Record<Figure, { worse: "up" | "down"; share: number; step: number; words: string }>> = {
  tokensIn: { worse: "up", share: 0.05, step: 1, words: "tokens in" },
  tokensOut: { worse: "up", share: 0.05, step: 1, words: "tokens out" },
  distinct1: { worse: "down", share: 0.03, step: 0, words: "distinct-1" },
  distinct2: { worse: "down", share: 0.03, step: 0, words: "distinct-2" },
  nearDuplicates: { worse: "up", share: 0.1, step: 0.005, words: "near-duplicates" },
  stock: { worse: "up", share: 0.1, step: 0.005, words: "stock phrases" },
  refused: { worse: "up", share: 0.1, step: 0.5, words: "refused by the checks" },
  missing: { worse: "up", share: 0, step: 0.5, words: "not answered" },
};

/** One line over everybody: what got worse by more than its tolerance. */
export function verdictOf(old: Figures | undefined, now: Figures | undefined): string {
  if (!old || !now) return "Verdict: nothing to compare with.";
  const worse = (Object.keys(WATCHED) as Figure[]).flatMap((name) => {
    const rule = WATCHED[name];
    if (!rule) return [];
    const change = rule.worse === "up" ? now[name] - old[name] : old[name] - now[name];
    return change > Math.max(rule.share * old[name], rule.step) ? [rule.words] : [];
  });
  return worse.length > 0 ? `Verdict: worse in ${worse.join(", ")}.` : "Verdict: nothing is worse.";
}
