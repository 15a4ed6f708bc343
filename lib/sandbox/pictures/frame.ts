/** Between steps a picture stays raw pixels, so that a long workflow is compressed once, not at every step. */
import sharp, { type Sharp } from "sharp";
import { StepFailure } from "./failure";

/** The longest side a picture may have, in pixels. */
export const MAX_SIDE = 4096;
const QUALITY = 82;
const HEAVY = 160_000;

export interface Frame {
  rgba: Uint8Array;
  width: number;
  height: number;
}

export function open(frame: Frame): Sharp {
  return sharp(frame.rgba, { raw: { width: frame.width, height: frame.height, channels: 4 } });
}

/** The same memory as a Buffer: overlays take nothing else. */
export function asBuffer({ rgba }: Frame): Buffer {
  return Buffer.from(rgba.buffer, rgba.byteOffset, rgba.byteLength);
}

export async function develop(image: Sharp): Promise<Frame> {
  const { data, info } = await image.toColourspace("srgb").ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  if (info.width > MAX_SIDE || info.height > MAX_SIDE) {
    throw new StepFailure(
      `The result would be ${info.width}×${info.height}; ${MAX_SIDE} is the limit on each side`,
      "IMAGE_TOO_LARGE",
    );
  }
  return { rgba: data, width: info.width, height: info.height };
}

/** WebP; a dense picture that comes out heavy is packed a second time, harder. */
export async function encode(frame: Frame): Promise<Uint8Array> {
  const first = await open(frame).webp({ quality: QUALITY, effort: 2 }).toBuffer();
  if (first.length <= HEAVY) return new Uint8Array(first);
  return new Uint8Array(await open(frame).webp({ quality: 62, effort: 2 }).toBuffer());
}
