import { describe, expect, it } from "vitest";
import { closestPair, distanceOf, HASH_BITS } from "@/lib/sandbox/pictures/likeness";
import { buildWorkflow, checkWorkflow } from "@/lib/studio/workflows";
import { likenessOf } from "./pictures";

/** Bits: two pictures that have nothing in common differ in about 127 of 255, the same one in another size in fewer than ten. */
const CLOSEST = 32;
const PICTURES = 320;

describe(`${PICTURES} pictures of 80 personas`, async () => {
  const { ideas, families, distance, pair } = await likenessOf(PICTURES, "pictures");

  it("come from at least eight families, charts and interfaces among them, by workflows that are known", () => {
    const often = [...new Set(families)].filter((name) => families.filter((one) => one === name).length >= 4);
    expect(often.length).toBeGreaterThanOrEqual(8);
    expect(often).toEqual(expect.arrayContaining(["interface", "quickchart"]));
    for (const idea of ideas) expect(checkWorkflow(buildWorkflow(idea).steps)).toEqual({ ok: true });
  });

  it(`are no closer to each other than ${CLOSEST} of ${HASH_BITS} bits of their hashes`, () => {
    expect(distance, pair.join(" ~ ")).toBeGreaterThanOrEqual(CLOSEST);
  });
});

it("the closest pair is found, and a picture is no distance from itself", () => {
  const [a, b, c] = [Uint8Array.of(0, 0, 1, 1), Uint8Array.of(1, 1, 0, 0), Uint8Array.of(1, 1, 0, 1)];
  expect(distanceOf(a!, a!)).toBe(0);
  expect(closestPair([a!, b!, c!])).toEqual({ a: 1, b: 2, distance: 1 });
  expect(closestPair([a!])).toBeNull();
});
