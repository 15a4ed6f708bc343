/** Skies: a gradient of the hour, one light in it, and what floats before it. */
import { atLightness, isWarm, lightness, mix, tone } from "../../drawing/colour";
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
export function planSky({ palette: p, reading, random, width, unit }: Scene, horizonY: number): Sky {
  const tops = {
    night: mix(p.ink, "#040714", 0.35),
    dusk: mix(p.deep, p.ink, 0.15),
    dawn: mix(p.soft, p.main, 0.35),
    day: mix(p.main, p.soft, 0.45),
  };
  // A sky needs a warm light: a cool accent gives way to the palette's soft tone.
  const sun = isWarm(p.accent) ? p.accent : p.soft;
  const warm = lightness(sun) > 0.6 ? sun : tone(sun, 0.2);
  const horizons = {
    night: mix(p.main, p.deep, 0.45),
    dusk: mix(warm, p.pale, 0.2),
    dawn: mix(p.pale, warm, 0.3),
    day: mix(p.pale, p.soft, 0.25),
  };
  const top = tops[reading.time];
  const horizon = horizons[reading.time];
  const light =
    reading.time === "night" ? mix(p.pale, "#ffffff", 0.3) : mix(p.pale, warm, reading.time === "dusk" ? 0.25 : 0.1);
  const low = reading.time === "night" ? random.between(0.3, 0.55) : random.between(0.62, 0.92);
  const sunX = width * (random.chance(0.5) ? random.between(0.24, 0.4) : random.between(0.6, 0.76));
  return {
    top,
    horizon,
    light,
    sunX,
    sunY: horizonY * low,
    sunRadius: unit * random.between(58, 105) * (reading.time === "night" ? 0.7 : 1),
  };
}

function drawStars({ sheet, random, width, unit }: Scene, bottom: number, colour: string): void {
  for (let i = 0; i < 190; i++) {
    const y = random.next() ** 1.4 * bottom;
    const r = unit * (random.chance(0.06) ? random.between(2.2, 3.2) : random.between(0.9, 1.8));
    sheet.ellipse(round(random.next() * width), round(y), r, r, {
      fill: colour,
      opacity: round(random.between(0.25, 0.95) * (1 - (0.6 * y) / bottom)),
    });
  }
}

/** Curtains of light, each a band of the noise field fading upwards. */
function drawAurora({ sheet, noise, width, unit, palette }: Scene, horizonY: number): void {
  const glow = atLightness(palette.soft, 0.84, 1.3);
  for (let band = 0; band < 3; band++) {
    const step = unit * 7;
    for (let x = -step; x < width + step; x += step) {
      const base =
        horizonY * (0.52 + band * 0.12) +
        (noise.fractal((x / width) * 2.2 + band * 7, band * 3.1, 2) - 0.5) * horizonY * 0.55;
      const tall = horizonY * (0.16 + 0.42 * noise.at((x / width) * 9 + band * 5, 4.2));
      const shine = 0.1 + 0.34 * noise.at((x / width) * 24, band + 0.5);
      const paint = sheet.between(
        [0, base - tall],
        [0, base + unit * 24],
        [0, glow, 0],
        [0.75, glow, shine],
        [1, glow, 0],
      );
      sheet.path(
        `M${round(x)} ${round(base - tall)}h${round(step + 0.6)}V${round(base + unit * 24)}h${round(-step - 0.6)}Z`,
        { fill: paint },
      );
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
      sheet.ellipse(round(cx + dx), round(cy + k * unit * 8), round(long * 0.62), round(thick * 0.62), { fill: fade });
    }
  }
}

export function drawSky(scene: Scene, sky: Sky, horizonY: number): void {
  const { sheet, reading, palette: p, unit, height } = scene;
  const foot = Math.max(horizonY * 1.12, height * 0.5);
  // At dusk the way from dark to bright leads over the palette's own colours, or it would be grey half-way.
  const [low, high] =
    reading.time === "dusk"
      ? [mix(p.main, p.deep, 0.25), mix(p.soft, sky.horizon, 0.3)]
      : [mix(sky.top, sky.horizon, 0.3), mix(sky.top, sky.horizon, 0.72)];
  sheet.fill(sheet.between([0, 0], [0, foot], [0, sky.top], [0.38, low], [0.72, high], [1, sky.horizon]));
  if (reading.time === "night") drawStars(scene, horizonY, sky.light);
  if (reading.has("aurora", "northern")) drawAurora(scene, horizonY);
  const { sunX: x, sunY: y, sunRadius: r } = sky;
  const reach = reading.time === "night" ? 4.2 : 6.5;
  sheet.glow(x, y, r * reach, r * reach, sky.light, reading.time === "day" ? 0.4 : 0.5);
  if (reading.time === "night" && !reading.has("full")) {
    const horn = `M0 ${round(-r)}A${round(r)} ${round(r)} 0 0 1 0 ${round(r)}A${round(r * 1.22)} ${round(r * 1.22)} 0 0 0 0 ${round(-r)}Z`;
    sheet.path(horn, { fill: sky.light, transform: `translate(${round(x)} ${round(y)}) rotate(-28)` });
    if (reading.has("moons")) drawSecondMoon(scene, sky);
  } else {
    sheet.ellipse(x, y, r, r, { fill: sky.light });
    if (reading.has("moons")) drawSecondMoon(scene, sky);
  }
  if (reading.time !== "night" || reading.has("cloud")) drawClouds(scene, sky, horizonY);
  if (reading.time !== "night") drawBirds(scene, sky, unit);
}

/** Smaller and higher, on the other side: a sky of another world. */
function drawSecondMoon({ sheet, width, height }: Scene, { sunX, sunY, sunRadius, light }: Sky): void {
  const [x, y, r] = [width - sunX, Math.max(sunRadius, sunY - height * 0.16), sunRadius * 0.55];
  sheet.glow(x, y, r * 4, r * 4, light, 0.4);
  sheet.ellipse(x, y, r, r, { fill: light });
}

function drawBirds({ sheet, random, palette }: Scene, sky: Sky, unit: number): void {
  const left = sky.sunX + unit * random.between(-220, 140);
  for (let i = 0; i < random.whole(0, 5); i++) {
    const x = left + unit * (i * 34 + random.between(-10, 10));
    const y = sky.sunY - unit * random.between(90, 190);
    const s = unit * random.between(7, 12);
    sheet.path(
      `M${round(x - s)} ${round(y - s * 0.4)}q${round(s * 0.6)} ${round(-s * 0.3)} ${round(s)} ${round(s * 0.4)}q${round(s * 0.4)} ${round(-s * 0.7)} ${round(s)} ${round(-s * 0.4)}`,
      { fill: "none", stroke: palette.deep, "stroke-width": unit * 2.2, "stroke-linecap": "round", opacity: 0.6 },
    );
  }
}
