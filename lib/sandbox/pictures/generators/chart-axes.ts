/** Bar and line charts share one frame: value rules across, labels below, a legend when there is something to tell apart. */
import { polyline, type Point, type Sheet } from "../drawing/sheet";
import { niceTicks, shortNumber, type Area, type Chart } from "./chart-model";

interface Plot {
  x(index: number): number;
  y(value: number): number;
  band: number;
  zero: number;
}

/** Where the plot may begin. */
export function drawLegend(sheet: Sheet, chart: Chart, area: Area): number {
  const named = chart.series.filter((one) => one.label !== "");
  if (named.length === 0 || (named.length === 1 && chart.title !== "")) return area.top;
  const size = area.unit * 2.4;
  let x = area.left;
  let y = area.top + size * 0.8;
  for (const one of named) {
    const wide = size * (2 + one.label.length * 0.56);
    if (x > area.left && x + wide > area.right) {
      x = area.left;
      y += size * 1.6;
    }
    sheet.ellipse(x + size * 0.4, y - size * 0.34, size * 0.4, size * 0.4, { fill: one.colour });
    sheet.text(x + size * 1.1, y, one.label, { "font-size": size, fill: chart.inks.soft });
    x += wide;
  }
  return y + size * 1.6;
}

function drawFrame(sheet: Sheet, chart: Chart, area: Area): Plot {
  const top = drawLegend(sheet, chart, area) + area.unit;
  const ticks = niceTicks(chart.series.flatMap((one) => one.values));
  const size = area.unit * 2.3;
  const wide = Math.max(...ticks.map((tick) => shortNumber(tick).length)) * size * 0.6;
  const left = area.left + wide + size * 0.6;
  const bottom = area.bottom - size * 2;
  const low = ticks[0]!;
  const high = ticks.at(-1)!;
  const y = (value: number) => bottom - ((value - low) / (high - low)) * (bottom - top);
  for (const tick of ticks) {
    sheet.rect(left, y(tick), area.right - left, Math.max(1, area.unit * 0.12), {
      fill: tick === 0 ? chart.inks.soft : chart.inks.rule,
      opacity: tick === 0 ? 0.6 : 1,
    });
    sheet.text(left - size * 0.6, y(tick) + size * 0.35, shortNumber(tick), {
      "font-size": size,
      "text-anchor": "end",
      fill: chart.inks.soft,
    });
  }
  const band = (area.right - left) / chart.labels.length;
  const longest = Math.max(...chart.labels.map((label) => label.length)) * size * 0.58;
  const every = Math.max(1, Math.ceil((longest + size * 0.6) / band));
  for (const [i, label] of chart.labels.entries()) {
    if (i % every !== 0) continue;
    sheet.text(left + band * (i + 0.5), bottom + size * 1.7, label, {
      "font-size": size,
      "text-anchor": "middle",
      fill: chart.inks.soft,
    });
  }
  return { x: (i) => left + band * (i + 0.5), y, band, zero: y(0) };
}

export function drawBars(sheet: Sheet, chart: Chart, area: Area): void {
  const plot = drawFrame(sheet, chart, area);
  const gap = Math.min(0.34, 0.16 + 0.5 / chart.labels.length);
  const wide = (plot.band * (1 - gap)) / chart.series.length;
  for (const [k, one] of chart.series.entries()) {
    for (const [i, value] of one.values.entries()) {
      if (value === null) continue;
      const left = plot.x(i) - (wide * chart.series.length) / 2 + wide * k;
      const tip = plot.y(value);
      const tall = Math.abs(plot.zero - tip);
      const r = Math.min(wide * 0.18, area.unit * 0.8, tall);
      const away = tip < plot.zero ? 1 : -1;
      const inner = wide * (chart.series.length > 1 ? 0.92 : 1);
      // Only the outer end is rounded: the bar stands on zero.
      const data = `M${left} ${plot.zero}V${tip + r * away}q0 ${-r * away} ${r} ${-r * away}h${inner - 2 * r}q${r} 0 ${r} ${r * away}V${plot.zero}Z`;
      sheet.path(data, { fill: one.slices?.[i] ?? one.colour });
    }
  }
}

export function drawLines(sheet: Sheet, chart: Chart, area: Area): void {
  const plot = drawFrame(sheet, chart, area);
  const thick = area.unit * 0.55;
  const runs = chart.series.map((one) => ({ one, parts: unbroken(one.values, plot) }));
  for (const { one, parts } of runs) {
    for (const points of parts) {
      if (one.bare || (!one.filled && chart.series.length > 1)) continue;
      const fade = sheet.linear(90, [0, one.colour, 0.28], [1, one.colour, 0.03]);
      const floor: Point[] = [
        [points.at(-1)![0], plot.zero],
        [points[0]![0], plot.zero],
      ];
      sheet.path(polyline([...points, ...floor], true), { fill: fade });
    }
  }
  for (const { one, parts } of runs) {
    for (const points of parts) {
      sheet.path(polyline(points), {
        fill: "none",
        stroke: one.colour,
        "stroke-width": thick,
        "stroke-linejoin": "round",
        "stroke-linecap": "round",
      });
      const dots = chart.labels.length <= 14 ? points : points.slice(-1);
      for (const [x, y] of dots)
        sheet.ellipse(x, y, thick * 1.35, thick * 1.35, {
          fill: one.colour,
          stroke: chart.inks.paper,
          "stroke-width": thick * 0.5,
        });
    }
  }
}

/** Runs of known values; a gap in the data stays a gap in the line. */
function unbroken(values: readonly (number | null)[], plot: Plot): Point[][] {
  const parts: Point[][] = [[]];
  for (const [i, value] of values.entries()) {
    if (value === null) parts.push([]);
    else parts.at(-1)!.push([plot.x(i), plot.y(value)]);
  }
  return parts.filter((part) => part.length > 0);
}
