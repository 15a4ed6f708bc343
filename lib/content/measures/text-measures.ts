/** How alike and how plain many texts are; formulas and bands: behaviour study, "Text (human bands)". */
import { spokenWords } from "@/lib/behavior/left-alone";
import { deviation, entropy } from "@/lib/behavior/realism/statistics";
import { soundsStock } from "../phrases";
import { saysTheSame, sketchText } from "../text-sketch";

const wordsOf = (text: string): string[] => spokenWords(text).trim().split(" ").filter(Boolean);
const shareOf = <T>(list: readonly T[], test: (one: T) => boolean): number =>
  list.length === 0 ? 0 : list.filter(test).length / list.length;

/** Standard deviation of ln(words) of one persona's texts. */
export const lengthSpread = (texts: readonly string[]): number =>
  deviation(texts.map((text) => Math.log(Math.max(1, wordsOf(text).length))));

/** Share of texts that say the same as an earlier one (longer than three words), and that are the same word for word. */
export function likenesses(texts: readonly string[]): { near: number; exact: number } {
  const seen = new Set<string>();
  const byBand = new Map<string, number[][]>();
  let near = 0;
  let exact = 0;
  for (const text of texts) {
    const { digest, brief, grams, bands } = sketchText(text);
    if (seen.has(digest)) exact += 1;
    seen.add(digest);
    if (brief) continue;
    const keys = bands.map((band, at) => `${at}:${band}`);
    if (keys.some((key) => byBand.get(key)?.some((other) => saysTheSame(grams, other)))) near += 1;
    for (const key of keys) byBand.set(key, [...(byBand.get(key) ?? []), grams]);
  }
  return { near: near / texts.length, exact: exact / texts.length };
}

/** Different word pairs by pairs, within the first `tokens` words; in [0, 1]. */
export function distinctPairs(texts: readonly string[], tokens = Number.POSITIVE_INFINITY): number {
  const pairs = new Set<string>();
  let all = 0;
  let used = 0;
  for (const text of texts) {
    const words = wordsOf(text);
    if (used + words.length > tokens) break;
    used += words.length;
    for (const [at, word] of words.slice(1).entries()) pairs.add(`${words[at]} ${word}`);
    all += Math.max(0, words.length - 1);
  }
  return all === 0 ? 0 : pairs.size / all;
}

const runs = (words: readonly string[], length: number): string[] =>
  words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(" "));

/** What no match counts as (NLTK's first smoothing). */
const NO_MATCH = 0.1;

/** Mean BLEU-3 of each text against the others; in [0, 1]. */
export function selfBleu(texts: readonly string[]): number {
  const all = texts.map(wordsOf).filter((words) => words.length >= 3);
  const scores = all.map((words, at) => {
    const others = all.filter((_, other) => other !== at);
    const precisions = [1, 2, 3].map((length) => {
      const known = new Set(others.flatMap((other) => runs(other, length)));
      const own = runs(words, length);
      return Math.max(NO_MATCH, own.filter((run) => known.has(run)).length) / own.length;
    });
    return Math.exp(precisions.reduce((sum, value) => sum + Math.log(value), 0) / 3);
  });
  return scores.reduce((sum, value) => sum + value, 0) / Math.max(1, scores.length);
}

function openings(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const opening = wordsOf(text).slice(0, 2).join(" ");
    counts.set(opening, (counts.get(opening) ?? 0) + 1);
  }
  return counts;
}

/** Bits of the first two words. */
export const openingEntropy = (texts: readonly string[]): number => entropy([...openings(texts).values()]);

/** Share of the commonest first two words. */
export const topOpening = (texts: readonly string[]): number => Math.max(0, ...openings(texts).values()) / texts.length;

/** Bytes of `bytes` of the texts by what `deflate` makes of them: higher is more of the same. */
export function packing(texts: readonly string[], deflate: (text: string) => number, bytes = 8192): number {
  const text = texts.join("\n").slice(0, bytes);
  return text.length / deflate(text);
}

const SMALL = new Set(
  "a about all also an and are as at be been but by can could did do for from get got had has have how i if in into is it its just like me more most my no not now of off on one only or other out over own really see she so some still such that the their them then there these they this those though to too two up very was way we well were what when which who will with would you your".split(
    " ",
  ),
);

/** Whether a text names something of a post: a word of four letters or more, endings aside, that is no small word. */
export function sharesContent(
  text: string,
  post: { title: string; description: string; tags: readonly string[] },
): boolean {
  const stem = (word: string) => word.replace(/(?:ing|es|s|ed|ly)$/u, "");
  const contentOf = (said: string) =>
    wordsOf(said)
      .filter((word) => word.length >= 4 && !SMALL.has(word))
      .map(stem);
  const theirs = new Set(contentOf([post.title, ...post.tags, post.description].join(" ")));
  return contentOf(text).some((word) => theirs.has(word));
}

const PRAISE =
  /(?<!\p{L})(?:nice|good|great|love\w*|lovely|like\w*|enjoy\w*|best|better|beautiful|clever|smart|neat|clean|fine|glad|happy|favourite|works?|worked|wow|yes|cool|fun|handsome|solid|brave|strong|right call|thanks?|saving|keeper|perfect|sold|hooked)(?!\p{L})/u;

/** Shares of texts with an em dash, of texts that sound like a language model, and of texts without a word of praise. */
export function mannerisms(texts: readonly string[]) {
  const plain = texts.map((text) => text.toLowerCase().replaceAll("’", "'"));
  return {
    emDash: shareOf(plain, (text) => text.includes("—")),
    stock: shareOf(plain, soundsStock),
    notPositive: shareOf(plain, (text) => !PRAISE.test(text)),
  };
}
