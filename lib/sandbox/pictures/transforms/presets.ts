/** Named looks: each a short chain of tone operations and, for some, a vignette. */
import type { Sharp } from "sharp";
import { develop, open, type Frame } from "../frame";
import type { ParamsOf } from "./params";

type Matrix = [[number, number, number], [number, number, number], [number, number, number]];

const SEPIA: Matrix = [
  [0.393, 0.769, 0.189],
  [0.349, 0.686, 0.168],
  [0.272, 0.534, 0.131],
];

/** Part of the way from the identity to a colour matrix. */
function partly(matrix: Matrix, share: number): Matrix {
  return matrix.map((row, i) => row.map((v, k) => v * share + (i === k ? 1 - share : 0))) as Matrix;
}

function vignette(image: Sharp, { width, height }: Frame, opacity: number): Sharp {
  const stops = `<stop offset=".35" stop-opacity="0"/><stop offset=".6" stop-opacity="${opacity * 0.16}"/><stop offset=".8" stop-opacity="${opacity * 0.5}"/><stop offset="1" stop-opacity="${opacity}"/>`;
  const shade = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><radialGradient id="v" r=".75">${stops}</radialGradient></defs><rect width="${width}" height="${height}" fill="url(#v)"/></svg>`;
  // "atop" keeps transparent parts of the picture transparent.
  return image.composite([{ input: Buffer.from(shade), blend: "atop" }]);
}

/** Colour matrices and gains apply to colour only; sharp takes four numbers when alpha is there. */
const gains = (image: Sharp, r: number, g: number, b: number, lift = 0) =>
  image.linear([r, g, b, 1], [lift, lift, lift, 0]);

export const presets: Record<ParamsOf<"preset">["name"], (frame: Frame) => Promise<Frame>> = {
  async vintage(frame) {
    const faded = await develop(open(frame).modulate({ saturation: 0.75 }).recomb(partly(SEPIA, 0.45)));
    return develop(vignette(gains(open(faded), 0.9, 0.88, 0.82, 18), frame, 0.35));
  },
  sepia: (frame) => develop(open(frame).recomb(SEPIA)),
  cool: (frame) => develop(gains(open(frame), 0.93, 1, 1.08)),
  warm: (frame) => develop(gains(open(frame), 1.08, 1.01, 0.9)),
  async dramatic(frame) {
    const bold = await develop(gains(open(frame).modulate({ saturation: 1.15 }), 1.25, 1.25, 1.25, -32));
    return develop(vignette(open(bold), frame, 0.55));
  },
  muted: (frame) => develop(gains(open(frame).modulate({ saturation: 0.6 }), 0.9, 0.9, 0.9, 20)),
};
