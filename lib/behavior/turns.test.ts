import { expect, test } from "vitest";
import { ARCHETYPES } from "@/lib/persona/catalogue";
import { generatePersona, pickArchetypes } from "@/lib/persona/generate";
import { replayDays } from "./replayed-days";
import { planTurns, postShare, type TurnKind } from "./turns";

const DAY = 86_400_000;
const START = Date.parse("2026-05-04T00:00:00Z");

const fleet = (count: number) =>
  pickArchetypes({ count, archetypes: ARCHETYPES, seed: "turns" }).map((archetype, index) => ({
    archetype,
    persona: generatePersona({ archetype, seed: "turns", index }),
  }));

test("every session keeps its shape", () => {
  for (const { persona, archetype } of fleet(36)) {
    for (const { session, wakeAt, visit, state, turns } of replayDays({
      persona,
      archetype,
      from: START,
      until: START + 5 * DAY,
    })) {
      expect(turns.length).toBeGreaterThanOrEqual(1);
      expect(turns.length).toBeLessThanOrEqual(40);
      expect(turns[0]).toMatchObject({ at: wakeAt, index: 0, kind: "browse" });
      let previous = wakeAt - 8000;
      for (const [index, turn] of turns.entries()) {
        expect(turn.index).toBe(index);
        expect(turn.at - previous).toBeGreaterThanOrEqual(8000);
        expect(Number.isInteger(turn.at)).toBe(true);
        const weights = Object.values(turn.dice.weights);
        expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
        expect(turn.dice.weights[turn.kind]).toBeGreaterThan(0);
        expect(turn.count).toBeGreaterThanOrEqual(1);
        if (turn.kind === "like") expect(turn.count).toBeLessThanOrEqual(5);
        if (turn.kind === "post" || turn.kind === "comment") expect(turn.count).toBe(1);
        previous = turn.at;
      }
      const content = turns.filter(({ kind }) => kind === "post" || kind === "comment");
      expect(content.length > 0).toBe(visit === "content");
      for (const [k, { at }] of content.entries()) if (k > 0) expect(at - content[k - 1]!.at).toBeLessThan(1_800_000);
      expect(planTurns({ persona, archetype, session, wakeAt, visit, state })).toEqual(turns);
    }
  }
});

test("over a fleet browsing outnumbers likes, likes outnumber content, silent visits outnumber content visits", () => {
  const total: Record<TurnKind, number> = { browse: 0, like: 0, comment: 0, post: 0 };
  let silent = 0;
  let visits = 0;
  for (const { persona, archetype } of fleet(120)) {
    for (const { turns, visit } of replayDays({ persona, archetype, from: START, until: START + 7 * DAY })) {
      visits += 1;
      if (visit === "silent") silent += 1;
      for (const { kind, count } of turns) total[kind] += kind === "like" ? count : 1;
    }
  }
  expect(total.browse).toBeGreaterThan(total.like);
  expect(total.like).toBeGreaterThan(total.comment + total.post);
  expect(total.like / total.comment).toBeGreaterThan(2);
  expect(total.like / total.comment).toBeLessThan(6);
  const share = total.post / (total.post + total.comment);
  expect(share).toBeGreaterThan(0.29);
  expect(share).toBeLessThan(0.39);
  expect(silent / (visits - silent)).toBeGreaterThan(0.8);
  expect(silent / (visits - silent)).toBeLessThan(3);
});

test("the share of posts is between 0.30 and 0.38 for every archetype", () => {
  for (const archetype of ARCHETYPES) {
    expect(postShare(archetype)).toBeGreaterThanOrEqual(0.3);
    expect(postShare(archetype)).toBeLessThanOrEqual(0.385);
  }
});

test("an opening always contributes and likes", () => {
  let posts = 0;
  const bots = fleet(100);
  for (const { persona, archetype } of bots) {
    for (const visit of ["content", "silent"] as const) {
      const kinds = planTurns({ persona, archetype, session: 1, wakeAt: START, visit, opening: true }).map(
        ({ kind }) => kind,
      );
      expect(kinds).toContain("like");
      expect(kinds.some((kind) => kind === "post" || kind === "comment")).toBe(true);
      if (visit === "content" && kinds.includes("post")) posts += 1;
    }
  }
  expect(posts).toBeGreaterThan(50);
});

test("a weight of zero is never drawn", () => {
  const archetype = { ...ARCHETYPES[0]!, mix: { post: 0, comment: 1, like: 0 } };
  const persona = generatePersona({ archetype, seed: "zero", index: 0 });
  for (const { turns } of replayDays({ persona, archetype, from: START, until: START + 60 * DAY }))
    for (const { kind } of turns) expect(["browse", "comment"]).toContain(kind);
});
