/** How alike two pictures look: the bits in which their perceptual hashes differ (a DCT hash of the luminance, 16 by 16 waves without the mean). */
import type { Sharp } from "sharp";

/** Of a hash; two unrelated pictures differ in about half of them. */
export const HASH_BITS = 255;
const SIDE = 32;
const WAVES = 16;

const COSINES = Array.from({ length: WAVES }, (_, wave) =>
  Array.from({ length: SIDE }, (_, x) => Math.cos(((2 * x + 1) * wave * Math.PI) / (2 * SIDE))),
);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** What is transparent counts as white. One entry a bit. */
export async function pictureHash(image: Sharp): Promise<Uint8Array> {
  const grey = await image
    .flatten({ background: "#ffffff" })
    .greyscale()
    .resize(SIDE, SIDE, { fit: "fill" })
    .raw()
    .toBuffer();
  const rows = Array.from({ length: SIDE }, (_, y) =>
    COSINES.map((cosine) => sum(cosine.map((weight, x) => weight * (grey[y * SIDE + x] ?? 0)))),
  );
  const waves = COSINES.flatMap((cosine) =>
    COSINES.map((_, across) => sum(cosine.map((weight, y) => weight * (rows[y]?.[across] ?? 0)))),
  ).slice(1);
  const middle = [...waves].sort((a, b) => a - b)[waves.length >> 1] ?? 0;
  return Uint8Array.from(waves, (wave) => (wave > middle ? 1 : 0));
}

/** Bits that differ, 0 to `HASH_BITS`. */
export function distanceOf(a: Uint8Array, b: Uint8Array): number {
  let differ = 0;
  for (let at = 0; at < a.length; at += 1) differ += a[at] === b[at] ? 0 : 1;
  return differ;
}

/** The two that are closest, by their places in the list; a list of fewer than two has none. */
export function closestPair(hashes: readonly Uint8Array[]): { a: number; b: number; distance: number } | null {
  let closest: { a: number; b: number; distance: number } | null = null;
  for (const [b, hash] of hashes.entries())
    for (const [a, other] of hashes.slice(0, b).entries()) {
      const distance = distanceOf(other, hash);
      if (closest === null || distance < closest.distance) closest = { a, b, distance };
    }
  return closest;
}
