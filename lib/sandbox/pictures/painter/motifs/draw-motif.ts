/** Draws a motif: smooth and shaded where it stands among things, flat where the picture is flat. */
import { atLightness, lightness, mix, tone } from "../../drawing/colour";
import { polyline, type Point } from "../../drawing/sheet";
import type { Scene } from "../scene";
import type { Mark, Role } from "./marks";

export type MotifInks = Record<Role, string>;

/** Six inks about one colour; `ground` is what lies behind, and the body keeps clear of it. */
export function motifInks(scene: Scene, colour: string, ground: string): MotifInks {
  const { palette: p, reading } = scene;
  const near = Math.abs(lightness(colour) - lightness(ground)) < 0.16;
  const body = near ? tone(colour, lightness(ground) > 0.55 ? -0.24 : 0.26) : colour;
  const second = reading.colours.find((one) => one !== colour && Math.abs(lightness(one) - lightness(body)) > 0.12);
  const light = lightness(body);
  return {
    b: body,
    s: tone(body, light > 0.35 ? -0.13 : -0.07),
    h: tone(body, light < 0.82 ? 0.13 : 0.05),
    a:
      second ??
      (Math.abs(lightness(p.accent) - light) > 0.1 ? p.accent : atLightness(p.accent, light > 0.6 ? 0.5 : 0.8)),
    w: light > 0.9 ? "#ffffff" : mix("#fbf7ee", body, 0.06),
    k: light < 0.36 ? mix(body, "#000000", 0.55) : mix(p.ink, "#17151c", 0.5),
  };
}

/** `size` is the box's side and `(cx, foot)` the middle of its lower edge, in pixels; light from −1 left or 1 right. */
export function drawMotif(
  { sheet }: Scene,
  marks: readonly Mark[],
  inks: MotifInks,
  place: { cx: number; foot: number; size: number; light?: -1 | 1 },
): void {
  const { cx, foot, size, light } = place;
  const k = size / 100;
  const [left, top] = [cx - size / 2, foot - size];
  for (const { role, points } of marks) {
    const ring = points.map(([x, y]): Point => [left + x * k, top + y * k]);
    const ink = inks[role];
    const fill =
      light === undefined
        ? ink
        : sheet.linear(light < 0 ? 12 : 168, [0, tone(ink, 0.06)], [0.55, ink], [1, tone(ink, -0.1)]);
    sheet.path(polyline(ring, true), { fill });
  }
}

/** A motif set into a picture of another kind: large, a little off the middle, with a soft ground under it. */
export function setMotif(scene: Scene, marks: readonly Mark[]): void {
  const { sheet, width, height, unit, palette: p, random, reading } = scene;
  const poster = reading.family === "poster";
  const size = unit * random.between(430, 560) * (poster ? 0.88 : 1);
  const cx = width * random.between(0.44, 0.56);
  const foot = height * (poster ? 0.67 : random.between(0.74, 0.82));
  const dark = reading.time === "night" || lightness(p.deep) < 0.3;
  const halo = dark ? mix(p.pale, p.soft, 0.35) : mix(p.pale, "#ffffff", 0.4);
  sheet.glow(cx, foot - size * 0.48, size * 0.86, size * 0.86, halo, 0.8);
  sheet.glow(cx, foot, size * 0.62, size * 0.1, p.ink, 0.5);
  const colour = reading.colours[0] ?? random.pick([p.main, p.deep, p.accent]);
  drawMotif(scene, marks, motifInks(scene, colour, halo), { cx, foot, size, light: random.chance(0.5) ? -1 : 1 });
}
