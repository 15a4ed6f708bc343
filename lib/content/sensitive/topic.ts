/** What people post about death, illness, children, disasters, politics, religion and their troubles is left alone: rather once too often. */
import { SENSITIVE_UNSPACED, SENSITIVE_WORDS, type SensitiveTopic } from "./words";

const TOPICS = Object.keys(SENSITIVE_WORDS) as SensitiveTopic[];
const EXPRESSIONS = TOPICS.map((topic) => {
  const words = SENSITIVE_WORDS[topic].replaceAll("*", "\\p{L}*").replaceAll("\\p{L}\\p{L}*", "\\p{L}*");
  return [
    topic,
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])|${SENSITIVE_UNSPACED[topic]}`, "u"),
  ] as const;
});
/** A gallery's descriptions are shorter. */
const LONGEST = 2000;

/** The first such topic a post speaks of, or undefined. */
export function sensitiveTopic(post: {
  title: string;
  tags: readonly string[];
  description?: string;
}): SensitiveTopic | undefined {
  const plain = [post.title, ...post.tags, post.description ?? ""]
    .join(" | ")
    .slice(0, LONGEST)
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[’‘`´]/g, "'")
    .replaceAll(/\p{Cf}/gu, "")
    .replaceAll(/[\s_#.-]+/g, " ");
  return EXPRESSIONS.find(([, expression]) => expression.test(plain))?.[0];
}
