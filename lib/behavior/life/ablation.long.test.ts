/** What each part of a life is worth: the same fleet with it and without it, told apart by one figure. */
import { beforeAll, describe, expect, it } from "vitest";
import { emptyMemory } from "../memory/memory";
import { topicsOf } from "../memory/phrasing";
import { remember } from "../memory/remember";
import type { RealismEvent } from "../realism/events";
import { simulatedFleet } from "../simulate/fleet";
import { type LifePart, simulate } from "../simulate/simulate";
import { driftOf } from "./taste";

const DAY = 86_400_000;
const FROM = Date.parse("2026-03-02T00:00:00Z");
const HALF = FROM + 14 * DAY;
const SEEDS = ["1", "2"];
const BOTS = 45;

type Post = { author: string; title: string; tags: readonly string[] };
type Run = { seed: string; events: RealismEvent[]; posts: Map<string, Post> };

function run(seed: string, without: readonly LifePart[]): Run {
  const posts = new Map<string, Post>();
  const onPost = ({ id, author, title, tags }: Post & { id: string }) => posts.set(id, { author, title, tags });
  const bots = simulatedFleet({ count: BOTS, seed });
  return { seed, events: [...simulate({ bots, from: FROM, until: FROM + 28 * DAY, without, onPost })], posts };
}

const isReaction = ({ kind, parent, author, bot }: RealismEvent) =>
  (kind === "like" || (kind === "comment" && !parent)) && author !== bot;
const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);

/** Whether whom a bot reacted to more than chance would have it in the first two weeks, it does in the next two: a correlation. */
function loyalty({ events }: Run): number {
  const weeks = [0, 1].map(() => ({
    pairs: new Map<string, number>(),
    by: new Map<string, number>(),
    to: new Map<string, number>(),
    n: 0,
  }));
  for (const event of events.filter(isReaction)) {
    const half = weeks[event.at < HALF ? 0 : 1]!;
    add(half.pairs, `${event.bot}>${event.author}`);
    add(half.by, event.bot);
    add(half.to, event.author);
    half.n += 1;
  }
  let [xy, xx, yy] = [0, 0, 0];
  for (const bot of weeks[0]!.by.keys())
    for (const author of weeks[0]!.to.keys()) {
      const [first, then] = weeks.map(({ pairs, by, to, n }) => {
        const chance = ((by.get(bot) ?? 0) * (to.get(author) ?? 0)) / n;
        return { chance, more: ((pairs.get(`${bot}>${author}`) ?? 0) - chance) / Math.sqrt(Math.max(chance, 0.1)) };
      });
      if (bot === author || first!.chance < 0.3 || first!.chance > 5 || then!.chance < 0.1) continue;
      xy += first!.more * then!.more;
      xx += first!.more ** 2;
      yy += then!.more ** 2;
    }
  return xy / Math.sqrt(xx * yy);
}

/** Share of the reactions of weeks three and four that went to topics which the bot had learned by then. */
function onLearned({ seed, events, posts }: Run): { hits: number; n: number } {
  const personas = new Map(simulatedFleet({ count: BOTS, seed }).map(({ persona }) => [persona.handle, persona]));
  const memories = new Map([...personas.keys()].map((handle) => [handle, emptyMemory()]));
  let [hits, n] = [0, 0];
  for (const event of events.filter(isReaction)) {
    const memory = memories.get(event.bot)!;
    const { tags } = posts.get(event.post)!;
    if (event.at >= HALF) {
      const drift = driftOf(personas.get(event.bot)!, memory, event.at);
      n += 1;
      if (topicsOf(tags).some((topic) => drift.has(topic))) hits += 1;
    }
    const kind = event.kind === "like" ? "liked" : "commented";
    memories.set(event.bot, remember(memory, { kind, author: event.author, tags }, event.at));
  }
  return { hits, n };
}

/** Share of posts with the same tags as the author's post before. */
function continued({ posts }: Run): number {
  const last = new Map<string, string>();
  let [same, n] = [0, 0];
  for (const { author, tags } of posts.values()) {
    const before = last.get(author);
    if (before !== undefined) {
      n += 1;
      if (before === tags.join()) same += 1;
    }
    last.set(author, tags.join());
  }
  return same / n;
}

let whole: Run[];
beforeAll(() => {
  whole = SEEDS.map((seed) => run(seed, []));
}, 120_000);

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

describe("without it the figure is another", { timeout: 240_000 }, () => {
  it("friendships: bots stay with whom they took to", () => {
    const without = SEEDS.map((seed) => run(seed, ["friends"]));
    expect(mean(whole.map(loyalty)) - mean(without.map(loyalty))).toBeGreaterThan(0.04);
  });

  it("tastes: more goes to what was learned from friends", () => {
    const share = (runs: readonly Run[]) => {
      const all = runs.map(onLearned);
      return all.reduce((sum, { hits }) => sum + hits, 0) / all.reduce((sum, { n }) => sum + n, 0);
    };
    expect(share(whole) / share(SEEDS.map((seed) => run(seed, ["tastes"])))).toBeGreaterThan(1.05);
  });

  it("works: posts follow each other", () => {
    expect(continued(whole[0]!) / continued(run("1", ["works"]))).toBeGreaterThan(2);
    const tagged = [...whole[0]!.posts.values()].filter(({ tags }) => tags.includes("wip"));
    expect(tagged.length).toBeGreaterThan(10);
  });
});
