/** Mockups: one or two phones, or a desktop window, on a soft ground, with a screen that follows the prompt's subject. */
import { lightness, mix, tone } from "../../drawing/colour";
import type { Family, Scene } from "../scene";
import { drawDashboard } from "./interface-desk";
import { drawLayout } from "./interface-frames";
import { chooseScreen, screens, type Screen, type ScreenInks } from "./interface-screens";
import { chooseSketch, drawSketch } from "./interface-sketches";

/** `tones`: light, other and strong. */
function drawGround({ sheet, palette, random, width, height }: Scene, tones: readonly string[]): void {
  const [light, other, strong] = tones as [string, string, string];
  const kind = random.pick(["soft", "soft", "flat", "split", "disc", "dots", "bands"]);
  if (kind === "soft") {
    sheet.fill(sheet.linear(random.between(0, 360), [0, light], [0.6, mix(light, strong, 0.6)], [1, other]));
    const [x, y] = [random.between(0, 1), random.between(0, 1)];
    sheet.glow(width * x, height * y, width * 0.6, height * 0.5, "#ffffff", 0.32);
    sheet.glow(width * (1 - x), height * (1 - y), width * 0.55, height * 0.5, palette.accent, 0.35);
    return;
  }
  sheet.fill(mix(light, other, random.between(0, 0.6)));
  const ink = random.chance(0.5) ? strong : tone(light, 0.12);
  if (kind === "split") {
    const at = random.between(0.3, 0.7);
    if (random.chance(0.5)) sheet.rect(0, height * at, width, height, { fill: ink });
    else sheet.rect(width * at, 0, width, height, { fill: ink });
  }
  if (kind === "disc") {
    const r = Math.min(width, height) * random.between(0.28, 0.55);
    sheet.ellipse(width * random.between(0.2, 0.8), height * random.between(0.2, 0.8), r, r, { fill: ink });
  }
  if (kind === "bands")
    for (let i = 0; i < 4; i++) sheet.rect((width * i) / 4, 0, width / 8, height, { fill: ink, opacity: 0.5 });
  const step = Math.min(width, height) / random.whole(8, 16);
  if (kind === "dots")
    for (let y = step / 2; y < height; y += step)
      for (let x = step / 2; x < width; x += step) sheet.ellipse(x, y, step * 0.07, step * 0.07, { fill: ink });
}

export const paintInterface: Family = (scene) => {
  const { palette: p, reading, random } = scene;
  const brand = reading.colours[0] ?? p.main;
  // Of three or more the first is for what is tapped, the last for what lies behind.
  const ground = (reading.colours.length > 2 && reading.colours.at(-1)) || brand;
  const dark = reading.time === "night" || reading.has("dark") || lightness(ground) < 0.3 || random.chance(0.25);
  const back = [tone(ground, 0.2, 0.75), mix(ground, p.accent, 0.25), tone(ground, -0.04)];
  drawGround(scene, back);
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
  const several = reading.count > 1 || reading.has("screens", "onboarding", "flow", "widths", "states");
  const names = Object.keys(screens) as (keyof typeof screens)[];
  const other = drawn(true) ?? screens[random.pick(names.filter((one) => one !== name))];
  drawLayout(scene, inks, first, other, several);
  return 1.4;
};
