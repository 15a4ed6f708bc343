/** Mockups: one or two phones, or a desktop window, on a soft ground, with a screen that follows the prompt's subject. */
import { lightness, mix, tone } from "../../drawing/colour";
import { round } from "../../drawing/sheet";
import type { Family, Scene } from "../scene";
import { drawDashboard } from "./interface-desk";
import { chooseScreen, screens, type Screen, type ScreenInks } from "./interface-screens";
import { chooseSketch, drawSketch } from "./interface-sketches";

function drawPhone(
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

export const paintInterface: Family = (scene) => {
  const { sheet, palette: p, reading, random, width, height } = scene;
  const brand = reading.colours[0] ?? p.main;
  const dark = reading.time === "night" || reading.has("dark", "black") || random.chance(0.25);
  const back = [tone(brand, 0.2, 0.75), mix(brand, p.accent, 0.25), tone(brand, -0.04)];
  sheet.fill(sheet.linear(random.between(35, 70), [0, back[0]!], [0.6, mix(back[0]!, back[2]!, 0.6)], [1, back[1]!]));
  sheet.glow(width * 0.15, height * 0.1, width * 0.6, height * 0.5, "#ffffff", 0.32);
  sheet.glow(width * 0.9, height * 0.95, width * 0.55, height * 0.5, p.accent, 0.35);
  const strong = lightness(brand) > 0.72 ? tone(brand, -0.2) : brand;
  const inks: ScreenInks = dark
    ? {
        ground: "#121318",
        card: "#1e2027",
        line: "#343741",
        text: "#f3f4f6",
        quiet: "#9aa0ac",
        brand: tone(strong, 0.06),
        second: p.accent,
        third: p.soft,
      }
    : {
        ground: "#fdfdfc",
        card: "#f2f3f3",
        line: "#dcdfe2",
        text: "#17181c",
        quiet: "#7b818c",
        brand: strong,
        second: p.accent,
        third: p.soft,
      };
  const desk =
    reading.has("dashboard", "website", "landing", "web", "desktop", "admin", "saas", "analytics") &&
    !reading.has("mobile", "phone", "app");
  if (desk) {
    drawDashboard(scene, inks);
    return 1.4;
  }
  const sketch = chooseSketch(reading);
  const drawn = (turned: boolean): Screen | null =>
    sketch && ((on, colours) => drawSketch(on, colours, sketch, turned));
  const name = chooseScreen(reading, random);
  const first = drawn(false) ?? screens[name];
  const pair =
    reading.count > 1 || reading.has("screens", "onboarding", "flow") || width > height || random.chance(0.35);
  const wide = Math.min(width * (pair ? 0.36 : 0.47), height * 0.4);
  if (pair) {
    const names = Object.keys(screens) as (keyof typeof screens)[];
    const other = drawn(true) ?? screens[random.pick(names.filter((one) => one !== name))];
    drawPhone(scene, width / 2 - wide * 1.08, height / 2 - wide * 0.92, wide, inks, other, 0);
    drawPhone(scene, width / 2 + wide * 0.08, height / 2 - wide * 1.14, wide, inks, first, 0);
  } else {
    drawPhone(scene, width / 2 - wide / 2, height / 2 - wide * 1.03, wide, inks, first, random.pick([0, 0, -6, 6]));
  }
  return 1.4;
};
