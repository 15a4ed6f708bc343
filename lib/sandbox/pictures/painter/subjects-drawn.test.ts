import { describe, expect, it } from "vitest";
import { ARCHETYPES } from "@/lib/persona/catalogue";
import { chooseSketch } from "./families/interface-sketches";
import { paint } from "./paint";
import { readPrompt } from "./read-prompt";
import { subjectOf } from "./motifs/subject";
import { imaginePicture } from "@/lib/content/imagine-picture";
import { testPersonas } from "@/lib/content/test-personas";

/** A picture model is asked for these; a chart is drawn from its own numbers. */
const PAINTED = ARCHETYPES.filter(({ id }) => id !== "data-viz");

/** A persona that likes one subject only, and an archetype that has no other. */
function ideasOf(archetype: (typeof ARCHETYPES)[number], subject: string, count: number) {
  const persona = testPersonas(6, "drawn").find((one) => one.archetypeId === archetype.id)!;
  const alone = { ...persona, taste: { ...persona.taste, subjects: [subject] } };
  return Array.from({ length: count }, (_, index) =>
    imaginePicture({
      persona: alone,
      archetype: { ...archetype, subjects: [subject] },
      seed: subject,
      index,
      recentTitles: [],
    }),
  ).filter((idea) => idea.plan.generator === "openai");
}

describe.each(PAINTED.map((archetype) => [archetype.id, archetype] as const))("%s", (id, archetype) => {
  it("names nothing that the painter has no shape for, in any of its prompts", () => {
    for (const subject of archetype.subjects) {
      for (const { prompt } of ideasOf(archetype, subject, 8)) {
        const reading = readPrompt(prompt);
        if (id === "ux-designer") {
          expect(reading.family, prompt).toBe("interface");
          const desk = reading.has("dashboard");
          expect(desk || chooseSketch(reading) !== null, prompt).toBe(true);
          if (!desk) expect(chooseSketch(reading), prompt).toEqual(chooseSketch(readPrompt(`ui mockup of ${subject}`)));
          continue;
        }
        const own = subjectOf(subject)?.name;
        expect(own, subject).toBeDefined();
        expect(reading.subject?.name, prompt).toBe(own);
        expect(reading.family, prompt).not.toBe("interface");
      }
    }
  });
});

it("sets the motif of a subject into every family of pictures", () => {
  for (const ending of ["misty hills", "flow field", "isometric city", "bauhaus poster", "gradient mesh", "fern print"])
    expect(paint(`a fox, ${ending}`, 512, 512).svg).not.toBe(paint(`a robot, ${ending}`, 512, 512).svg);
});

it("leaves no two painted subjects of an archetype on one motif too often", () => {
  for (const { id, subjects } of PAINTED.filter((one) => one.id !== "ux-designer")) {
    const names = subjects.map((subject) => subjectOf(subject)?.name);
    expect(new Set(names).size, id).toBeGreaterThanOrEqual(18);
  }
});
