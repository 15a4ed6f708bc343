/** What an operator blocked is left alone wherever it is spoken of: as a whole word, in any case, with any punctuation around it. */

export type Block = { kind: "user" | "topic"; value: string };

/** Scripts that put no spaces between words: each of their signs counts as one. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** A text as its words, in lower case, one space before and after each: " ai art " lies in " new ai art tools ". */
export function spokenWords(text: string): string {
  const words = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(UNSPACED, " $& ")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
  return ` ${words} `;
}

/** How a block is kept, so that it can be compared: a handle without its @, a topic as its words. Empty when nothing is left. */
export function blockValue(kind: Block["kind"], value: string): string {
  return kind === "user" ? value.trim().replace(/^@/, "").toLowerCase() : spokenWords(value).trim();
}

/** The block that speaks against a post, if there is one. `blocks` as from `blockValue`. */
export function blockOn(
  blocks: readonly Block[],
  post: { authorHandle: string; title: string; tags: readonly string[]; text?: string },
): Block | undefined {
  if (blocks.length === 0) return undefined;
  const author = post.authorHandle.toLowerCase();
  const words = postWords(post);
  return blocks.find(({ kind, value }) => (kind === "user" ? value === author : words.includes(` ${value} `)));
}

/** Everything a post says, as its words. */
export function postWords(post: { title: string; tags: readonly string[]; text?: string }): string {
  return spokenWords([post.title, ...post.tags, post.text ?? ""].join(" | "));
}
