/** Draws the charts of `quickchart` from Chart.js-like data: honest axes from zero, direct colours, no decoration. */
import { z } from "zod";
import { cssColour } from "../css-colour";
import { Sheet } from "../drawing/sheet";
import { StepFailure } from "../failure";
import { drawBarsAcross } from "./chart-across";
import { drawBars, drawLines } from "./chart-axes";
import { inksFor, type Chart } from "./chart-model";
import { drawPie, drawRing } from "./chart-pie";

const value = z.union([z.number(), z.null(), z.object({ y: z.number() }).transform((point) => point.y)]);
const colours = z.union([cssColour, z.array(cssColour)]).optional();
const titleText = z
  .union([z.string().max(200), z.array(z.string().max(200))])
  .transform((t) => (Array.isArray(t) ? t.join(" ") : t));
const titleBlock = z.object({ text: titleText.optional(), display: z.boolean().optional() }).optional();

export const chartParams = z.object({
  type: z.enum(["bar", "line", "pie", "doughnut", "radar", "polarArea", "scatter", "bubble", "horizontalBar"]),
  data: z.object({
    labels: z
      .array(z.union([z.string(), z.number()]).transform(String))
      .max(400)
      .default([]),
    datasets: z
      .array(
        z.object({
          label: z.string().max(120).optional(),
          data: z.array(z.unknown()).max(400),
          backgroundColor: colours.catch(undefined),
          borderColor: colours.catch(undefined),
          fill: z.unknown().optional(),
        }),
      )
      .min(1, "A dataset is needed")
      .max(12),
  }),
  options: z
    .object({
      title: titleBlock,
      plugins: z.object({ title: titleBlock, subtitle: titleBlock }).optional(),
      indexAxis: z.enum(["x", "y"]).optional(),
    })
    .default({}),
  width: z.number().int().min(100).max(2048).default(1000),
  height: z.number().int().min(100).max(2048).default(600),
  backgroundColor: cssColour.default("#ffffff"),
  format: z.string().optional(),
});

export type ChartParams = z.infer<typeof chartParams>;

const PALETTE = ["#0d9488", "#f59e0b", "#6366f1", "#e11d48", "#0ea5e9", "#84cc16", "#8b5cf6", "#64748b"];
const SUPPORTED: Partial<Record<string, typeof drawBars>> = {
  bar: drawBars,
  horizontalBar: drawBarsAcross,
  line: drawLines,
  pie: drawPie,
  doughnut: drawRing,
};

function toChart(p: ChartParams): Chart {
  const series = p.data.datasets.map((set, i) => {
    const values = set.data.map((entry) => {
      const read = value.safeParse(entry);
      if (!read.success)
        throw new StepFailure(`Dataset ${i + 1} holds something that is not a number`, "INVALID_CHART_DATA");
      return read.data;
    });
    // A bar's border may be the paper's colour: what fills it is what is seen.
    const chosen =
      p.type === "line" ? (set.borderColor ?? set.backgroundColor) : (set.backgroundColor ?? set.borderColor);
    const first = Array.isArray(chosen) ? chosen[0] : chosen;
    const slices = Array.isArray(set.backgroundColor) ? set.backgroundColor : undefined;
    return {
      label: set.label ?? "",
      values,
      colour: first ?? PALETTE[i % PALETTE.length]!,
      filled: set.fill === true || set.fill === "origin",
      bare: set.fill === false,
      slices,
    };
  });
  const longest = Math.max(0, ...series.map((one) => one.values.length));
  if (longest === 0) throw new StepFailure("The chart has no data", "INVALID_CHART_DATA");
  const labels = Array.from({ length: longest }, (_, i) => p.data.labels[i] ?? String(i + 1));
  const title = p.options.plugins?.title?.text ?? p.options.title?.text ?? "";
  return {
    title,
    subtitle: p.options.plugins?.subtitle?.text ?? "",
    labels,
    series,
    palette: PALETTE,
    inks: inksFor(p.backgroundColor),
  };
}

/** Throws a step failure naming the supported types for any other. */
export function drawChart(p: ChartParams): string {
  const draw = SUPPORTED[p.type === "bar" && p.options.indexAxis === "y" ? "horizontalBar" : p.type];
  if (draw === undefined) {
    throw new StepFailure(
      `Charts of type "${p.type}" are not supported here; bar, line, pie and doughnut are`,
      "UNSUPPORTED_CHART_TYPE",
      "configuration",
    );
  }
  const chart = toChart(p);
  const sheet = new Sheet(p.width, p.height);
  sheet.fill(p.backgroundColor);
  const unit = Math.min(p.width, p.height * 1.5) / 100;
  let top = unit * 6;
  if (chart.title !== "") {
    sheet.text(unit * 6, top + unit * 3.4, chart.title, {
      "font-size": unit * 3.9,
      "font-weight": 600,
      "letter-spacing": -unit * 0.06,
      fill: chart.inks.strong,
    });
    top += unit * 6.4;
  }
  if (chart.subtitle !== "") {
    sheet.text(unit * 6, top + unit * 1.4, chart.subtitle, { "font-size": unit * 2.5, fill: chart.inks.soft });
    top += unit * 4.4;
  }
  draw(sheet, chart, { left: unit * 6, right: p.width - unit * 6, top: top + unit, bottom: p.height - unit * 6, unit });
  return sheet.toSvg();
}
