/** How unlike the local painter's pictures are: a thousand of them, of the ideas that a fleet has. */
import { ideaOf, testPersonas } from "@/lib/content/test-personas";
import { open } from "@/lib/sandbox/pictures/frame";
import { generators } from "@/lib/sandbox/pictures/generators/index";
import { closestPair, pictureHash } from "@/lib/sandbox/pictures/likeness";
import { readPrompt } from "@/lib/sandbox/pictures/painter/read-prompt";
import { createRasteriser, type Rasteriser } from "@/lib/sandbox/pictures/rasteriser";
import type { Report } from "./index";

const PERSONS = 80;
const PICTURES = 1000;
/** The hash sees no more than this, and a small picture takes a tenth of the time. */
const WIDTH = 160;

/**
 * Paints what each idea's generator paints, before its filter and its caption: those only add to what differs.
 * `distance` in bits of 255 between the two closest, `pair` their titles.
 */
export async function likenessOf(pictures: number, seed: string) {
  const people = testPersonas(PERSONS, seed);
  const ideas = Array.from({ length: Math.ceil(pictures / PERSONS) }, (_, index) =>
    people.map((persona) => ideaOf(persona, index)),
  )
    .flat()
    .slice(0, pictures);
  const full = createRasteriser({ size: 2, queueLimit: pictures });
  const rasterise: Rasteriser = {
    ...full,
    rasterise: (svg, options) => full.rasterise(svg, { ...options, width: WIDTH }),
  };
  const hashes = await Promise.all(
    ideas.map(async ({ plan }) => {
      const generate = generators[plan.generator];
      if (!generate) throw new Error(`No generator ${plan.generator}.`);
      return pictureHash(open(await generate(plan.params, { rasterise })));
    }),
  );
  await full.close();
  const closest = closestPair(hashes);
  const pair = [closest?.a, closest?.b].map((at) => (at === undefined ? "" : ideas[at]?.workingTitle));
  const families = ideas.map(({ plan, prompt }) =>
    plan.generator === "openai" ? readPrompt(prompt).family : plan.generator,
  );
  return { ideas, families, distance: closest?.distance ?? 0, pair };
}

export async function benchPictures(report: Report): Promise<void> {
  const { families, distance } = await likenessOf(PICTURES, "pictures");
  report({ name: "picture_families", value: new Set(families).size, unit: "", n: families.length });
  report({ name: "picture_closest_bits", value: distance, unit: "of 255", n: families.length });
}
