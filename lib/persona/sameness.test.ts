import { describe, expect, it } from "vitest";
import { ARCHETYPES } from "./catalogue";
import { generatePersona, pickArchetypes } from "./generate";
import type { Persona } from "./persona";
import { nearestTo, sameness, samenessPrint, TOO_ALIKE } from "./sameness";

const fleetOf = (count: number, seed: string) =>
  pickArchetypes({ count, archetypes: ARCHETYPES, seed }).map((archetype, index) =>
    generatePersona({ archetype, seed, index }),
  );

const alike = (a: Persona, b: Persona) => sameness(samenessPrint(a), samenessPrint(b)).score;

describe("sameness", () => {
  const people = fleetOf(100, "hundred");
  const [first, second] = people as [Persona, Persona];

  it("is one for the same person twice, and the same from both sides", () => {
    expect(alike(first, first)).toBeCloseTo(1);
    expect(alike(first, second)).toBeCloseTo(alike(second, first));
  });

  it("sees through another name, a changed word and another order", () => {
    const reworded = {
      ...first,
      name: "Someone Else",
      handle: "someone.else",
      bio: first.bio.replace(/\.$/, "!"),
      interests: first.interests.toReversed(),
    };
    expect(alike(first, reworded)).toBeGreaterThan(TOO_ALIKE);
  });

  it("of a hundred from the lists, few have someone too like them", () => {
    const printed = people.map((persona) => ({ persona, print: samenessPrint(persona) }));
    const near = printed.map(
      (one) =>
        nearestTo(
          one.print,
          printed.filter((other) => other !== one),
        )?.sameness.score ?? 0,
    );
    const sorted = near.toSorted((a, b) => a - b);
    expect(sorted[50]).toBeLessThan(0.45);
    expect(near.filter((score) => score >= TOO_ALIKE).length).toBeLessThanOrEqual(5);
  });

  it("finds nobody among nobody", () => {
    expect(nearestTo(samenessPrint(first), [])).toBeNull();
  });
});
