/** Skies: a gradient of the hour, one light in it, and what floats before it. */
import { atLightness, lightness, mix, tone } from "../../drawing/colour";
import { round } from "../../drawing/sheet";
import type { Scene } from "../scene";

export interface Sky {
  top: string;
  horizon: string;
  light: string;
  sunX: number;
  sunY: number;
  sunRadius: number;
}

/** Colours of the hour and the place of its light; nothing is drawn yet. `horizonY` in pixels. */
export function planSky({ palette: p, reading, random, width, height, unit }: Scene, horizonY: number): Sky {
  const tops = { night: mix(p.ink, "#040714", 0.35), dusk: mix(p.deep, p.ink, 0.15), dawn: mix(p.soft, p.main, 0.35), day: mix(p.main, p.soft, 0.45) };
  const warm = lightness(p.accent) > 0.6 ? p.accent : tone(p.accent, 0.2);
  const horizons = { night: mix(p.main, p.deep, 0.45), dusk: mix(warm, p.pale, 0.2), dawn: mix(p.pale, warm, 0.3), day: mix(p.pale, p.soft, 0.25) };
  const top = tops[reading.time];
  const horizon = horizons[reading.time];
  const light = reading.time === "night" ? mix(p.pale, "#ffffff", 0.3) : mix(p.pale, warm, reading.time === "dusk" ? 0.25 : 0.1);
  const low = reading.time === "night" ? random.between(0.3, 0.55) : random.between(0.62, 0.92);
  const sunX = width * (random.chance(0.5) ? random.between(0.24, 0.4) : random.between(0.6, 0.76));
  return { top, horizon, light, sunX, sunY: horizonY * low, sunRadius: unit * random.between(58, 105) * (reading.time === "night" ? 0.7 : 1) };
}

function drawStars({ sheet, random, width, unit }: Scene, bottom: number, colour: string): void {
  for (let i = 0; i < 190; i++) {
    const y = random.next() ** 1.4 * bottom;
    const r = unit * (random.chance(0.06) ? random.between(1.8, 2.6) : random.between(0.6, 1.4));
    sheet.ellipse(round(random.next() * width), round(y), r, r, { fill: colour, opacity: round(random.between(0.25, 0.95) * (1 - (0.6 * y) / bottom)) });
  }
}

/** Curtains of light, each a band of the noise field fading upwards. */
function drawAurora({ sheet, noise, width, unit, palette }: Scene, horizonY: number): void {
  const glow = atLightness(palette.soft, 0.84, 1.3);
  for (let band = 0; band < 3; band++) {
    const step = unit * 7;
    for (let x = -step; x < width + step; x += step) {
      const base = horizonY * (0.52 + band * 0.12) + (noise.fractal(x / width * 2.2 + band * 7, band * 3.1, 2) - 0.5) * horizonY * 0.55;
      const tall = horizonY * (0.16 + 0.42 * noise.at((x / width) * 9 + band * 5, 4.2));
      const shine = 0.1 + 0.34 * noise.at((x / width) * 24, band + 0.5);
      const paint = sheet.between([0, base - tall], [0, base + unit * 24], [0, glow, 0], [0.75, glow, shine], [1, glow, 0]);
      sheet.path(`M${round(x)} ${round(base - tall)}h${round(step + 0.6)}V${round(base + unit * 24)}h${round(-step - 0.6)}Z`, { fill: paint });
    }
  }
}

/** Long flat clouds: lens shapes stacked with the light from below or above. */
function drawClouds({ sheet, random, width, unit }: Scene, sky: Sky, bottom: number): void {
  const colour = mix(sky.horizon, "#ffffff", 0.45);
  for (let i = 0; i < random.whole(3, 5); i++) {
    const cx = random.next() * width;
    const cy = bottom * random.between(0.12, 0.72);
    const long = unit * random.between(150, 330);
    for (let k = 0; k < 5; k++) {
      const dx = random.between(-0.7, 0.7) * long;
      const thick = unit * random.between(7, 17) * (1 - Math.abs(dx / long) * 0.5);
      const fade = sheet.linear(0, [0, colour, 0], [0.3, colour, 0.5], [0.7, colour, 0.45], [1, colour, 0]);
      sheet.rect(round(cx + dx - long * 0.6), round(cy + k * unit * 9), round(long * 1.2), round(thick), { rx: thick / 2, fill: fade });
    }
  }
}

export function drawSky(scene: Scene, sky: Sky, horizonY: number): void {
  const { sheet, reading, unit, height } = scene;
  const middle = mix(sky.top, sky.horizon, 0.42);
  sheet.fill(sheet.between([0, 0], [0, Math.max(horizonY * 1.12, height * 0.5)], [0, sky.top], [0.5, middle], [1, sky.horizon]));
  if (reading.time === "night") drawStars(scene, horizonY, sky.light);
  if (reading.has("aurora", "northern")) drawAurora(scene, horizonY);
  const { sunX: x, sunY: y, sunRadius: r } = sky;
  const reach = reading.time === "night" ? 4.2 : 6.5;
  sheet.glow(x, y, r * reach, r * reach, sky.light, reading.time === "day" ? 0.4 : 0.5);
  if (reading.time === "night" && !reading.has("full")) {
    // A crescent: the disc less a disc moved aside, so that the sky's gradient stays untouched in its hollow.
    sheet.path(`M${round(x - r * 0.35)} ${round(y - r * 0.94)}A${round(r)} ${round(r)} 0 1 1 ${round(x - r * 0.94)} ${round(y + r * 0.35)}A${round(r * 0.92)} ${round(r * 0.92)} 0 0 0 ${round(x - r * 0.35)} ${round(y - r * 0.94)}Z`, { fill: sky.light });
  } else {
    sheet.ellipse(x, y, r, r, { fill: sky.light });
  }
  if (reading.time !== "night" || reading.has("cloud")) drawClouds(scene, sky, horizonY);
  if (reading.time !== "night") drawBirds(scene, sky, unit);
}

function drawBirds({ sheet, random, palette }: Scene, sky: Sky, unit: number): void {
  const left = sky.sunX + unit * random.between(-220, 140);
  for (let i = 0; i < random.whole(0, 5); i++) {
    const x = left + unit * (i * 34 + random.between(-10, 10));
    const y = sky.sunY - unit * random.between(90, 190);
    const s = unit * random.between(7, 12);
    sheet.path(`M${round(x - s)} ${round(y - s * 0.4)}q${round(s * 0.6)} ${round(-s * 0.3)} ${round(s)} ${round(s * 0.4)}q${round(s * 0.4)} ${round(-s * 0.7)} ${round(s)} ${round(-s * 0.4)}`, { fill: "none", stroke: palette.deep, "stroke-width": unit * 2.2, "stroke-linecap": "round", opacity: 0.6 });
  }
}
