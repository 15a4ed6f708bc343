import { COLOR_NAMES, COLORS, lightness } from "../colors";
import type { Dice } from "../dice";
import { DATASETS, type Dataset } from "./datasets";
import { capitalised, drawMood, drawPalette, type Sketch, type SketchInput, tagged } from "./sketch";

const METHODS: Readonly<Record<Dataset["chart"], readonly string[]>> = {
  bar: ["bars from zero", "sorted bars", "plain bars, one highlighted", "direct labels, no legend"],
  line: ["a single line", "a line with a light grid", "one line, no markers", "an annotated line"],
  pie: ["a pie, sorry", "a pie with few slices", "slices sorted by size", "a pie for the slide"],
};

/** A chart of a small data set: drawn by the chart generator, never by a picture model. */
export function chart(input: SketchInput): Sketch {
  const { archetype, dice } = input;
  const set = dice.pick(DATASETS);
  const palette = drawPalette(input);
  const values = drawValues(set, dice);
  const [technique, mood] = [dice.pick(METHODS[set.chart]), drawMood(input)];
  const top = values.indexOf(Math.max(...values));
  const low = values.indexOf(Math.min(...values));
  const colors = inksFor(
    set,
    palette.map((color) => color.hex),
    dice,
  );
  const edition = dice.int(1, 9);
  return {
    subject: set.topic,
    technique,
    mood,
    palette,
    prompt: `A ${set.chart} chart of ${set.topic} in ${set.unit}: ${set.labels.map((label, at) => `${label} ${values[at]}`).join(", ")}.`,
    facts: [
      `${set.labels[top]} is the peak with ${values[top]} ${set.unit}`,
      `${set.labels[low]} is lowest, ${values[low]}`,
      dice.pick(archetype.captionFragments),
      `${values.length} values, in ${set.unit}, made-up data for practice`,
    ],
    workingTitle: capitalised(
      `${set.topic}, ${dice.pick([technique, `in ${set.unit}`, `draft ${edition}`, `${set.labels[top]} on top`])}`,
    ).slice(0, 80),
    tags: tagged("chart", set.chart, "data", mood),
    plan: {
      generator: "quickchart",
      params: {
        type: set.chart,
        data: {
          labels: [...set.labels],
          datasets: [
            {
              label: set.unit,
              data: values,
              backgroundColor:
                set.chart === "pie"
                  ? set.labels.map((_, at) => colors[at % colors.length])
                  : set.chart === "bar"
                    ? set.labels.map((_, at) => (at === top ? colors[0] : (colors[1] ?? colors[0])))
                    : colors[0],
              borderColor: set.chart === "line" ? colors[0] : "#ffffff",
              ...(set.chart === "line" ? { fill: false, borderWidth: 3 } : {}),
            },
          ],
        },
        options: {
          plugins: { title: { display: true, text: capitalised(set.topic) }, legend: { display: set.chart === "pie" } },
        },
        width: 1200,
        height: 800,
        backgroundColor: dice.pick(["#ffffff", "#ffffff", "#f7f7f4", "#f5f0e1"]),
        format: "png",
      },
      transforms: [],
    },
  };
}

/** Colours a white page shows, a different one for each slice. */
function inksFor(set: Dataset, own: readonly string[], dice: Dice): string[] {
  const more = dice.some(COLOR_NAMES, COLOR_NAMES.length).map((name) => COLORS[name] ?? "#33373d");
  const wanted = set.chart === "pie" ? set.labels.length : 2;
  return [...new Set([...own, ...more])].filter((hex) => lightness(hex) < 0.8).slice(0, wanted);
}

/** Each label's weight with twelve percent of noise, at a size of its own, rounded as such numbers are. */
function drawValues(set: Dataset, dice: Dice): number[] {
  const scale = set.base * Math.exp(0.25 * dice.normal());
  return set.labels.map((_, at) => {
    const value = scale * (set.shape?.[at] ?? 1) * Math.exp(0.12 * dice.normal());
    return value < 20 ? Math.round(value * 10) / 10 : value < 1000 ? Math.round(value) : Math.round(value / 10) * 10;
  });
}
