/** Bars that lie down: names at the left, values grow to the right. */
import type { Sheet } from "../drawing/sheet";
import { drawLegend } from "./chart-axes";
import { niceTicks, shortNumber, type Area, type Chart } from "./chart-model";

export function drawBarsAcross(sheet: Sheet, chart: Chart, area: Area): void {
  const top = drawLegend(sheet, chart, area) + area.unit;
  const size = area.unit * 2.3;
  const longest = Math.max(...chart.labels.map((label) => label.length));
  const left = area.left + Math.min(longest * size * 0.56, (area.right - area.left) * 0.4) + size * 0.7;
  const right = area.right - size;
  const bottom = area.bottom - size * 2;
  const ticks = niceTicks(chart.series.flatMap((one) => one.values));
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const x = (value: number) => left + ((value - low) / (high - low)) * (right - left);
  for (const tick of ticks) {
    const isZero = tick === 0;
    sheet.rect(x(tick), top, Math.max(1, area.unit * 0.12), bottom - top, {
      fill: isZero ? chart.inks.soft : chart.inks.rule,
      opacity: isZero ? 0.6 : 1,
    });
    const text = { "font-size": size, "text-anchor": "middle", fill: chart.inks.soft };
    sheet.text(x(tick), bottom + size * 1.5, shortNumber(tick), text);
  }
  const band = (bottom - top) / chart.labels.length;
  const tall = (band * 0.72) / chart.series.length;
  for (const [i, label] of chart.labels.entries()) {
    const middle = top + band * (i + 0.5);
    const text = { "font-size": Math.min(size, band * 0.6), "text-anchor": "end", fill: chart.inks.strong };
    sheet.text(left - size * 0.6, middle + size * 0.35, label, text);
    for (const [k, one] of chart.series.entries()) {
      const value = one.values[i] ?? null;
      if (value === null) continue;
      const [from, to] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))];
      const y = middle - (tall * chart.series.length) / 2 + tall * k;
      sheet.rect(from, y, to - from, tall * 0.92, {
        fill: one.slices?.[i] ?? one.colour,
        rx: Math.min(tall * 0.15, area.unit * 0.6),
      });
    }
  }
}
