/** Parameters of the default provider's operations, as the contract lists them. Lengths in pixels of the image. */
import { z } from "zod";
import { cssColour } from "../css-colour";
import { MAX_SIDE } from "../frame";

const side = z.number().int().min(1).max(MAX_SIDE);
const margin = z.number().int().min(0).max(MAX_SIDE).default(0);
const factor = z.number().min(0).max(10);
const text = z.string().trim().min(1, "Text is needed").max(400);
const offset = z.number().int().min(-MAX_SIDE).max(MAX_SIDE);

const layer = z.object({
  input: z.string().min(1),
  left: offset.optional(),
  top: offset.optional(),
  gravity: z
    .enum(["center", "north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest"])
    .default("center"),
  blend: z
    .enum(["over", "multiply", "screen", "overlay", "soft-light", "hard-light", "darken", "lighten", "difference"])
    .default("over"),
});

export const schemas = {
  convert: z.object({
    to: z
      .string()
      .transform((to) => to.replace(/^image\//, "").toLowerCase())
      .pipe(z.enum(["webp", "png", "jpeg", "jpg", "avif"])),
  }),
  resize: z
    .object({
      width: side.optional(),
      height: side.optional(),
      fit: z.enum(["cover", "contain", "fill"]).default("cover"),
    })
    .refine((p) => p.width !== undefined || p.height !== undefined, "Width or height is needed"),
  /** `overlays` in paint order, or one `overlay`; each names the output of an earlier step. */
  composite: z
    .object({ overlay: z.string().min(1).optional(), overlays: z.array(layer).min(1).max(20).optional() })
    .refine((p) => p.overlay !== undefined || p.overlays !== undefined, "Overlays are needed"),
  blur: z.object({ sigma: z.number().min(0.3).max(200).default(3) }),
  sharpen: z.object({ sigma: z.number().min(0.3).max(10).default(1) }),
  grayscale: z.object({}),
  negate: z.object({}),
  normalize: z.object({}),
  threshold: z.object({ value: z.number().int().min(0).max(255).default(128) }),
  modulate: z.object({
    brightness: factor.optional(),
    saturation: factor.optional(),
    hue: z.number().min(-3600).max(3600).optional(),
    lightness: z.number().min(-100).max(100).optional(),
  }),
  tint: z.object({ color: cssColour }),
  extend: z.object({
    top: margin,
    bottom: margin,
    left: margin,
    right: margin,
    background: cssColour.default("#ffffff"),
  }),
  extract: z.object({ left: z.number().int().min(0), top: z.number().int().min(0), width: side, height: side }),
  roundCorners: z.object({ radius: z.number().min(0).max(MAX_SIDE) }),
  addText: z.object({
    text,
    x: z.number().default(40),
    y: z.number().default(40),
    size: z.number().min(4).max(1000).default(48),
    color: cssColour.default("#ffffff"),
    font: z.string().max(80).optional(),
  }),
  addCaption: z.object({
    text,
    position: z.enum(["top", "bottom"]).default("bottom"),
    fontSize: z.number().min(4).max(400).optional(),
    backgroundColor: cssColour.default("rgba(0,0,0,0.7)"),
    textColor: cssColour.default("#ffffff"),
  }),
  preset: z.object({ name: z.enum(["vintage", "sepia", "cool", "warm", "dramatic", "muted"]) }),
} satisfies Record<string, z.ZodType>;

export type ParamsOf<Op extends keyof typeof schemas> = z.infer<(typeof schemas)[Op]>;
