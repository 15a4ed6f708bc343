/** Whoever repeats what a stranger wrote may have been told to: a comment says things in its own words. */
import { spokenWords } from "@/lib/behavior/left-alone";

/** Words in a row that are no chance any more, and the share of a text that may be somebody's words in a row. */
const PROSE = { run: 5, share: 0.6 };
/** A title is there to be named. */
const TITLE = { run: 7, share: 0.9 };

/** What strangers wrote. */
export type GalleryWords = { title: string; prose: readonly string[] };

const wordsOf = (text: string): string[] => spokenWords(text).trim().split(" ").filter(Boolean);

function longestRun(own: readonly string[], theirs: readonly string[]): number {
  let best = 0;
  let row = new Map<number, number>();
  for (const word of own) {
    const next = new Map<number, number>();
    for (const [at, other] of theirs.entries()) {
      if (word !== other) continue;
      const length = (row.get(at - 1) ?? 0) + 1;
      next.set(at, length);
      best = Math.max(best, length);
    }
    row = next;
  }
  return best;
}

function repeats(own: readonly string[], theirs: string, most: { run: number; share: number }): boolean {
  const run = longestRun(own, wordsOf(theirs));
  return run >= most.run || (run > 0 && run / own.length >= most.share);
}

/** Whether a text is mostly what one of these says, or holds a long run of it. */
export function repeatsGallery(text: string, { title, prose }: GalleryWords): boolean {
  const own = wordsOf(text);
  return repeats(own, title, TITLE) || prose.some((one) => repeats(own, one, PROSE));
}
