/** A motif in pixels: its marks sampled at cell centres, then outlined and shaded as the prompt says. */
import { mix, tone } from "../../drawing/colour";
import { holds } from "../motifs/outlines";
import type { Mark } from "../motifs/marks";
import type { MotifInks } from "../motifs/draw-motif";
import type { PromptReading } from "../read-prompt";
import { PixelGrid } from "./pixel-grid";

/** Where a cell's centre lies in the motif's box; a frame of an animation bends this. */
export type Pose = (x: number, y: number) => readonly [number, number];

export interface Finish {
  outline: string | null;
  /** Ordered dots on the shaded side. */
  dithered: boolean;
  /** A light edge on one side, −1 left or 1 right; 0 for none. */
  rim: -1 | 0 | 1;
  shaded: boolean;
}

export function finishOf({ has, words }: PromptReading, outline: string, chance: () => number): Finish {
  const says = (...pair: [string, string]) => words.some((word, i) => word === pair[0] && words[i + 1] === pair[1]);
  return {
    outline: says("no", "outline") ? null : outline,
    dithered: has("dithering", "dither") || chance() < 0.15,
    rim: says("rim", "light") ? (chance() < 0.5 ? -1 : 1) : 0,
    shaded: !says("flat", "shading"),
  };
}

const BAND = 1;

/** `side` cells across, one of them kept free all round for the outline. */
export function motifSprite(
  marks: readonly Mark[],
  inks: MotifInks,
  side: number,
  finish: Finish,
  pose: Pose = (x, y) => [x, y],
): PixelGrid {
  const grid = new PixelGrid(side, side);
  const inner = side - 2 * BAND;
  const solid: boolean[] = Array.from({ length: side * side }, () => false);
  const on = (x: number, y: number) => x >= 0 && y >= 0 && x < side && y < side && solid[y * side + x] === true;
  const boxes = marks.map(({ role, points }) => {
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    return { role, points, left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), low: Math.max(...ys) };
  });
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const [u, v] = pose(((x - BAND + 0.5) / inner) * 100, ((y - BAND + 0.5) / inner) * 100);
      const mark = boxes.findLast(
        (box) => u >= box.left && u <= box.right && v >= box.top && v <= box.low && holds(box.points, u, v),
      );
      if (mark === undefined) continue;
      solid[y * side + x] = true;
      const ink = inks[mark.role];
      const dark = mark.role === "b" && v > 62 && finish.dithered && (x + y) % 2 === 0;
      grid.set(x, y, dark ? inks.s : ink);
    }
  }
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const here = grid.get(x, y);
      if (on(x, y) && here !== undefined) {
        if (finish.rim !== 0 && !on(x + finish.rim, y)) grid.set(x, y, mix(here, "#ffffff", 0.6));
        else if (finish.shaded && !on(x, y - 1)) grid.set(x, y, tone(here, 0.08));
        else if (finish.shaded && !on(x, y + 1)) grid.set(x, y, tone(here, -0.1));
      } else if (finish.outline !== null && (on(x - 1, y) || on(x + 1, y) || on(x, y - 1) || on(x, y + 1)))
        grid.set(x, y, finish.outline);
    }
  }
  return grid;
}
