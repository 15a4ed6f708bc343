/** What every family of pictures gets to work with, and what it gives back. */
import type { Noise } from "../drawing/noise";
import type { Random } from "../drawing/random";
import type { Sheet } from "../drawing/sheet";
import type { Palette } from "./palettes";
import type { PromptReading } from "./read-prompt";

export interface Scene {
  sheet: Sheet;
  width: number;
  height: number;
  /** A thousandth of the shorter side: line widths and gaps are measured in it. */
  unit: number;
  reading: PromptReading;
  palette: Palette;
  random: Random;
  noise: Noise;
}

/** Draws onto the scene's sheet; says how much film grain suits it (8-bit levels). */
export type Family = (scene: Scene) => number;
