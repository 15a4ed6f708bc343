/** Each happening leaves its mark once: on the person it was with, the topics it was about, the words that were used. */
import { clip } from "./clip";
import { fade, warmthOf, weightOf } from "./fade";
import { BOUNDS, type Memory, type Person, TEXT_BYTES, type Topic } from "./memory";
import { openingOf, topicsOf } from "./phrasing";

/** What a bot did that reached the gallery. `author` is whom it was done to: whose post, or whom a reply answers. */
export type Happening =
  | { kind: "liked"; author: string; tags: readonly string[] }
  | { kind: "commented" | "replied"; author: string; tags: readonly string[]; text?: string }
  | { kind: "posted"; title: string; text?: string; project?: { id: string; part: number } };

/** Share of the way to the fullest friendship that one contact goes. */
const CLOSER = { liked: 0.04, commented: 0.12, replied: 0.16 } as const;
/** How much a post's topic grows on whoever liked it: a little from anyone, most from a friend. */
const GROWS = { anyone: 0.02, friend: 0.4 };

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** Leaves out the entry that counts least, never the one just made. */
function bounded<T>(list: readonly T[], most: number, worth: (entry: T) => number, fresh: T): T[] {
  if (list.length <= most) return [...list];
  let least: T | undefined;
  for (const entry of list) if (entry !== fresh && (least === undefined || worth(entry) < worth(least))) least = entry;
  return list.filter((entry) => entry !== least);
}

function met(people: readonly Person[], handle: string, gain: number, now: number): Person[] {
  const name = handle.toLowerCase();
  const known = people.find((person) => person.handle.toLowerCase() === name);
  const last = Math.max(known?.last ?? now, now);
  const warmth = known ? warmthOf(known, last) : 0;
  const fresh: Person = {
    handle: known?.handle ?? handle,
    first: Math.min(known?.first ?? now, now),
    last,
    times: Math.min(99_999, (known?.times ?? 0) + 1),
    warmth: round(warmth + gain * (1 - warmth)),
  };
  const others = people.filter((person) => person !== known);
  return bounded([...others, fresh], BOUNDS.people, (person) => warmthOf(person, now), fresh);
}

function liked(topics: readonly Topic[], tags: readonly string[], gain: number, now: number): Topic[] {
  let list = [...topics];
  for (const name of topicsOf(tags)) {
    const known = list.find(({ topic }) => topic === name);
    const at = Math.max(known?.at ?? now, now);
    const weight = known ? weightOf(known, at) : 0;
    const fresh: Topic = { topic: name, weight: round(weight + gain * (1 - weight)), at };
    list = bounded([...list.filter((entry) => entry !== known), fresh], BOUNDS.topics, (t) => weightOf(t, now), fresh);
  }
  return list;
}

function said(words: Memory["words"], kind: "title" | "opening", text: string, now: number): Memory["words"] {
  const short = clip(kind === "opening" ? openingOf(text) : text, TEXT_BYTES.words);
  if (!short) return words;
  const most = kind === "title" ? BOUNDS.titles : BOUNDS.openings;
  const others = words.filter((entry) => entry.kind !== kind || entry.text !== short);
  const fresh = { kind, text: short, at: now };
  const own = bounded([...others.filter((entry) => entry.kind === kind), fresh], most, ({ at }) => at, fresh);
  return [...others.filter((entry) => entry.kind !== kind), ...own];
}

/**
 * @param now when it happened, epoch ms; what was settled late may be older than what is remembered already
 */
export function remember(memory: Memory, happening: Happening, now: number): Memory {
  const kept = fade(memory, now);
  if (happening.kind === "posted") {
    const { project, title, text } = happening;
    const titled = said(kept.words, "title", title, now);
    return {
      ...kept,
      words: text ? said(titled, "opening", text, now) : titled,
      // A part is done once, whenever it is heard of.
      projects: project
        ? kept.projects.map((one) =>
            one.id === project.id ? { ...one, done: Math.min(one.parts, Math.max(one.done, project.part)) } : one,
          )
        : kept.projects,
    };
  }
  const handle = clip(happening.author, TEXT_BYTES.handle);
  // A name that does not fit is nobody's: cut, it might be somebody else's.
  const isWhole = handle !== "" && handle === happening.author;
  const friend = kept.people.find((person) => person.handle.toLowerCase() === handle.toLowerCase());
  const gain = GROWS.anyone + GROWS.friend * (friend && isWhole ? warmthOf(friend, now) : 0);
  return {
    ...kept,
    people: isWhole ? met(kept.people, handle, CLOSER[happening.kind], now) : kept.people,
    topics: liked(kept.topics, happening.tags, gain, now),
    words: happening.kind !== "liked" && happening.text ? said(kept.words, "opening", happening.text, now) : kept.words,
  };
}
