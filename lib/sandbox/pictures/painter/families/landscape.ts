/** Landscapes are layers: each nearer ridge darker, each fading into the mist at its foot. */
import { mix, tone } from "../../drawing/colour";
import { polyline, type Point } from "../../drawing/sheet";
import type { Family, Scene } from "../scene";
import { drawBoat, drawCabin, drawLighthouse, drawTent, drawTrees } from "./landmarks";
import { drawSea, drawWater } from "./water";
import { drawSky, planSky, type Sky } from "./sky";

type Terrain = "mountains" | "hills" | "dunes";

/** Heights along one ridge, from its own slice of the noise field. */
function ridge(scene: Scene, terrain: Terrain, layer: number, base: number, swing: number): Point[] {
  const { noise, width, height, unit } = scene;
  const stretch =
    (width / Math.min(width, height)) * { mountains: 2.1, hills: 1.7, dunes: 1.05 }[terrain] * (1 + layer * 0.16);
  const points: Point[] = [];
  for (let x = -8; x <= width + 8; x += unit * 5) {
    const t = (x / width) * stretch + layer * 13.7;
    let rise: number;
    if (terrain === "mountains") {
      const n = noise.fractal(t, layer * 5.3, 2);
      const sharp = 1 - Math.abs(2 * n - 1) * 1.5;
      rise = sharp * 0.85 + (noise.fractal(t * 6, layer * 2.9, 4) - 0.5) * 0.34 - 0.3;
    } else if (terrain === "hills") {
      rise = noise.fractal(t, layer * 5.3, 3) - 0.5 + (noise.at(t * 16, layer) - 0.5) * 0.02;
    } else {
      // A dune climbs slowly and breaks off: the crest is where the field folds.
      const n = noise.at(t, layer * 5.3) + 0.25 * noise.at(t * 2.3, layer * 3.1);
      rise = 0.55 - Math.abs(n - 0.62) * 2.2;
    }
    points.push([x, base - rise * swing]);
  }
  return points;
}

function drawSnow({ sheet, noise, unit }: Scene, crest: Point[], foot: number, colour: string): void {
  const under = crest.map(([x, y], i): Point => {
    const deep = Math.max(0, (foot - y) * 0.42 - unit * 18);
    const tooth = Math.abs((noise.at(x / (unit * 26), i * 0.02 + 40) - 0.5) * 2) * deep * 0.9;
    return [x, y + deep * 0.35 + tooth];
  });
  sheet.path(polyline([...crest, ...under.reverse()], true), { fill: colour, opacity: 0.86 });
}

function drawLayers(scene: Scene, sky: Sky, terrain: Terrain, horizonY: number, floor: number, count: number): Point[] {
  const { sheet, palette: p, reading, height, width, unit } = scene;
  const bright = reading.time === "day" || reading.time === "dawn";
  const sand = terrain === "dunes" && reading.time !== "night";
  const near = sand ? mix(p.deep, p.main, 0.35) : bright ? mix(p.deep, p.ink, 0.35) : mix(p.ink, p.deep, 0.12);
  const far = sand ? mix(p.soft, sky.horizon, 0.4) : mix(sky.horizon, p.main, reading.time === "night" ? 0.25 : 0.42);
  let crest: Point[] = [];
  for (let layer = 0; layer < count; layer++) {
    const share = count === 1 ? 1 : layer / (count - 1);
    const base = horizonY + (floor - horizonY) * share ** 1.15;
    const swing =
      height *
      (terrain === "mountains" ? 0.36 - share * 0.2 : terrain === "hills" ? 0.3 - share * 0.08 : 0.2 + share * 0.1);
    crest = ridge(scene, terrain, layer, base, swing);
    const colour = mix(far, near, share ** 0.85);
    const mist = mix(colour, sky.horizon, bright ? 0.5 * (1 - share * 0.75) : 0.34 * (1 - share));
    const peak = Math.min(...crest.map(([, y]) => y));
    const shape = polyline([...crest, [width + 8, height + 8], [-8, height + 8]], true);
    if (terrain === "dunes") {
      const lit = mix(tone(colour, 0.09), sky.light, 0.3 * (1 - share * 0.5));
      const side = sky.sunX < width / 2 ? [lit, colour] : [colour, lit];
      sheet.path(shape, {
        fill: sheet.between(
          [0, peak],
          [width, peak + height * 0.25],
          [0, side[0]!],
          [0.55, mix(lit, colour, 0.5)],
          [1, side[1]!],
        ),
      });
      sheet.path(shape, { fill: sheet.between([0, peak], [0, peak + height * 0.5], [0, near, 0], [1, near, 0.32]) });
    } else {
      sheet.path(shape, {
        fill: sheet.between([0, peak], [0, Math.min(height, base + height * 0.2)], [0, colour], [1, mist]),
      });
    }
    if (
      terrain === "mountains" &&
      layer < 2 &&
      (reading.has("snow", "snowy", "alpine", "winter", "glacier") || p.name === "arctic")
    ) {
      drawSnow(scene, crest, base + unit * 60, mix(p.pale, colour, reading.time === "night" ? 0.35 : 0.12));
    }
    if (terrain !== "dunes" && layer >= count - 2 && !reading.has("meadow", "savanna", "canyon", "mesa"))
      drawTrees(scene, crest, mix(near, p.ink, 0.3 + share * 0.3), share);
  }
  return crest;
}

export const paintLandscape: Family = (scene) => {
  const { reading, random, height } = scene;
  const sea = reading.has("sea", "ocean", "beach", "seascape", "coast", "island", "lighthouse", "surf");
  const lake =
    reading.has("lake", "fjord", "river", "reflection", "water", "reflections") ||
    (!sea && reading.has("calm") && random.chance(0.6));
  const horizonY = height * (sea ? random.between(0.5, 0.58) : random.between(0.44, 0.54));
  const sky = planSky(scene, horizonY);
  drawSky(scene, sky, horizonY);
  if (sea) {
    drawSea(scene, sky, horizonY);
    if (reading.has("lighthouse", "coast", "cliff", "island")) drawLighthouse(scene, sky, horizonY);
    else if (reading.has("boat", "sail", "sailing") || random.chance(0.6)) drawBoat(scene, horizonY);
    return 2.2;
  }
  const terrain: Terrain = reading.has("desert", "dune", "sand", "sahara")
    ? "dunes"
    : reading.has("hill", "hills", "meadow", "vineyard", "countryside", "valley") ||
        (!reading.has("mountain", "peak", "alpine", "fjord", "glacier", "canyon") && random.chance(0.45))
      ? "hills"
      : "mountains";
  if (lake) {
    const shore = height * 0.66;
    drawLayers(scene, sky, terrain, horizonY, shore - height * 0.03, 4);
    drawWater(scene, sky, shore);
    if (random.chance(0.6)) drawBoat(scene, shore + height * 0.06);
    return 2.2;
  }
  const crest = drawLayers(scene, sky, terrain, horizonY, height * 0.9, terrain === "dunes" ? 5 : 6);
  if (reading.has("cabin", "house", "hut")) drawCabin(scene, crest);
  if (reading.has("tent", "camping", "camp")) drawTent(scene, crest);
  return 2.2;
};
