/** Posters in the manner of the Bauhaus and the Swiss school: few colours, one grid, big simple form, small clear type. */
import { lightness, mix } from "../../drawing/colour";
import { round } from "../../drawing/sheet";
import type { Palette } from "../palettes";
import type { Family, Scene } from "../scene";

const STOP = new Set(
  "a an the of in on at for with and or to by from my our your is are this that made style poster bauhaus geometric swiss design abstract composition flyer banner cover illustration print minimal minimalist modernist shapes grid colour color colours colors using very big bold some as into like modern vintage retro typographic typography event announcement".split(
    " ",
  ),
);

/** What the poster says: the quotation if there is one, else two of the prompt's own telling words. */
export function posterTitle({ reading, random, palette }: Scene): string {
  if (reading.quote !== null) return reading.quote;
  const telling = reading.words.filter((word) => word.length > 3 && !STOP.has(word) && !word.includes("-"));
  const words =
    telling.length > 0 ? telling.slice(0, 2) : [palette.name, random.pick(["form", "studio", "night", "rooms"])];
  return words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join(" ");
}

function tile({ sheet, random }: Scene, x: number, y: number, s: number, inks: readonly string[]): void {
  const [ground, form, third] = random.shuffle(inks) as [string, string, string];
  sheet.rect(round(x), round(y), round(s + 0.6), round(s + 0.6), { fill: ground });
  const spot = `translate(${round(x + s / 2)} ${round(y + s / 2)}) rotate(${random.whole(0, 3) * 90})`;
  const h = round(s / 2);
  const forms: (() => void)[] = [
    () => sheet.path(`M${-h} ${-h}H${h}A${s} ${s} 0 0 1 ${-h} ${h}Z`, { fill: form }),
    () => sheet.ellipse(0, 0, h, h, { fill: form }),
    () => sheet.path(`M${-h} ${-h}H${h}L${-h} ${h}Z`, { fill: form }),
    () => sheet.path(`M${-h} ${-h}H${h}A${h} ${h} 0 0 1 ${-h} ${-h}Z`, { fill: form }),
    () => {
      sheet.path(`M${-h} ${-h}H${h}A${s} ${s} 0 0 1 ${-h} ${h}Z`, { fill: form });
      sheet.path(`M${-h} ${-h}H0A${h} ${h} 0 0 1 ${-h} 0Z`, { fill: third });
    },
    () => {
      for (let i = 0; i < 4; i++) sheet.rect(-h + (i * s) / 4, -h, s / 8, s, { fill: form });
    },
    () => {
      sheet.ellipse(0, 0, h * 0.62, h * 0.62, { fill: form });
      sheet.ellipse(0, 0, h * 0.24, h * 0.24, { fill: third });
    },
    () => {
      sheet.path(`M${-h} ${-h}A${h} ${h} 0 0 1 ${-h} ${h}Z`, { fill: form });
      sheet.path(`M${h} ${-h}A${h} ${h} 0 0 0 ${h} ${h}Z`, { fill: third });
    },
  ];
  sheet.group({ transform: spot }, random.pick(forms));
}

function gridPoster(scene: Scene, bottom: number, p: Palette): void {
  const { random, width } = scene;
  const columns = random.pick([4, 5]);
  const s = width / columns;
  const inks = [p.ink, p.main, p.soft, p.accent, p.pale];
  for (let y = bottom - s; y > -s; y -= s) for (let c = 0; c < columns; c++) tile(scene, c * s, y, s, inks);
}

/** A big disc cut by bars, overprinted as two inks would be. */
function discPoster({ sheet, random, width }: Scene, bottom: number, p: Palette): void {
  const r = Math.min(width * 0.37, bottom * 0.4);
  const [x, y] = [width * random.pick([0.4, 0.6]), bottom * 0.5];
  sheet.ellipse(x, y, r, r, { fill: p.accent });
  const tilt = random.pick([-35, -20, 25, 45]);
  sheet.group({ transform: `rotate(${tilt} ${round(x)} ${round(y)})`, style: "mix-blend-mode:multiply" }, () => {
    const bars = random.whole(3, 6);
    for (let i = 0; i < bars; i++)
      sheet.rect(x - r * 1.7, y - r * 0.5 + (i * r * 1.3) / bars, r * (1.4 + random.next() * 1.6), (r * 0.62) / bars, {
        fill: i % 2 === 0 ? p.main : p.soft,
      });
  });
  sheet.ellipse(x + r * 0.78, y - r * 0.7, r * 0.26, r * 0.26, { fill: p.ink });
  sheet.path(
    `M${round(x - r * 1.05)} ${round(y + r * 1.05)}h${round(r * 0.9)}a${round(r * 0.9)} ${round(r * 0.9)} 0 0 0 ${round(-r * 0.9)} ${round(-r * 0.9)}Z`,
    { fill: p.deep, style: "mix-blend-mode:multiply" },
  );
}

/** Arcs about one corner, each ring its own ink. */
function arcPoster({ sheet, random, width }: Scene, bottom: number, p: Palette): void {
  const left = random.chance(0.5);
  const reach = Math.min(width, bottom) * 1.02;
  const rings = random.whole(6, 9);
  const inks = [p.main, p.soft, p.accent, p.deep, p.ink, p.pale];
  const shift = random.whole(0, 5);
  for (let i = 0; i < rings; i++) {
    const r = reach * (1 - i / rings);
    sheet.ellipse(left ? 0 : width, bottom, r, r, { fill: inks[(i + shift) % inks.length]! });
  }
  const dot = width * 0.09;
  sheet.ellipse(left ? width * 0.82 : width * 0.18, bottom * 0.2, dot, dot, { fill: p.accent });
}

export const paintPoster: Family = (scene) => {
  const { sheet, palette: p, random, reading, width, height, unit } = scene;
  const dark = reading.time === "night" || random.chance(0.2);
  const paper = dark ? p.ink : mix(p.pale, "#ffffff", 0.1);
  const ink = dark ? p.pale : lightness(p.ink) < 0.35 ? p.ink : mix(p.ink, "#000000", 0.4);
  sheet.fill(paper);
  const wordless =
    reading.has("pattern", "tessellation", "mosaic", "quilt", "tiles", "seamless", "grid") && reading.quote === null;
  const bottom = wordless ? height : height * (height > width ? 0.75 : 0.72);
  const kind = wordless
    ? 0
    : reading.has("circle", "sun", "disc")
      ? 1
      : reading.has("arc", "rainbow", "rings")
        ? 2
        : random.whole(0, 2);
  const clip = sheet.clip(`M0 0H${width}V${round(bottom)}H0Z`);
  const inks = dark ? { ...p, ink: p.deep, pale: p.ink } : p;
  // Multiplied inks need paper under them to multiply with.
  sheet.group({ "clip-path": clip }, () => [gridPoster, discPoster, arcPoster][kind]!(scene, bottom, inks));
  if (wordless) return 2;
  const title = posterTitle(scene);
  const edge = unit * 62;
  const room = width - edge * 2;
  const size = Math.min(unit * 118, (room / title.length) * 1.72, (height - bottom) * 0.42);
  sheet.text(edge, bottom + (height - bottom) * 0.5, title, {
    "font-size": size,
    "font-weight": 700,
    "letter-spacing": -size * 0.035,
    fill: ink,
  });
  const small = { "font-size": unit * 25, fill: ink };
  const low = bottom + (height - bottom) * 0.5 + unit * 58;
  sheet.text(
    edge,
    low,
    random.pick(["12 — 30 November", "Thursdays, 19:00", "Open daily, free entry", "Vol. 7"]),
    small,
  );
  sheet.text(width - edge, low, random.pick(["Halle 4", "Kiosk Nord", "Room 12", "Atelier Süd"]), {
    ...small,
    "text-anchor": "end",
  });
  return 2.6;
};
