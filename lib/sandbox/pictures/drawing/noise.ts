/** Smooth fields over the plane, in [0, 1], from one seed: the shape of every hill, cloud and stream. */
import type { Random } from "./random";

export interface Noise {
  /** One octave at (x, y); features are about one unit wide. */
  at(x: number, y: number): number;
  /** Octaves summed, each twice as fine and half as strong. */
  fractal(x: number, y: number, octaves?: number): number;
}

export function createNoise(random: Random): Noise {
  const order = random.shuffle(Array.from({ length: 256 }, (_, i) => i));
  const table = Float64Array.from({ length: 256 }, () => random.next());
  const cell = (x: number, y: number) => table[order[(order[x & 255]! + y) & 255]!]!;
  // The quintic fade keeps second derivatives continuous, so streamlines show no grid.
  const fade = (t: number) => t * t * t * (t * (t * 6 - 15) + 10);
  const at = (x: number, y: number) => {
    const left = Math.floor(x);
    const top = Math.floor(y);
    const u = fade(x - left);
    const v = fade(y - top);
    const upper = cell(left, top) * (1 - u) + cell(left + 1, top) * u;
    const lower = cell(left, top + 1) * (1 - u) + cell(left + 1, top + 1) * u;
    return upper * (1 - v) + lower * v;
  };
  const fractal = (x: number, y: number, octaves = 4) => {
    let sum = 0;
    let weight = 0;
    for (let i = 0, gain = 1, scale = 1; i < octaves; i++, gain /= 2, scale *= 2) {
      sum += gain * at(x * scale + i * 17.3, y * scale - i * 9.1);
      weight += gain;
    }
    return sum / weight;
  };
  return { at, fractal };
}
