import { createHash } from "node:crypto";

/** The number in [0, 1) that belongs to (seed, index): the same in every process. */
export function drawAt(seed: string, index: number): number {
  return createHash("sha256").update(`${seed}#${index}`).digest().readUIntBE(0, 6) / 2 ** 48;
}
