/** Two texts are near-duplicates when most of their letter triples are the same, whatever their case, marks and spacing. */
import { normaliseText } from "./normalise-text";

/** Share of common triples from which on two texts say the same. */
export const NEAR_DUPLICATE = 0.6;

function triplesOf(text: string): Set<string> {
  const letters = normaliseText(text.normalize("NFKC"))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  // What has no letter is compared as it stands: emoji are texts too.
  const padded = `  ${letters || normaliseText(text)} `;
  const triples = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at++) triples.add(padded.slice(at, at + 3));
  return triples;
}

/**
 * Compares one text with many. The answer is the Jaccard index of their sets of letter triples, 0–1: 1 for texts that differ in case and
 * marks alone.
 */
export function likenessTo(text: string): (other: string) => number {
  const own = triplesOf(text);
  return (other) => {
    const theirs = triplesOf(other);
    let common = 0;
    for (const triple of theirs) if (own.has(triple)) common += 1;
    return common / (own.size + theirs.size - common);
  };
}
