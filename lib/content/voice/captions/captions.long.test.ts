import { expect, it } from "vitest";
import { distinctPairs, lengthSpread, likenesses } from "../../measures/text-measures";
import { postOf, testPersonas } from "../../test-personas";

const EACH = 38;
const personas = testPersonas(80, "voices");
const own = personas.map((persona) => Array.from({ length: EACH }, (_, index) => postOf(persona, index).description));
/** One of each persona in turn, as a gallery shows them. */
const captions = Array.from({ length: EACH }, (_, index) => own.flatMap((texts) => texts[index] ?? [])).flat();

it(`${captions.length} captions of 80 personas: hardly any says what another says`, () => {
  expect(captions.length).toBeGreaterThan(3000);
  expect(likenesses(captions).near).toBeLessThan(0.01);
  expect(distinctPairs(captions.slice(0, 1000))).toBeGreaterThan(0.5);
  const spreads = own.map(lengthSpread).sort((a, b) => a - b);
  expect(spreads[8]).toBeGreaterThan(0.6);
});
