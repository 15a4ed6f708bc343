import type { Memory } from "./memory";

/** What it used of late and better not uses again, latest first. */
export function recentWords(memory: Memory, kind: "title" | "opening"): string[] {
  return memory.words
    .filter((entry) => entry.kind === kind)
    .toSorted((a, b) => b.at - a.at)
    .map(({ text }) => text);
}

/** The same for a title and its caption: both are shown, and few of each. */
export function recentPostWords(memory: Memory): string[] {
  return [...recentWords(memory, "title").slice(0, 2), ...recentWords(memory, "opening").slice(0, 2)];
}
