import sharp from "sharp";

const MAX_SIDE = 2048;
const MAX_INPUT_PIXELS = 50_000_000;

/** Upright, at most 2048 pixels a side, without metadata: an upload's place and camera are nobody's business. */
export async function encodeUpload(bytes: Uint8Array): Promise<{ bytes: Uint8Array; width: number; height: number }> {
  const { data, info } = await sharp(bytes, { limitInputPixels: MAX_INPUT_PIXELS, failOn: "error" })
    .rotate()
    .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: "inside", withoutEnlargement: true })
    .webp({ quality: 82 })
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}
