/** A picture is a pure function of prompt and size: the same words always give the same drawing. */
import { createNoise } from "../drawing/noise";
import { createRandom } from "../drawing/random";
import { Sheet } from "../drawing/sheet";
import { families } from "./families/index";
import { setMotif } from "./motifs/draw-motif";
import { readPrompt } from "./read-prompt";

export interface Painting {
  svg: string;
  /** Film grain to lay over it, in 8-bit levels. */
  grain: number;
}

/** Families that give the subject a place of their own. */
const OWN_PLACE: ReadonlySet<string> = new Set(["product", "pixel", "interface"]);

/** What belongs to a scenery anyway, unless the prompt opens with it. */
const SCENIC: ReadonlySet<string> = new Set(["moon", "cloud", "house", "lighthouse", "bridge", "car", "door"]);

/** `width` and `height` in pixels. */
export function paint(prompt: string, width: number, height: number): Painting {
  const reading = readPrompt(prompt);
  const random = createRandom(reading.seed ^ 0x5eed);
  const sheet = new Sheet(width, height);
  const unit = Math.min(width, height) / 1000;
  const noise = createNoise(createRandom(reading.seed ^ 0xf1e1d));
  const scene = { sheet, width, height, unit, reading, palette: reading.palette, random, noise };
  const grain = families[reading.family](scene);
  const marks = reading.subject?.marks;
  const scenic = SCENIC.has(reading.subject?.name ?? "") && (reading.subject?.at ?? 0) > 5;
  if (marks && !scenic && !OWN_PLACE.has(reading.family)) setMotif(scene, marks);
  return { svg: sheet.toSvg(), grain };
}
