import { beforeAll, describe, expect, it } from "vitest";
import { EVENT_HEADER, eventLine, parseEventLine } from "../realism/event-csv";
import type { RealismEvent } from "../realism/events";
import { simulatedFleet } from "./fleet";
import { EventHeap } from "./heap";
import { simulate } from "./simulate";

const DAY = 86_400_000;
const FROM = Date.parse("2026-03-27T00:00:00Z");
const week = (seed: string, more: Partial<Parameters<typeof simulate>[0]> = {}) => [
  ...simulate({ bots: simulatedFleet({ count: 40, seed }), from: FROM, until: FROM + 7 * DAY, ...more }),
];

let events: RealismEvent[];
beforeAll(() => {
  events = week("a");
});

const countBy = (rows: readonly RealismEvent[], keyOf: (row: RealismEvent) => string) => {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return counts;
};

describe("a simulated week", () => {
  it("is the same for the same seed, another for another", () => {
    expect(week("a")).toEqual(events);
    expect(week("b").map(({ at }) => at)).not.toEqual(events.map(({ at }) => at));
  });

  it("goes forward in time and ends when it should", () => {
    expect(events.every((event, k) => event.at >= (events[k - 1]?.at ?? FROM))).toBe(true);
    expect(events.at(-1)?.at).toBeLessThan(FROM + 7 * DAY);
    expect(new Set(events.map(({ kind }) => kind))).toEqual(new Set(["post", "comment", "like", "browse"]));
  });

  it("reacts to what is there: posts of others, once, and comments that were made before", () => {
    const posts = new Map(events.filter(({ kind }) => kind === "post").map((event) => [event.id, event]));
    const comments = new Map(events.filter(({ kind }) => kind === "comment").map((event) => [event.id, event]));
    for (const { kind, bot, post, parent, author, at } of events) {
      if (kind !== "like" && kind !== "comment") continue;
      expect(posts.get(post)?.at).toBeLessThan(at);
      expect(author).toBe(posts.get(post)?.bot);
      if (!parent) expect(bot).not.toBe(author);
      else expect(comments.get(parent)).toMatchObject({ post });
    }
    const reactions = events.filter(({ kind, parent }) => kind === "like" || (kind === "comment" && !parent));
    expect(Math.max(...countBy(reactions, ({ kind, bot, post }) => `${kind} ${bot} ${post}`).values())).toBe(1);
    const replies = [...comments.values()].filter(({ parent }) => parent);
    expect(Math.max(...countBy(replies, ({ bot, post }) => `${bot} ${post}`).values())).toBeLessThanOrEqual(3);
  });

  it("keeps the caps", () => {
    const perDay = { post: 1, comment: 2, like: 3 };
    const few = week("a", { limits: { perDay, perItem: { comment: 2, like: 4 }, pairPerDay: 1 } });
    for (const [kind, most] of Object.entries(perDay)) {
      const mine = few.filter((event) => event.kind === kind);
      for (const [k, { bot, at }] of mine.entries())
        expect(mine.slice(0, k + 1).filter((row) => row.bot === bot && at - row.at < DAY).length).toBeLessThanOrEqual(
          most,
        );
    }
    const on = (kind: string) =>
      Math.max(
        ...countBy(
          few.filter((event) => event.kind === kind),
          ({ post }) => post,
        ).values(),
      );
    expect([on("comment"), on("like")]).toEqual([2, 4]);
    expect(few.length).toBeLessThan(events.length);
  });

  it("does less at a lower activity level", () => {
    const content = (rows: RealismEvent[]) => rows.filter(({ kind }) => kind === "post" || kind === "comment").length;
    expect(content(week("a", { activityLevel: 0.3 }))).toBeLessThan(0.6 * content(events));
  });
});

it("lines read back as what they were, and a bad one is named", () => {
  for (const event of events.slice(0, 200)) expect(parseEventLine(eventLine(event), 2)).toEqual(event);
  const bad = (line: string) => () => parseEventLine(line, 7);
  expect(bad("e1,b,fly,2026-03-27T00:00:00.000Z,,,")).toThrow("Line 7, kind");
  expect(bad("e1,b,like,yesterday,p,,a")).toThrow("Line 7, at");
  expect(bad("e1,b")).toThrow(`Expected: ${EVENT_HEADER}`);
});

it("a heap gives back what is due first, and of equals what came first", () => {
  const heap = new EventHeap<string>();
  for (const [at, value] of [
    [5, "c"],
    [1, "a"],
    [5, "d"],
    [3, "b"],
  ] as const)
    heap.push(at, value);
  expect(Array.from({ length: 5 }, () => heap.pop()?.value)).toEqual(["a", "b", "c", "d", undefined]);
});
