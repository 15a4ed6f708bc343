import { expect, it } from "vitest";
import { ARCHETYPES } from "./catalogue";
import { generatePersona, pickArchetypes } from "./generate";
import { nearestTo, type SamenessPrint, TOO_ALIKE } from "./sameness";
import { drawUnlike } from "./unlike";

it("of five hundred from the lists, hardly anyone has somebody too like them, in little time", () => {
  const prints: { print: SamenessPrint }[] = [];
  pickArchetypes({ count: 500, archetypes: ARCHETYPES, seed: "many" }).forEach((archetype, index) =>
    drawUnlike((tries) => generatePersona({ archetype, seed: `many~${tries}`, index }), prints),
  );
  const near = prints.map(
    ({ print }) =>
      nearestTo(
        print,
        prints.filter((other) => other.print !== print),
      )?.sameness.score ?? 0,
  );
  expect(near.filter((score) => score >= TOO_ALIKE).length).toBeLessThanOrEqual(5);
});

it("gives up after two more tries, and keeps the least alike", () => {
  const [archetype] = ARCHETYPES;
  if (!archetype) throw new Error("No archetype");
  const one = generatePersona({ archetype, seed: "one", index: 0 });
  const tried: number[] = [];
  const before: { print: SamenessPrint }[] = [];
  drawUnlike(() => one, before);
  const kept = drawUnlike((tries) => {
    tried.push(tries);
    return { ...one, bio: tries === 1 ? `${one.bio} And more of it than before.` : one.bio };
  }, before);
  expect([tried, kept.bio]).toEqual([[0, 1, 2], `${one.bio} And more of it than before.`]);
});
