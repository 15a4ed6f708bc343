import { expect, test } from "vitest";
import { ARCHETYPES } from "@/lib/persona/catalogue";
import { generatePersona, pickArchetypes } from "@/lib/persona/generate";
import { replayDays } from "./replayed-days";
import { type PlannedTurn, planTurns, postShare, type TurnKind } from "./turns";

const DAY = 86_400_000;
const START = Date.parse("2026-05-04T00:00:00Z");

const fleet = (count: number) =>
  pickArchetypes({ count, archetypes: ARCHETYPES, seed: "turns" }).map((archetype, index) => ({
    archetype,
    persona: generatePersona({ archetype, seed: "turns", index }),
  }));

test("every session keeps its shape", () => {
  const wrong: unknown[] = [];
  const isContent = ({ kind }: PlannedTurn) => kind === "post" || kind === "comment";
  const fits = (turn: PlannedTurn, index: number, turns: PlannedTurn[]) => {
    const weights = Object.values(turn.dice.weights).reduce((a, b) => a + b, 0);
    const most = turn.kind === "browse" ? 24 : turn.kind === "like" ? 5 : 1;
    return (
      turn.index === index &&
      Number.isInteger(turn.at) &&
      (index === 0 || turn.at - turns[index - 1]!.at >= 8000) &&
      Math.abs(weights - 1) < 1e-9 &&
      turn.dice.weights[turn.kind] > 0 &&
      turn.count >= 1 &&
      turn.count <= most
    );
  };
  for (const { persona, archetype } of fleet(40)) {
    for (const seen of replayDays({ persona, archetype, from: START, until: START + 7 * DAY })) {
      const { session, wakeAt, visit, state, turns } = seen;
      const content = turns.filter(isContent);
      const ok =
        turns.length <= 40 &&
        turns[0]?.at === wakeAt &&
        turns[0].kind === "browse" &&
        turns.every(fits) &&
        content.length > 0 === (visit === "content") &&
        content.every(({ at }, k) => k === 0 || at - content[k - 1]!.at < 1_800_000);
      if (!ok) wrong.push(seen);
      if (session % 5 === 0) expect(planTurns({ persona, archetype, session, wakeAt, visit, state })).toEqual(turns);
    }
  }
  expect(wrong).toEqual([]);
});

test("over a fleet browsing outnumbers likes, likes outnumber content, silent visits outnumber content visits", () => {
  const total: Record<TurnKind, number> = { browse: 0, like: 0, comment: 0, post: 0 };
  let silent = 0;
  let visits = 0;
  for (const { persona, archetype } of fleet(120)) {
    for (const { turns, visit } of replayDays({ persona, archetype, from: START, until: START + 5 * DAY })) {
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
