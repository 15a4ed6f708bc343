/** Text on a picture is set in the bundled typeface and drawn by the rasteriser, so no system font is needed. */
import { Sheet } from "../drawing/sheet";
import { asBuffer, develop, open, type Frame } from "../frame";
import type { TransformContext } from "./index";
import type { ParamsOf } from "./params";

/** Mean advance of Geist Medium as a share of its size: close enough to break lines. */
const ADVANCE = 0.55;

/** Words broken into lines of at most `width` pixels at `size`; a longer word is cut. */
export function breakLines(text: string, width: number, size: number): string[] {
  const room = Math.max(1, Math.floor(width / (size * ADVANCE)));
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).flatMap((w) => w.match(new RegExp(`.{1,${room}}`, "gu")) ?? [])) {
    if (line !== "" && line.length + 1 + word.length > room) {
      lines.push(line);
      line = "";
    }
    line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, line];
}

async function overlay(frame: Frame, sheet: Sheet, { rasterise, signal }: TransformContext): Promise<Frame> {
  const drawn = await rasterise.rasterise(sheet.toSvg(), {
    width: frame.width,
    ...(signal === undefined ? {} : { signal }),
  });
  return develop(
    open(frame).composite([{ input: asBuffer(drawn), raw: { width: drawn.width, height: drawn.height, channels: 4 } }]),
  );
}

/** `x`, `y` is the upper left corner of the text; an unknown font falls back to the bundled one. */
export async function addText(frame: Frame, p: ParamsOf<"addText">, context: TransformContext): Promise<Frame> {
  const sheet = new Sheet(frame.width, frame.height);
  const family = /mono|courier|code/i.test(p.font ?? "") ? "Geist Mono" : "Geist";
  for (const [i, line] of p.text.split("\n").entries()) {
    sheet.text(p.x, p.y + p.size * (0.82 + i * 1.2), line, {
      "font-family": family,
      "font-size": p.size,
      "font-weight": 600,
      fill: p.color,
    });
  }
  return overlay(frame, sheet, context);
}

export async function addCaption(frame: Frame, p: ParamsOf<"addCaption">, context: TransformContext): Promise<Frame> {
  const { width, height } = frame;
  const size = p.fontSize ?? Math.max(14, Math.min(width, height) * 0.045);
  const pad = size * 0.9;
  const lines = breakLines(p.text, width - 2 * pad, size);
  const tall = pad * 2 + size * 1.25 * lines.length - size * 0.25;
  const top = p.position === "top" ? 0 : height - tall;
  const sheet = new Sheet(width, height);
  sheet.rect(0, top, width, tall, { fill: p.backgroundColor });
  for (const [i, line] of lines.entries()) {
    const attributes = { "font-size": size, "font-weight": 600, "text-anchor": "middle", fill: p.textColor };
    sheet.text(width / 2, top + pad + size * (0.82 + i * 1.25), line, attributes);
  }
  return overlay(frame, sheet, context);
}
