/** A dashboard in a desktop window: navigation, figures, one chart, a list; drawn in hundredths of the window's width. */
import { mix } from "../../drawing/colour";
import { polyline, type Point } from "../../drawing/sheet";
import type { Scene } from "../scene";
import type { ScreenInks } from "./interface-screens";

export function drawDashboard(scene: Scene, inks: ScreenInks): void {
  const { sheet, random, reading, width, height } = scene;
  const size = random.between(0.85, 1.12);
  const wide = Math.min(width * 0.84, height * 1.15) * size;
  const tall = Math.min(height * 0.8, wide * random.between(0.62, 0.9)) * Math.min(1, size);
  const q = wide / 100;
  const deep = tall / q;
  const aside = random.between(-0.09, 0.09);
  const [x, y] = [(width - wide) / 2 + width * aside, (height - tall) / 2 + height * random.between(-0.07, 0.07)];
  for (let i = 0; i < 8; i++)
    sheet.rect(x - i * q * 0.6, y + q * 2 + i * q * 0.8, wide + i * q * 1.2, tall, {
      rx: q * 2.4,
      fill: "#0b0a14",
      opacity: 0.04,
    });
  sheet.group({ transform: `translate(${x} ${y}) scale(${q}) rotate(${random.pick([0, 0, -3, 3, -6, 6])})` }, () => {
    sheet.rect(0, 0, 100, deep, { rx: 1.8, fill: inks.ground });
    for (const [i, colour] of ["#f0786b", "#f2bd4b", "#5cc48a"].entries())
      sheet.ellipse(3 + i * 2.2, 2.7, 0.75, 0.75, { fill: colour });
    sheet.rect(0, 5.2, 100, 0.15, { fill: inks.line });
    sheet.rect(19, 5.2, 0.15, deep - 5.2, { fill: inks.line });
    sheet.rect(2.6, 8.4, 3, 3, { rx: 0.9, fill: inks.brand });
    sheet.text(6.8, 10.8, reading.quote?.slice(0, 10) ?? "Atlas", {
      "font-size": 2.1,
      "font-weight": 600,
      fill: inks.text,
    });
    for (let i = 0; i < 7; i++) {
      const top = 15.6 + i * 4.6;
      if (i === 1) sheet.rect(1.6, top - 1.2, 15.8, 3.9, { rx: 1, fill: inks.card });
      sheet.rect(3, top, 1.6, 1.6, { rx: 0.5, fill: i === 1 ? inks.brand : inks.line });
      sheet.rect(6, top + 0.3, random.between(5, 9), 1, { rx: 0.5, fill: i === 1 ? inks.text : inks.line });
    }
    sheet.text(22, 12, "This week", { "font-size": 3, "font-weight": 600, "letter-spacing": -0.05, fill: inks.text });
    sheet.rect(86, 8.8, 11, 4, { rx: 1, fill: inks.brand });
    // What is wide stands left or right, and the figures above or below.
    const [mainX, sideX] = random.chance(0.5) ? [22, 72.6] : [47.7, 22];
    const names = random.shuffle(["Visits", "Orders", "Signups", "Revenue", "Returns", "Latency"]);
    for (let i = 0; i < 3; i++) {
      const left = 22 + i * 25.3;
      sheet.rect(left, 16, 24, 13.4, { rx: 1.4, fill: inks.card });
      sheet.text(left + 2, 19.8, names[i]!, { "font-size": 1.8, fill: inks.quiet });
      sheet.text(left + 2, 25.6, `${random.whole(1, 48)}.${random.whole(1, 9)}k`, {
        "font-size": 4,
        "font-weight": 600,
        "letter-spacing": -0.1,
        fill: inks.text,
      });
      const spark = Array.from({ length: 9 }, (_, k): Point => [
        left + 13 + k * 1.15,
        25.4 - random.between(0, 3) - k * 0.24,
      ]);
      sheet.path(polyline(spark), {
        fill: "none",
        stroke: [inks.brand, inks.second, inks.third][i]!,
        "stroke-width": 0.5,
        "stroke-linejoin": "round",
      });
    }
    const [top, bottom] = [32, Math.max(50, deep * 0.7)];
    sheet.rect(mainX, top, 49.3, bottom - top + 3, { rx: 1.4, fill: inks.card });
    for (let i = 0; i < 4; i++)
      sheet.rect(mainX + 2, top + 5 + ((bottom - top - 5) * i) / 3, 45.3, 0.12, { fill: inks.line });
    for (const [k, colour] of [inks.second, inks.brand].entries()) {
      let value = 0.3 + k * 0.25;
      const points = Array.from({ length: 22 }, (_, i): Point => {
        value = Math.min(0.95, Math.max(0.08, value + random.between(-0.075, 0.1)));
        return [mainX + 2 + (45.3 * i) / 21, bottom - value * (bottom - top - 5)];
      });
      sheet.path(polyline([...points, [mainX + 47.3, bottom], [mainX + 2, bottom]], true), {
        fill: sheet.linear(90, [0, colour, 0.35], [1, colour, 0]),
      });
      sheet.path(polyline(points), { fill: "none", stroke: colour, "stroke-width": 0.55, "stroke-linejoin": "round" });
    }
    sheet.rect(sideX, top, 24.4, bottom - top + 3, { rx: 1.4, fill: inks.card });
    const bars = random.whole(3, 8);
    for (let i = 0; i < bars; i++) {
      const row = top + 4.4 + ((bottom - top - 2) * i) / bars;
      sheet.rect(sideX + 2.4, row, 19.6, 1.5, { rx: 0.7, fill: inks.line });
      sheet.rect(sideX + 2.4, row, 19.6 * random.between(0.3, 0.95), 1.5, {
        rx: 0.7,
        fill: mix(inks.brand, inks.third, i / bars),
      });
    }
    for (let row = bottom + 6.5; row + 4 < deep - 1; row += 5.2) {
      sheet.ellipse(24, row + 1.4, 1.4, 1.4, { fill: random.pick([inks.brand, inks.second, inks.third]) });
      sheet.rect(27.4, row + 0.9, random.between(11, 20), 1, { rx: 0.5, fill: inks.quiet, opacity: 0.7 });
      sheet.rect(56, row + 0.9, random.between(6, 10), 1, { rx: 0.5, fill: inks.line });
      sheet.rect(88, row + 0.2, 9, 2.4, { rx: 1.2, fill: mix(inks.brand, inks.ground, 0.78) });
      sheet.rect(22, row + 4.1, 75, 0.12, { fill: inks.line });
    }
  });
}
