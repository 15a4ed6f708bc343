import { COLOR_NAMES, COLORS, colorOf, lightness } from "../colors";
import type { Dice } from "../dice";
import type { PaletteColor } from "../picture-idea";
import { chartForm, type ChartForm } from "./chart-form";
import { chartData, type Figures } from "./chart-figures";
import { chartTitle } from "./chart-title";
import { datasetOf } from "./datasets";
import {
  capitalised,
  drawMood,
  drawPalette,
  drawSubject,
  type Sketch,
  type SketchInput,
  withoutArticle,
} from "./sketch";
import { tagged } from "./sketch";

const SIZES = [
  [1200, 800],
  [1200, 675],
  [1000, 1000],
  [960, 1200],
  [1400, 700],
] as const;

/** A chart of a small data set: drawn by the chart generator, never by a picture model. */
export function chart(input: SketchInput): Sketch {
  const { dice } = input;
  const set = datasetOf(withoutArticle(drawSubject(input)), dice);
  const form = chartForm(set, dice, input.stage);
  const palette = drawPalette(input);
  const figures = chartData(set, form, input.work ?? dice);
  const mood = drawMood(input);
  const dark = dice.chance(0.18);
  const paper = paperOf(palette, dark, dice);
  const inks = inksFor(palette, dark, isPie(form) ? figures.labels.length : 3, dice);
  const { title, subtitle } = chartTitle(set, figures, dice);
  const [width, height] = dice.pick(form.sideways ? SIZES.slice(0, 4) : SIZES);
  return {
    subject: set.topic,
    technique: form.called,
    mood,
    palette: [...inks.slice(0, isPie(form) ? 3 : form.marked || form.years ? 2 : 1), paper],
    prompt: `A ${form.type} chart of ${set.topic} in ${set.unit}: ${figures.labels.map((label, at) => `${label} ${figures.values[at]}`).join(", ")}.`,
    facts: factsOf(figures, set.unit, form),
    workingTitle: capitalised(
      `${set.topic}, ${dice.pick([form.called, `in ${set.unit}`, `${figures.top} first`, `${figures.low} last`, mood])}`,
    ).slice(0, 80),
    tags: tagged("chart", form.type, "data", mood),
    plan: {
      generator: "quickchart",
      params: {
        type: form.type,
        data: {
          labels: figures.labels,
          datasets: datasetsOf(
            figures,
            form,
            inks.map(({ hex }) => hex),
            set.unit,
            paper.hex,
          ),
        },
        options: {
          ...(form.sideways ? { indexAxis: "y" } : {}),
          ...(isPie(form) ? {} : { scales: { [form.sideways ? "x" : "y"]: { beginAtZero: true } } }),
          plugins: {
            title: { display: true, text: title },
            ...(subtitle ? { subtitle: { display: true, text: subtitle } } : {}),
            legend: { display: isPie(form) || form.years },
          },
        },
        width,
        height,
        backgroundColor: paper.hex,
        format: "png",
      },
      transforms: [],
    },
  };
}

const isPie = ({ type }: ChartForm) => type === "pie" || type === "doughnut";

/** Figures first: a caption says nothing of the data that is not among them. */
function factsOf({ labels, values, top, low, times, share }: Figures, unit: string, form: ChartForm): string[] {
  const of = (label: string) => `${label} ${values[labels.indexOf(label)]}`;
  return [
    `most: ${of(top)}`,
    `least: ${of(low)}`,
    `unit: ${unit}`,
    `values: ${labels.length}`,
    ...(times ? [`most to least: ${times}`] : []),
    ...(share ? [`share of the most: ${share}%`] : []),
    ...(form.years ? ["lines: last year, this year"] : []),
    "data: made up",
  ];
}

function datasetsOf(figures: Figures, form: ChartForm, inks: string[], unit: string, paper: string) {
  const { labels, values, before, top } = figures;
  const main = inks[0] ?? "#33373d";
  const other = inks[1] ?? main;
  const each = labels.map((label) => (form.marked && label !== top ? other : main));
  const parts = labels.map((_, at) => inks[at % inks.length] ?? main);
  const backgroundColor = isPie(form) ? parts : form.type === "bar" && form.marked ? each : main;
  const line = form.type === "line" ? { fill: form.filled, borderWidth: 3 } : {};
  const borderColor = form.type === "line" ? main : paper;
  const now = { label: before ? "this year" : unit, data: values, backgroundColor, borderColor, ...line };
  if (!before) return [now];
  const then = { ...now, label: "last year", data: before, backgroundColor: other };
  return [{ ...then, borderColor: form.type === "line" ? other : paper, fill: false }, now];
}

function paperOf(palette: readonly PaletteColor[], dark: boolean, dice: Dice): PaletteColor {
  const own = palette.filter(({ hex }) => (dark ? lightness(hex) < 0.22 : lightness(hex) > 0.86));
  const usual = (
    dark ? ["night", "charcoal", "ink", "midnight"] : ["white", "white", "chalk", "ivory", "pearl"]
  ).flatMap((name) => colorOf(name) ?? []);
  return own.length > 0 && dice.chance(0.5) ? dice.pick(own) : dice.pick(usual);
}

/** Colours the paper shows, the persona's own first; a different one for each slice. */
function inksFor(own: readonly PaletteColor[], dark: boolean, wanted: number, dice: Dice): PaletteColor[] {
  const more = dice.some(COLOR_NAMES, COLOR_NAMES.length).map((name) => ({ name, hex: COLORS[name] ?? "#33373d" }));
  const shows = ({ hex }: PaletteColor) => (dark ? lightness(hex) > 0.4 : lightness(hex) < 0.8);
  const all = [...own, ...more].filter(shows);
  return all.filter((one, at) => all.findIndex(({ hex }) => hex === one.hex) === at).slice(0, wanted);
}
