/** Soft abstracts: colour fields that melt into one another, with an orb of glass, ribbons or rings to hold the eye. */
import { mix, tone } from "../../drawing/colour";
import { smooth, type Point } from "../../drawing/sheet";
import type { Family, Scene } from "../scene";

function drawField({ sheet, random, width, height }: Scene, inks: readonly string[], ground: string): void {
  sheet.fill(ground);
  const long = Math.max(width, height);
  for (let i = 0; i < 9; i++) {
    const r = long * random.between(0.34, 0.62);
    sheet.glow(
      random.between(-0.05, 1.05) * width,
      random.between(-0.05, 1.05) * height,
      r,
      r * random.between(0.7, 1),
      inks[i % inks.length]!,
      0.95,
    );
  }
}

function drawOrb({ sheet, random, palette: p, unit }: Scene, x: number, y: number, r: number): void {
  sheet.glow(x + r * 0.2, y + r * 1.08, r * 1.15, r * 0.32, p.ink, 0.4);
  sheet.ellipse(x, y, r, r, {
    fill: sheet.linear(
      55,
      [0, mix(p.pale, "#ffffff", 0.5), 0.85],
      [0.35, p.soft, 0.5],
      [0.7, p.main, 0.55],
      [1, p.accent, 0.8],
    ),
  });
  sheet.ellipse(x, y, r, r, {
    fill: sheet.radial(0.5, 0.5, 0.5, [0.62, "#ffffff", 0], [0.93, "#ffffff", 0.28], [1, "#ffffff", 0.5]),
  });
  sheet.ellipse(x, y, r, r, { fill: sheet.radial(0.7, 0.78, 0.6, [0, p.deep, 0.5], [1, p.deep, 0]) });
  sheet.glow(x - r * 0.36, y - r * 0.44, r * 0.42, r * 0.28, "#ffffff", 0.85);
  sheet.glow(x + r * 0.4, y + r * random.between(0.44, 0.54), r * 0.3, r * 0.16, mix(p.accent, "#ffffff", 0.5), 0.7);
  sheet.ellipse(x, y, r, r, { fill: "none", stroke: "#ffffff", "stroke-width": unit * 1.6, opacity: 0.5 });
}

/** A ribbon is many thin strips whose colour turns along its fold. */
function drawRibbons({ sheet, random, noise, palette: p, width, height }: Scene): void {
  const inks = [p.main, p.soft, p.accent, mix(p.main, p.deep, 0.6), p.pale];
  const strips = 46;
  for (let ribbon = 0; ribbon < 2; ribbon++) {
    const base = height * (0.32 + ribbon * 0.34);
    const slope = random.between(-0.25, 0.25) * height;
    for (let k = 0; k < strips; k++) {
      const t = k / strips;
      const points: Point[] = [];
      for (let i = -1; i <= 12; i++) {
        const u = i / 11;
        const fold = Math.sin(
          u * 3.4 + ribbon * 1.7 + noise.at(u * 1.6, ribbon * 9) * 4 + t * (1.3 + Math.sin(u * 2.6 + ribbon) * 1.5),
        );
        points.push([u * width, base + slope * (u - 0.5) + fold * height * 0.17 + (t - 0.5) * height * 0.1]);
      }
      const place = t * (inks.length - 1);
      const colour = mix(inks[Math.floor(place)]!, inks[Math.ceil(place)]!, place % 1);
      const lit = sheet.linear(
        0,
        [0, tone(colour, -0.08)],
        [0.3, tone(colour, 0.06)],
        [0.55, tone(colour, -0.1)],
        [0.8, tone(colour, 0.07)],
        [1, tone(colour, -0.06)],
      );
      sheet.path(smooth(points), { fill: "none", stroke: lit, "stroke-width": height * 0.0105, opacity: 0.94 });
    }
  }
}

function drawRings({ sheet, random, palette: p, width, height, unit }: Scene): void {
  const [x, y] = [width * random.between(0.35, 0.65), height * random.between(0.4, 0.6)];
  for (let i = 12; i > 0; i--) {
    const r = unit * i * 52;
    const turned = random.between(0, 360);
    sheet.ellipse(x, y, r, r, {
      fill: sheet.linear(turned, [0, mix(p.main, p.accent, i / 12), 0.5], [0.5, p.soft, 0.14], [1, p.deep, 0.5]),
    });
  }
}

export const paintMesh: Family = (scene) => {
  const { palette: p, reading, random, width, height, unit } = scene;
  // "Aurora" says night elsewhere; among gradients it means bright colour.
  const dark = reading.has("night", "dark", "midnight", "black", "neon");
  const inks = dark
    ? [p.main, p.deep, p.ink, mix(p.accent, p.main, 0.3), p.soft]
    : [p.soft, p.main, p.accent, p.pale, mix(p.soft, p.accent, 0.4)];
  drawField(scene, inks, dark ? p.ink : mix(p.soft, p.pale, 0.5));
  const kind = reading.has("orb", "sphere", "spheres", "bubble", "bubbles", "glass")
    ? 0
    : reading.has("ribbon", "ribbons", "silk", "silky", "waves", "wave", "fabric")
      ? 1
      : reading.has("ring", "rings", "concentric", "ripple")
        ? 2
        : random.whole(0, 3);
  if (kind === 0) {
    const r = unit * random.between(210, 270);
    drawOrb(scene, width * 0.5, height * 0.48, r);
    if (reading.count > 1 || reading.has("bubbles", "spheres") || random.chance(0.6)) {
      drawOrb(
        scene,
        width * 0.5 + unit * random.between(250, 330),
        height * 0.48 + unit * random.between(110, 210),
        r * random.between(0.26, 0.42),
      );
      drawOrb(
        scene,
        width * 0.5 - unit * random.between(260, 330),
        height * 0.48 - unit * random.between(150, 250),
        r * random.between(0.14, 0.26),
      );
    }
  } else if (kind === 1) drawRibbons(scene);
  else if (kind === 2) drawRings(scene);
  return kind === 3 ? 4 : 3;
};
