/** Operations that change colour and sharpness and leave every pixel in its place. */
import sharp, { type FormatEnum } from "sharp";
import { develop, open, type Frame } from "../frame";
import type { ParamsOf } from "./params";

/** The gallery keeps WebP only: a trip through the other format leaves that format's marks and nothing else. */
export async function convert(frame: Frame, { to }: ParamsOf<"convert">): Promise<Frame> {
  if (to === "webp" || to === "png") return frame;
  const image = to === "avif" ? open(frame) : open(frame).flatten({ background: "#ffffff" });
  return develop(sharp(await image.toFormat(to as keyof FormatEnum).toBuffer()));
}

export async function blur(frame: Frame, { sigma }: ParamsOf<"blur">): Promise<Frame> {
  return develop(open(frame).blur(sigma));
}

export async function sharpen(frame: Frame, { sigma }: ParamsOf<"sharpen">): Promise<Frame> {
  return develop(open(frame).sharpen({ sigma }));
}

/** By a matrix, because sharp's own grayscale leaves a single channel. Weights: luma of BT.709. */
export async function grayscale(frame: Frame): Promise<Frame> {
  const luma: [number, number, number] = [0.2126, 0.7152, 0.0722];
  return develop(open(frame).recomb([luma, luma, luma]));
}

export async function negate(frame: Frame): Promise<Frame> {
  return develop(open(frame).negate({ alpha: false }));
}

export async function normalize(frame: Frame): Promise<Frame> {
  return develop(open(frame).normalise());
}

export async function threshold(frame: Frame, { value }: ParamsOf<"threshold">): Promise<Frame> {
  return develop(open(frame).threshold(value));
}

export async function modulate(
  frame: Frame,
  { brightness, saturation, hue, lightness }: ParamsOf<"modulate">,
): Promise<Frame> {
  const change = {
    ...(brightness === undefined ? {} : { brightness }),
    ...(saturation === undefined ? {} : { saturation }),
    ...(hue === undefined ? {} : { hue: Math.round(hue) }),
    ...(lightness === undefined ? {} : { lightness }),
  };
  return develop(open(frame).modulate(change));
}

export async function tint(frame: Frame, { color }: ParamsOf<"tint">): Promise<Frame> {
  return develop(open(frame).tint(color));
}
