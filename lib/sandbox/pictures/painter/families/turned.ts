/** Bodies of revolution, as a potter turns them: an outline of radii, shaded once for all by the side the light is on. */
import { mix, tone } from "../../drawing/colour";
import { round, smooth, type Point } from "../../drawing/sheet";
import type { Scene } from "../scene";

export interface Body {
  x: number;
  foot: number;
  /** Height, and radii by share of the height from foot to rim; pixels. */
  tall: number;
  outline: readonly Point[];
  colour: string;
  light: -1 | 1;
  /** Matte 0 … glossy 1. */
  gloss: number;
  opacity?: number;
}

/** How much lower the near edge of a ring is than its middle: the eye looks slightly down. */
export const TILT = 0.13;

export function outlinePath({ x, foot, tall, outline }: Body): string {
  const side = (sign: number) => outline.map(([t, r]): Point => [x + sign * r, foot - t * tall]);
  const bottom = outline[0]![1];
  const top = outline.at(-1)![1];
  const left = smooth(side(-1));
  const right = smooth(side(1).reverse());
  const rim = `A${round(top)} ${round(top * TILT)} 0 0 1 ${round(x + top)} ${round(foot - tall)}`;
  return `${left}${rim}${right.replace(/^M[^C]*/, "")}A${round(bottom)} ${round(bottom * TILT)} 0 0 1 ${round(x - bottom)} ${round(foot)}Z`;
}

/** A tight shade where it stands and a long soft one away from the light. */
export function drawShadow(
  { sheet, unit }: Scene,
  { x, foot, light }: { x: number; foot: number; light: -1 | 1 },
  radius: number,
  tall: number,
): void {
  const away = -light;
  const reach = radius * 1.2 + tall * 0.42;
  for (let i = 0; i < 4; i++) {
    const share = i / 3;
    sheet.glow(
      x + away * reach * share * 0.75,
      foot + radius * TILT * (0.5 + share),
      radius * (1.45 - share * 0.2),
      radius * (0.26 - share * 0.05),
      "#140c08",
      0.24 - share * 0.13,
    );
  }
  sheet.glow(
    x + away * radius * 0.12,
    foot + radius * TILT * 0.75,
    radius * 1.22,
    radius * 0.2 + unit * 5,
    "#0c0705",
    0.62,
  );
}

export function drawBody(scene: Scene, body: Body): void {
  const { sheet, unit } = scene;
  const { x, foot, tall, outline, colour, light, gloss } = body;
  const wide = Math.max(...outline.map(([, r]) => r));
  const data = outlinePath(body);
  const bright = mix(tone(colour, 0.1 + gloss * 0.05), "#fff6e8", 0.12);
  const dark = tone(colour, -0.2, 0.9);
  const [from, to] = light < 0 ? [x - wide, x + wide] : [x + wide, x - wide];
  const shading = sheet.between(
    [from, 0],
    [to, 0],
    [0, tone(colour, -0.02)],
    [0.14, tone(colour, 0.05)],
    [0.3, bright],
    [0.52, colour],
    [0.82, dark],
    [0.95, tone(colour, -0.22)],
    [1, tone(colour, -0.15)],
  );
  sheet.path(data, { fill: shading, opacity: body.opacity });
  sheet.path(data, {
    fill: sheet.between(
      [0, foot - tall],
      [0, foot],
      [0, "#ffffff", 0.09],
      [0.4, "#ffffff", 0],
      [0.7, "#000000", 0],
      [1, "#000000", 0.2],
    ),
  });
  if (gloss > 0.25) {
    sheet.group({ "clip-path": sheet.clip(data) }, () => {
      const strip = (share: number, width: number, strength: number) => {
        const points = outline.map(([t, r]): Point => [x + light * r * share, foot - t * tall]).slice(1);
        for (let i = 0; i < 4; i++)
          sheet.path(smooth(points), {
            fill: "none",
            stroke: "#ffffff",
            "stroke-width": unit * width * (0.4 + i * 0.3),
            "stroke-linecap": "round",
            opacity: strength * gloss,
          });
      };
      strip(0.62, 11, 0.16);
      strip(-0.86, 6, 0.07);
    });
  }
}

/** The open mouth: a lip that catches the light and the dark inside. */
export function drawMouth({ sheet, unit }: Scene, body: Body, inside: string | null = null): void {
  const r = body.outline.at(-1)![1];
  const y = body.foot - body.tall;
  const dark = tone(body.colour, -0.28, 0.8);
  sheet.ellipse(body.x, y, r, r * TILT, {
    fill: sheet.linear(body.light < 0 ? 0 : 180, [0, tone(body.colour, 0.14)], [1, tone(body.colour, -0.04)]),
  });
  const inner = r - Math.max(unit * 3, r * 0.055);
  sheet.ellipse(body.x, y + unit * 0.8, inner, inner * TILT, {
    fill: sheet.linear(body.light < 0 ? 0 : 180, [0, tone(dark, -0.06)], [1, tone(dark, 0.1)]),
  });
  if (inside !== null)
    sheet.ellipse(body.x, y + r * TILT * 0.3, inner * 0.96, inner * TILT * 0.7, {
      fill: sheet.linear(body.light < 0 ? 180 : 0, [0, tone(inside, 0.06)], [1, tone(inside, -0.07)]),
    });
}
