/** Parameters of the `shapes` generator, with the contract's defaults. Lengths in pixels, angles in degrees. */
import { z } from "zod";
import { cssColour } from "../css-colour";
import { MAX_SIDE } from "../frame";

const side = z.number().int().min(1).max(MAX_SIDE);

export const shapeParams = z.object({
  shapeType: z.enum(["rectangle", "circle", "ellipse", "triangle", "polygon", "star"]).default("rectangle"),
  width: side.default(1200),
  height: side.default(630),
  sides: z.number().int().min(3).max(60).default(6),
  points: z.number().int().min(3).max(60).default(5),
  /** Share of the outer radius, 0–1; larger values are pixels. */
  innerRadius: z.number().min(0).max(MAX_SIDE).default(0.5),
  cornerRadius: z.number().min(0).max(MAX_SIDE).default(0),
  fillType: z.enum(["solid", "gradient", "pattern", "none"]).default("solid"),
  fillColor: cssColour.default("#3b82f6"),
  gradientType: z.enum(["linear", "radial"]).default("linear"),
  gradientColor1: cssColour.default("#667eea"),
  gradientColor2: cssColour.default("#764ba2"),
  gradientAngle: z.number().min(-3600).max(3600).default(45),
  patternType: z.enum(["dots", "stripes", "grid", "checkerboard"]).default("dots"),
  patternColor: cssColour.default("#1f2937"),
  patternBackground: cssColour.default("#f3f4f6"),
  patternScale: z.number().min(0.1).max(50).default(1),
  strokeColor: cssColour.optional(),
  strokeWidth: z.number().min(0).max(500).default(0),
  rotation: z.number().min(-3600).max(3600).default(0),
});

export type ShapeParams = z.infer<typeof shapeParams>;
