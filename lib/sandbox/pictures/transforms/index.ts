/** A transform makes a new picture of one that is there; it never changes its input. */
import type { z } from "zod";
import type { Frame } from "../frame";
import type { Rasteriser } from "../rasteriser";
import { composite, extend, extract, resize, roundCorners } from "./geometry";
import { addCaption, addText } from "./lettering";
import { schemas } from "./params";
import { presets } from "./presets";
import { blur, convert, grayscale, modulate, negate, normalize, sharpen, threshold, tint } from "./tones";

export interface TransformContext {
  rasterise: Rasteriser;
  signal?: AbortSignal;
  /** The image another step made; throws when there is none. */
  input(name: string): Frame;
}

type Transform = (frame: Frame, params: unknown, context: TransformContext) => Promise<Frame>;

function checked<S extends z.ZodType>(
  schema: S,
  run: (frame: Frame, params: z.infer<S>, context: TransformContext) => Promise<Frame>,
): Transform {
  return async (frame, params, context) => run(frame, schema.parse(params), context);
}

export const transforms: Record<string, Transform> = {
  convert: checked(schemas.convert, convert),
  resize: checked(schemas.resize, resize),
  composite: checked(schemas.composite, composite),
  blur: checked(schemas.blur, blur),
  sharpen: checked(schemas.sharpen, sharpen),
  grayscale: checked(schemas.grayscale, grayscale),
  negate: checked(schemas.negate, negate),
  normalize: checked(schemas.normalize, normalize),
  threshold: checked(schemas.threshold, threshold),
  modulate: checked(schemas.modulate, modulate),
  tint: checked(schemas.tint, tint),
  extend: checked(schemas.extend, extend),
  extract: checked(schemas.extract, extract),
  roundCorners: checked(schemas.roundCorners, roundCorners),
  addText: checked(schemas.addText, addText),
  addCaption: checked(schemas.addCaption, addCaption),
  preset: checked(schemas.preset, (frame, { name }) => presets[name](frame)),
};
