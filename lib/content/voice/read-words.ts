import type { Lexicon } from "./phrase";

/** Reads lists from their notation: a name and a colon at the start of a line, then alternatives between " / ", over as many indented lines as it takes. */
export function readWords(notes: string): Lexicon {
  const lists: Record<string, readonly string[]> = {};
  for (const entry of notes.trim().split(/\n(?=\w+:)/)) {
    const [, name = "", words = ""] = /^(\w+):\s*([\s\S]*)$/.exec(entry) ?? [];
    lists[name] = words
      .replace(/\s*\n\s*/g, " / ")
      .split(" / ")
      .filter(Boolean);
  }
  return lists;
}
