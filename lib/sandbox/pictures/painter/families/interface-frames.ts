/** What a screen is shown in, and how several of them are laid out on a sheet. */
import { round } from "../../drawing/sheet";
import type { Scene } from "../scene";
import type { Screen, ScreenInks } from "./interface-screens";

export function drawPhone(
  scene: Scene,
  x: number,
  y: number,
  wide: number,
  inks: ScreenInks,
  screen: Screen,
  tilt: number,
): void {
  const { sheet } = scene;
  const tall = wide * 2.06;
  const r = wide * 0.125;
  const body = (grow: number) =>
    `M${round(x - grow + r)} ${round(y - grow)}h${round(wide + grow * 2 - r * 2)}a${round(r)} ${round(r)} 0 0 1 ${round(r)} ${round(r)}v${round(tall + grow * 2 - r * 2)}a${round(r)} ${round(r)} 0 0 1 ${round(-r)} ${round(r)}h${round(-(wide + grow * 2 - r * 2))}a${round(r)} ${round(r)} 0 0 1 ${round(-r)} ${round(-r)}v${round(-(tall + grow * 2 - r * 2))}a${round(r)} ${round(r)} 0 0 1 ${round(r)} ${round(-r)}Z`;
  sheet.group(
    { transform: tilt === 0 ? undefined : `rotate(${tilt} ${round(x + wide / 2)} ${round(y + tall / 2)})` },
    () => {
      for (let i = 0; i < 7; i++)
        sheet.rect(
          x + wide * 0.04 - i * wide * 0.014,
          y + wide * 0.1 + i * wide * 0.016,
          wide * 0.92 + i * wide * 0.028,
          tall,
          { rx: r * 1.2, fill: "#0b0a14", opacity: 0.045 },
        );
      sheet.path(body(wide * 0.028), { fill: "#17171c" });
      sheet.path(body(wide * 0.024), { fill: "none", stroke: "#50505a", "stroke-width": wide * 0.006 });
      const shape = body(0);
      sheet.path(shape, { fill: inks.ground });
      sheet.group({ "clip-path": sheet.clip(shape) }, () => {
        sheet.group({ transform: `translate(${round(x)} ${round(y)}) scale(${wide / 100})` }, () =>
          screen(scene, inks),
        );
      });
      sheet.rect(x + wide * 0.36, y + wide * 0.035, wide * 0.28, wide * 0.075, { rx: wide * 0.04, fill: "#101014" });
    },
  );
}

/** A screen without a device: an artboard with a thin edge. */
export function drawArtboard(
  scene: Scene,
  x: number,
  y: number,
  wide: number,
  inks: ScreenInks,
  screen: Screen,
  tilt: number,
): void {
  const { sheet } = scene;
  const tall = wide * 1.7;
  const turn = tilt === 0 ? undefined : `rotate(${tilt} ${round(x + wide / 2)} ${round(y + tall / 2)})`;
  const shape = `M${round(x)} ${round(y)}h${round(wide)}v${round(tall)}h${round(-wide)}Z`;
  sheet.group({ transform: turn }, () => {
    sheet.path(shape, {
      fill: "#0b0a14",
      opacity: 0.12,
      transform: `translate(${round(wide * 0.02)} ${round(wide * 0.03)})`,
    });
    sheet.path(shape, { fill: inks.ground });
    sheet.group({ "clip-path": sheet.clip(shape) }, () => {
      sheet.group({ transform: `translate(${round(x)} ${round(y - wide * 0.1)}) scale(${wide / 100})` }, () =>
        screen(scene, inks),
      );
    });
    sheet.path(shape, { fill: "none", stroke: inks.line, "stroke-width": wide * 0.008 });
  });
}

/** Middle of a screen as shares of width and height, its width as a share of the shorter side, tilt in degrees, which screen. */
type Spot = readonly [x: number, y: number, wide: number, tilt: number, other?: 1];
export type Layout = { frame: "phone" | "artboard"; spots: readonly Spot[] };

const phones = (...spots: Spot[]): Layout => ({ frame: "phone", spots });
const boards = (...spots: Spot[]): Layout => ({ frame: "artboard", spots });

const TALL: readonly Layout[] = [
  phones([0.5, 0.5, 0.62, 0]),
  phones([0.5, 0.52, 0.58, -8]),
  phones([0.5, 0.5, 0.58, 9]),
  phones([0.5, 0.86, 1.02, 0]),
  phones([0.38, 0.36, 0.5, -6, 1], [0.62, 0.66, 0.5, -6]),
  phones([0.66, 0.3, 0.44, 12, 1], [0.36, 0.66, 0.52, 12]),
  boards([0.5, 0.5, 0.74, 0]),
  boards([0.3, 0.34, 0.44, 0], [0.7, 0.62, 0.44, 0, 1]),
  boards([0.5, 0.28, 0.46, 4, 1], [0.5, 0.74, 0.52, -3]),
];
const WIDE: readonly Layout[] = [
  phones([0.36, 0.54, 0.37, 0, 1], [0.64, 0.46, 0.37, 0]),
  phones([0.22, 0.5, 0.34, 0, 1], [0.5, 0.5, 0.4, 0], [0.78, 0.5, 0.34, 0, 1]),
  phones([0.3, 0.95, 0.72, 0], [0.72, 0.5, 0.36, 0, 1]),
  phones([0.72, 0.5, 0.42, 10]),
  phones([0.28, 0.52, 0.42, -7]),
  phones([0.36, 0.5, 0.4, -14, 1], [0.6, 0.5, 0.4, 10]),
  boards([0.2, 0.5, 0.36, 0, 1], [0.5, 0.5, 0.36, 0], [0.8, 0.5, 0.36, 0, 1]),
  boards([0.3, 0.5, 0.5, 0], [0.74, 0.42, 0.34, 0, 1]),
  boards([0.14, 0.4, 0.3, 0, 1], [0.38, 0.6, 0.3, 0], [0.62, 0.4, 0.3, 0, 1], [0.86, 0.6, 0.3, 0]),
];
const SQUARE: readonly Layout[] = [
  phones([0.5, 0.5, 0.45, 0]),
  phones([0.5, 0.5, 0.44, -9]),
  phones([0.5, 0.78, 0.72, 0]),
  phones([0.32, 0.54, 0.34, 0, 1], [0.68, 0.46, 0.34, 0]),
  phones([0.3, 0.3, 0.4, 18, 1], [0.68, 0.66, 0.44, 18]),
  phones([0.18, 0.5, 0.3, -8, 1], [0.5, 0.5, 0.36, 0], [0.82, 0.5, 0.3, 8, 1]),
  boards([0.5, 0.5, 0.52, 0]),
  boards([0.28, 0.42, 0.4, 0], [0.74, 0.6, 0.4, 0, 1]),
  boards([0.5, 0.56, 0.6, -5]),
  boards([0.2, 0.5, 0.26, 0, 1], [0.5, 0.5, 0.34, 0], [0.8, 0.5, 0.26, 0, 1]),
];

export function drawLayout(scene: Scene, inks: ScreenInks, first: Screen, other: Screen, several: boolean): void {
  const { width, height, random } = scene;
  const all = width > height * 1.2 ? WIDE : height > width * 1.2 ? TALL : SQUARE;
  const fit = all.filter(({ spots }) => !several || spots.length > 1);
  const { frame, spots } = random.pick(fit);
  const unit = Math.min(width, height);
  const nudge = () => random.between(-0.025, 0.025);
  const size = random.between(0.92, 1.06);
  for (const [x, y, share, tilt, turned] of spots) {
    const wide = unit * share * size;
    const tall = wide * (frame === "phone" ? 2.06 : 1.7);
    const draw = frame === "phone" ? drawPhone : drawArtboard;
    const [left, top] = [(x + nudge()) * width - wide / 2, (y + nudge()) * height - tall / 2];
    draw(scene, left, top, wide, inks, turned ? other : first, tilt);
  }
}
