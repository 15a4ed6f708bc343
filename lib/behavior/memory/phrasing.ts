/** How a memory sees words: a comment by how it opens, a post by what its tags are about. */
import { spokenWords } from "../left-alone";
import { TEXT_BYTES } from "./memory";
import { clip } from "./clip";

const OPENING_WORDS = 4;
const TOPICS_A_POST = 4;

/** The first words of a text in lower case, whoever it is addressed to. */
export function openingOf(text: string): string {
  const words =
    text
      .replace(/@[^\s,]+/g, " ")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? [];
  return words.slice(0, OPENING_WORDS).join(" ");
}

const known = new WeakMap<readonly string[], readonly string[]>();

/** What tags are about, in the words of a block: "pixel-art" is "pixel art". Sizes and numbers are about nothing. */
export function topicsOf(tags: readonly string[]): readonly string[] {
  const before = known.get(tags);
  if (before) return before;
  const topics = tags
    .map((tag) => spokenWords(tag).trim())
    .filter((topic) => /\p{L}{3}/u.test(topic) && clip(topic, TEXT_BYTES.topic) === topic);
  const few = [...new Set(topics)].slice(0, TOPICS_A_POST);
  known.set(tags, few);
  return few;
}
