import type { Memory } from "./memory";

/** What it used of late and better not uses again, latest first. */
export function recentWords(memory: Memory, kind: "title" | "opening"): string[] {
  return memory.words
    .filter((entry) => entry.kind === kind)
    .toSorted((a, b) => b.at - a.at)
    .map(({ text }) => text);
}
