/** A picture is a pure function of prompt and size: the same words always give the same drawing. */
import { createNoise } from "../drawing/noise";
import { createRandom } from "../drawing/random";
import { Sheet } from "../drawing/sheet";
import { families } from "./families/index";
import { readPrompt } from "./read-prompt";

export interface Painting {
  svg: string;
  /** Film grain to lay over it, in 8-bit levels. */
  grain: number;
}

/** `width` and `height` in pixels. */
export function paint(prompt: string, width: number, height: number): Painting {
  const reading = readPrompt(prompt);
  const random = createRandom(reading.seed ^ 0x5eed);
  const sheet = new Sheet(width, height);
  const unit = Math.min(width, height) / 1000;
  const noise = createNoise(createRandom(reading.seed ^ 0xf1e1d));
  const grain = families[reading.family]({
    sheet,
    width,
    height,
    unit,
    reading,
    palette: reading.palette,
    random,
    noise,
  });
  return { svg: sheet.toSvg(), grain };
}
