/** A motif is a few flat marks in a box of 100 by 100, foot at the bottom: read once, drawn smooth or in pixels. */
import { smoothClosed, thickened, type Spot } from "./outlines";

/** b body, s its shade, h its light, a accent, w pale, k ink. */
export type Role = "b" | "s" | "h" | "a" | "w" | "k";
export interface Mark {
  role: Role;
  points: readonly Spot[];
}

const RING = 28;

function ellipse([cx = 0, cy = 0, rx = 0, ry = 0]: readonly number[]): Spot[] {
  return Array.from({ length: RING }, (_, i): Spot => {
    const turn = (i / RING) * 2 * Math.PI;
    return [cx + Math.cos(turn) * rx, cy + Math.sin(turn) * ry];
  });
}

function rectangle([x = 0, y = 0, w = 0, h = 0]: readonly number[]): Spot[] {
  return [
    [x, y],
    [x + w, y],
    [x + w, y + h],
    [x, y + h],
  ];
}

const spots = (numbers: readonly number[]): Spot[] =>
  Array.from({ length: Math.floor(numbers.length / 2) }, (_, i): Spot => [numbers[i * 2]!, numbers[i * 2 + 1]!]);

const SHAPES: Record<string, (numbers: readonly number[]) => Spot[]> = {
  e: ellipse,
  r: rectangle,
  p: spots,
  s: (numbers) => smoothClosed(spots(numbers)),
  l: ([width = 1, ...rest]) => thickened(spots(rest), width),
};

/**
 * Marks from their short hand, back to front, parted by semicolons: shape, role, numbers. Shapes: `e` ellipse (centre,
 * radii), `r` rectangle (corner, size), `p` polygon, `s` smooth outline, `l` line (width, points); an `m` before the
 * shape also draws its mirror image. @throws RangeError for a shape that is not one of these
 */
export function readMarks(text: string): Mark[] {
  return text.split(";").flatMap((part) => {
    const [kind = "", role = "b", ...rest] = part.trim().split(/[\s,]+/);
    const make = SHAPES[kind.replace("m", "")];
    if (make === undefined) throw new RangeError(`No shape "${kind}"`);
    const points = make(rest.map(Number));
    const mark: Mark = { role: role as Role, points };
    return kind.startsWith("m") ? [mark, { ...mark, points: points.map(([x, y]): Spot => [100 - x, y]) }] : [mark];
  });
}
