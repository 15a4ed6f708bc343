/** Two texts say the same when at least half of their runs of three words are the same, whatever their case, marks and spacing. */
import { spokenWords } from "@/lib/behavior/left-alone";
import { normaliseText } from "./normalise-text";

/** What is kept of a text so that its like can be found again: numbers only, none of its words. */
export type TextSketch = {
  /** The same for texts that differ in case and marks alone. */
  digest: string;
  /** Three words or fewer: people do say those twice. */
  brief: boolean;
  /** Hashes of its runs of three words, signed 32 bits each; none when brief. */
  grams: number[];
  /** MinHash bands: texts that share none are hardly alike. None when brief. */
  bands: number[];
};

/** Jaccard index of the runs of three words from which on two texts say the same (behaviour study: at most .002 of human pairs). */
const NEAR = 0.5;
const BRIEF_WORDS = 3;
/** Two texts at the limit share a band with a chance of 1 − (1 − .5²)²⁴ = .999. */
const BANDS = 24;
const ROWS = 2;

/** FNV-1a, then mixed so that neighbours lie apart. Signed 32 bits. */
function hash(text: string, seed: number): number {
  let value = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return mix(value);
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

function bandsOf(grams: readonly number[]): number[] {
  return Array.from({ length: BANDS }, (_, band) => {
    let key = band;
    for (let row = 0; row < ROWS; row += 1) {
      const salt = mix(0x9e3779b9 * (band * ROWS + row + 1));
      let least = 0x7fffffff;
      for (const gram of grams) least = Math.min(least, mix(gram ^ salt));
      key = mix(Math.imul(key, 31) ^ least);
    }
    return key;
  });
}

export function sketchText(text: string): TextSketch {
  const plain = spokenWords(text).trim();
  // What has no word is compared as it stands: emoji are texts too.
  const whole = plain || normaliseText(text);
  const words = plain.split(" ");
  const brief = words.length <= BRIEF_WORDS;
  const grams = new Set<number>();
  for (let at = 0; !brief && at + 3 <= words.length; at += 1) grams.add(hash(words.slice(at, at + 3).join(" "), 0));
  const digest = [1, 2].map((seed) => (hash(whole, seed) >>> 0).toString(16).padStart(8, "0")).join("");
  return { digest, brief, grams: [...grams], bands: brief ? [] : bandsOf([...grams]) };
}

/** Whether two texts, neither of them brief, say the same. */
export function saysTheSame(a: readonly number[], b: readonly number[]): boolean {
  const own = new Set(a);
  let common = 0;
  for (const gram of b) if (own.has(gram)) common += 1;
  return common > 0 && common / (own.size + b.length - common) >= NEAR;
}
