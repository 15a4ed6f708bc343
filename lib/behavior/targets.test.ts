import { expect, test } from "vitest";
import { ARCHETYPES } from "@/lib/persona/catalogue";
import { generatePersona } from "@/lib/persona/generate";
import { draw } from "./rng";
import { freshness, interestMatcher, popularity, relation } from "./target-scores";
import { type Candidate, type ChooseTargetsInput, chooseTargets, type Exclusion } from "./targets";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = Date.parse("2026-05-04T12:00:00Z");
const persona = generatePersona({ archetype: ARCHETYPES[2]!, seed: "targets", index: 0 });

const post = (id: string, part: Partial<Candidate> = {}): Candidate => ({
  id,
  authorId: `author-${id}`,
  authorHandle: `handle-${id}`,
  title: "A pixel art sprite with a tileset",
  tags: ["sprites", "palettes"],
  createdAt: NOW - HOUR,
  likeCount: 3,
  commentCount: 1,
  likedByMe: false,
  commentedByMe: false,
  ...part,
});
const choose = (candidates: Candidate[], part: Partial<ChooseTargetsInput> = {}) =>
  chooseTargets({
    persona,
    self: { handle: "me" },
    candidates,
    purpose: "like",
    count: 5,
    now: NOW,
    seed: persona.seed,
    session: 1,
    index: 0,
    ...part,
  });

test.each<[Exclusion, Partial<Candidate>, Partial<ChooseTargetsInput>]>([
  ["own", { authorHandle: "Me" }, {}],
  ["already", { likedByMe: true }, {}],
  ["already", { commentedByMe: true }, { purpose: "comment" }],
  ["too new", { createdAt: NOW - 5000 }, {}],
  ["too new", { createdAt: NOW - 2 * MINUTE }, { purpose: "comment" }],
  ["too new", { createdAt: NOW + MINUTE }, {}],
  ["just touched", { lastTouchedAt: NOW - 30_000 }, {}],
  ["crowded", { commentCount: 40 }, { purpose: "comment" }],
  ["same author", {}, { recentAuthors: { "author-x": 6 } }],
  ["same author", {}, { recentAuthors: { "handle-x": 9 } }],
])("never: %s %j %j", (reason, candidate, part) => {
  for (let session = 0; session < 30; session += 1) {
    const { chosen, scored } = choose([post("x", candidate)], { ...part, session });
    expect(chosen).toEqual([]);
    expect(scored).toMatchObject([{ id: "x", score: 0, excluded: reason }]);
  }
});

test("what one has commented may still be liked, and the other way round", () => {
  expect(choose([post("x", { commentedByMe: true })]).scored[0]?.excluded).toBeUndefined();
  expect(choose([post("x", { likedByMe: true })], { purpose: "comment" }).scored[0]?.excluded).toBeUndefined();
});

test("about a fifth of posts are overlooked by everyone", () => {
  const fresh = Array.from({ length: 600 }, (_, k) => post(`p${k}`, { likeCount: 0, commentCount: 0 }));
  const overlooked = (seed: string) =>
    choose(fresh, { seed })
      .scored.filter(({ excluded }) => excluded === "overlooked")
      .map(({ id }) => id);
  expect(overlooked("a").length).toBeGreaterThan(90);
  expect(overlooked("a").length).toBeLessThan(150);
  expect(overlooked("b")).toEqual(overlooked("a"));
});

test("the choice repeats, whatever the order of the feed, and differs by turn", () => {
  const feed = Array.from({ length: 40 }, (_, k) => post(`p${k}`, { createdAt: NOW - k * HOUR }));
  const { chosen } = choose(feed);
  expect(chosen.length).toBeGreaterThan(0);
  expect(choose(feed.toReversed()).chosen).toEqual(chosen);
  expect(choose(feed).chosen).toEqual(chosen);
  const turns = new Set(Array.from({ length: 10 }, (_, index) => choose(feed, { index }).chosen.join()));
  expect(turns.size).toBeGreaterThan(5);
});

test("never more than asked, never one post or one author twice", () => {
  for (let k = 0; k < 60; k += 1) {
    const feed = Array.from({ length: 30 }, (_, n) =>
      post(`p${n}`, { authorId: `a${n % 4}`, createdAt: NOW - draw("age", `${k}`, n) * 20 * HOUR }),
    );
    const count = k % 6;
    const { chosen } = choose(feed, { session: k, count });
    expect(chosen.length).toBeLessThanOrEqual(count);
    const authors = chosen.map((id) => feed.find((candidate) => candidate.id === id)!.authorId);
    expect(new Set(authors).size).toBe(chosen.length);
  }
});

test.each<[string, Partial<Candidate>, Partial<Candidate>, Partial<ChooseTargetsInput>]>([
  ["what fits", {}, { title: "Quarterly revenue", tags: [] }, {}],
  ["what is new", { createdAt: NOW - HOUR }, { createdAt: NOW - 40 * HOUR }, {}],
  ["what others like", { likeCount: 60 }, { likeCount: 0 }, {}],
  ["whom one knows", { authorId: "friend" }, {}, { recentAuthors: { friend: 3 } }],
])("%s is chosen more often", (_name, better, worse, part) => {
  let wins = 0;
  let losses = 0;
  for (let session = 0; session < 400; session += 1) {
    const { chosen } = choose([post("b", better), post("w", worse)], { ...part, session, count: 1 });
    if (chosen[0] === "b") wins += 1;
    if (chosen[0] === "w") losses += 1;
  }
  expect(wins).toBeGreaterThan(losses * 1.1);
});

test("an old feed that fits nobody is mostly left alone", () => {
  const feed = Array.from({ length: 20 }, (_, k) =>
    post(`p${k}`, { title: "Untitled", tags: [], createdAt: NOW - 30 * 24 * HOUR }),
  );
  const chosen = Array.from(
    { length: 50 },
    (_, session) => choose(feed, { session, purpose: "comment", count: 1 }).chosen.length,
  );
  expect(chosen.reduce((a, b) => a + b, 0)).toBeLessThan(25);
  expect(choose([]).chosen).toEqual([]);
});

test("each part lies in [0, 1] and grows the right way", () => {
  expect([freshness(-5), freshness(0), freshness(5 * HOUR)]).toEqual([1, 1, 0.5]);
  expect([popularity(0, 0), popularity(1e6, 0), relation(0)]).toEqual([0, 1, 0]);
  expect(popularity(10, 2)).toBeGreaterThan(popularity(10, 0));
  expect(relation(4)).toBeGreaterThan(relation(1));
  const fits = interestMatcher({ ...persona, interests: [{ topic: "sprites", weight: 0.9 }] })({
    title: "Frog sprite",
    tags: [],
  });
  expect(fits).toBeGreaterThanOrEqual(0.9);
  expect(fits).toBeLessThanOrEqual(1);
});
