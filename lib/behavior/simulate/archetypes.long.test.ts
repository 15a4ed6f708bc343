import { expect, it } from "vitest";
import { ARCHETYPES } from "@/lib/persona/catalogue";
import { generatePersona } from "@/lib/persona/generate";
import { localParts } from "../zone";
import { simulate } from "./simulate";

const DAY = 86_400_000;
const FROM = Date.parse("2026-03-02T00:00:00Z");
const BOTS = 20;
const PARTS = ["kinds", "hours", "topics"] as const;
type Part = (typeof PARTS)[number];
/** What one bot's weeks look like, each as counts. */
type Profile = Record<Part, Map<string, number>>;

const taken = new Set<string>();
const bots = ARCHETYPES.flatMap((archetype) =>
  Array.from({ length: BOTS }, (_, index) => {
    const persona = generatePersona({ archetype, seed: "weeks", index, taken });
    taken.add(persona.handle);
    return { archetype, persona, half: index % 2 };
  }),
);

function live(): Map<string, Profile> {
  const profiles = new Map(
    bots.map(({ persona }): [string, Profile] => [
      persona.handle,
      { kinds: new Map(), hours: new Map(), topics: new Map() },
    ]),
  );
  const zones = new Map(bots.map(({ persona }) => [persona.handle, persona.timeZone]));
  const count = (bot: string, part: Part, key: string) => {
    const counts = profiles.get(bot)![part];
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  const onPost = ({ author, tags }: { author: string; tags: string[] }) => {
    for (const tag of tags) count(author, "topics", tag);
  };
  for (const { kind, bot, at } of simulate({ bots, from: FROM, until: FROM + 21 * DAY, onPost })) {
    count(bot, "kinds", kind);
    count(bot, "hours", String(localParts(zones.get(bot)!, at).hour));
  }
  return profiles;
}

/** The average bot: each counts the same, however much it does. */
function average(profiles: readonly Profile[], part: Part): Map<string, number> {
  const mean = new Map<string, number>();
  const active = profiles.filter((profile) => profile[part].size > 0);
  for (const profile of active) {
    const sum = [...profile[part].values()].reduce((a, b) => a + b, 0);
    for (const [key, n] of profile[part]) mean.set(key, (mean.get(key) ?? 0) + n / sum / active.length);
  }
  return mean;
}

function apart(a: Map<string, number>, b: Map<string, number>): number {
  const keys = new Set([...a.keys(), ...b.keys()]);
  return [...keys].reduce((sum, key) => sum + Math.abs((a.get(key) ?? 0) - (b.get(key) ?? 0)), 0) / 2;
}

it(
  "six archetypes live six kinds of weeks: two halves of one are alike, halves of two are not",
  { timeout: 120_000 },
  () => {
    const lived = live();
    const half = (id: string, which: number) =>
      bots
        .filter(({ archetype, half: mine }) => archetype.id === id && mine === which)
        .map(({ persona }) => lived.get(persona.handle)!);
    const distance = (one: string, other: string, part: Part) =>
      apart(average(half(one, 0), part), average(half(other, 1), part));
    const ids = ARCHETYPES.map(({ id }) => id);
    const pairs = ids.flatMap((one) => ids.filter((other) => other !== one).map((other) => [one, other] as const));
    const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

    const all = (one: string, other: string) => PARTS.reduce((sum, part) => sum + distance(one, other, part), 0);
    const mostWithin = Math.max(...ids.map((id) => all(id, id)));
    // An archetype that is another's copy would be as near to it as to its own other half.
    for (const [one, other] of pairs) expect(all(one, other), `${one} and ${other}`).toBeGreaterThan(1.3 * mostWithin);
    for (const [part, factor] of [
      ["hours", 1.08],
      ["topics", 2],
    ] as const) {
      const within = mean(ids.map((id) => distance(id, id, part)));
      expect(mean(pairs.map(([one, other]) => distance(one, other, part))), part).toBeGreaterThan(factor * within);
    }
    const postShare = (id: string) => average([...half(id, 0), ...half(id, 1)], "kinds").get("post")!;
    const shares = ids.map(postShare);
    expect(Math.max(...shares)).toBeGreaterThan(1.15 * Math.min(...shares));
  },
);
