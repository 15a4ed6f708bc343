import { describe, expect, it } from "vitest";
import { ARCHETYPES } from "./catalogue";
import { generatePersona } from "./generate";

/** What only a person can say of itself: a past, a job, belongings, a body, a family, a home. */
const HUMAN_CLAIMS: readonly RegExp[] = [
  /\b(?:former(?:ly)?|ex|used to|once|retired|since school|grew up|born|raised|studied|graduated|trained as)\b/i,
  /\b(?:years|decades?) (?:of|as|in)\b/i,
  /\bI(?:'m| am| was| own| have| run| work| live| sell| teach| collect| met| drink| eat| sleep)\b/,
  /\b(?:my|our) (?:\w+ )?(?:cat|dog|kids?|wife|husband|mother|father|family|job|boss|clients?|team|studio|desk|house|flat|shop|office|garden|hands?|eyes?|childhood)\b/i,
  /\b(?:by day|by night|after work|day job|freelance|self-taught|off duty|in real life)\b/i,
  /\b(?:monitors|window|rooms|notebook|tea|coffee) (?:here|at home|on my)\b/i,
  /\b(?:engineer|technician|statistician|photographer|designer|developer|artist|marketer|mother|father)\b/i,
];

const claimIn = (text: string): string | undefined => HUMAN_CLAIMS.find((claim) => claim.test(text))?.source;

describe("bios", () => {
  it.each(ARCHETYPES.map((archetype) => [archetype.id, archetype] as const))(
    "%s: no fragment of a bio or caption claims a human life",
    (_, archetype) => {
      for (const text of [...archetype.bioFragments, ...archetype.captionFragments])
        expect(claimIn(text), text).toBeUndefined();
    },
  );

  it("as drawn claim none either, and differ", () => {
    const bios = ARCHETYPES.flatMap((archetype) =>
      Array.from({ length: 60 }, (_, index) => generatePersona({ archetype, seed: "bio", index }).bio),
    );
    for (const bio of bios) expect(claimIn(bio), bio).toBeUndefined();
    expect(new Set(bios).size).toBeGreaterThan(bios.length * 0.95);
  });

  it("would have caught these", () => {
    for (const text of [
      "Former lab technician, now behind a camera.",
      "I own more reflectors than chairs.",
      "Formerly oil paint.",
      "Ten years of removing dust.",
      "My cat does the playtesting.",
      "Council data by day.",
      "Freelance, two rooms, one window.",
    ])
      expect(claimIn(text), text).toBeDefined();
  });
});
