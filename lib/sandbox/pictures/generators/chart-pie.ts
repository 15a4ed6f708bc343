/** A pie or a ring of the first dataset, clockwise from the top, with names and shares beside it. */
import type { Sheet } from "../drawing/sheet";
import { StepFailure } from "../failure";
import type { Area, Chart } from "./chart-model";

export const drawPie = (sheet: Sheet, chart: Chart, area: Area): void => drawRound(sheet, chart, area, 0);
export const drawRing = (sheet: Sheet, chart: Chart, area: Area): void => drawRound(sheet, chart, area, 0.58);

/** `hole`: its radius as a share of the whole. */
function drawRound(sheet: Sheet, chart: Chart, area: Area, hole: number): void {
  const first = chart.series[0]!;
  const values = first.values.map((value) => value ?? 0);
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total <= 0 || values.some((value) => value < 0))
    throw new StepFailure("A pie needs values of zero or more, not all zero", "INVALID_CHART_DATA");
  const room = area.bottom - area.top;
  const r = Math.min(room / 2, (area.right - area.left) * 0.27);
  const cx = area.left + (area.right - area.left) * 0.3;
  const cy = (area.top + area.bottom) / 2;
  const colour = (i: number) => first.slices?.[i] ?? chart.palette[i % chart.palette.length]!;
  const edge = { stroke: chart.inks.paper, "stroke-width": area.unit * 0.4, "stroke-linejoin": "round" };
  let angle = -Math.PI / 2;
  for (const [i, value] of values.entries()) {
    const sweep = (value / total) * 2 * Math.PI;
    if (sweep <= 0) continue;
    const [x0, y0] = [cx + r * Math.cos(angle), cy + r * Math.sin(angle)];
    const [x1, y1] = [cx + r * Math.cos(angle + sweep), cy + r * Math.sin(angle + sweep)];
    if (sweep > 6.28) sheet.ellipse(cx, cy, r, r, { fill: colour(i) });
    else
      sheet.path(`M${cx} ${cy}L${x0} ${y0}A${r} ${r} 0 ${sweep > Math.PI ? 1 : 0} 1 ${x1} ${y1}Z`, {
        fill: colour(i),
        ...edge,
      });
    angle += sweep;
  }
  if (hole > 0) sheet.ellipse(cx, cy, r * hole, r * hole, { fill: chart.inks.paper });
  const size = Math.min(area.unit * 2.6, room / values.length / 1.9);
  const step = size * 1.9;
  const x = cx + r + area.unit * 8;
  for (const [i, value] of values.entries()) {
    const y = cy + (i - (values.length - 1) / 2) * step;
    sheet.rect(x, y - size * 0.5, size, size, { rx: size * 0.25, fill: colour(i) });
    sheet.text(x + size * 1.6, y + size * 0.36, chart.labels[i] ?? "", { "font-size": size, fill: chart.inks.strong });
    sheet.text(area.right, y + size * 0.36, `${Math.round((value / total) * 100)}%`, {
      "font-size": size,
      "font-weight": 600,
      "text-anchor": "end",
      fill: chart.inks.strong,
    });
  }
}
