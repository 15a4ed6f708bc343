/** Operations that change where pixels are: size, edges, layers. */
import { StepFailure } from "../failure";
import { asBuffer, develop, open, type Frame } from "../frame";
import type { TransformContext } from "./index";
import type { ParamsOf } from "./params";

const CLEAR = { r: 0, g: 0, b: 0, alpha: 0 };

export async function resize(frame: Frame, { width, height, fit }: ParamsOf<"resize">): Promise<Frame> {
  return develop(open(frame).resize(width, height, { fit, background: CLEAR }));
}

export async function extend(
  frame: Frame,
  { top, bottom, left, right, background }: ParamsOf<"extend">,
): Promise<Frame> {
  return develop(open(frame).extend({ top, bottom, left, right, background }));
}

export async function extract(frame: Frame, area: ParamsOf<"extract">): Promise<Frame> {
  if (area.left + area.width > frame.width || area.top + area.height > frame.height) {
    throw new StepFailure(
      `The area reaches beyond the image, which is ${frame.width}×${frame.height}`,
      "AREA_OUTSIDE_IMAGE",
    );
  }
  return develop(open(frame).extract(area));
}

export async function roundCorners(frame: Frame, { radius }: ParamsOf<"roundCorners">): Promise<Frame> {
  const { width, height } = frame;
  const r = Math.min(radius, width / 2, height / 2);
  const mask = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" rx="${r}"/></svg>`,
  );
  return develop(open(frame).composite([{ input: mask, blend: "dest-in" }]));
}

export async function composite(
  frame: Frame,
  { overlay, overlays = [] }: ParamsOf<"composite">,
  context: TransformContext,
): Promise<Frame> {
  const simple =
    overlay === undefined
      ? []
      : [{ input: overlay, gravity: "center" as const, blend: "over" as const, left: undefined, top: undefined }];
  const layers = [...simple, ...overlays].map(({ input, left, top, gravity, blend }) => {
    const over = context.input(input);
    if (over.width > frame.width || over.height > frame.height) {
      throw new StepFailure(
        `The overlay "${input}" (${over.width}×${over.height}) is larger than the image (${frame.width}×${frame.height})`,
        "OVERLAY_TOO_LARGE",
      );
    }
    const place = left === undefined && top === undefined ? { gravity } : { left: left ?? 0, top: top ?? 0 };
    return {
      input: asBuffer(over),
      raw: { width: over.width, height: over.height, channels: 4 as const },
      blend,
      ...place,
    };
  });
  return develop(open(frame).composite(layers));
}
