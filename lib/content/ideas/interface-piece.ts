import { contrastOf } from "../colors";
import { foundation } from "./foundation";
import {
  capitalised,
  drawMood,
  drawPalette,
  drawRemark,
  drawSubject,
  formatOf,
  listed,
  type Sketch,
  type SketchInput,
  tagged,
  withoutArticle,
} from "./sketch";

const LAYOUTS = [
  "an 8-point grid",
  "12 columns at 1440",
  "a single column",
  "4-point spacing",
  "a split layout",
  "wide margins",
  "one type size",
  "two columns",
  "a sticky footer",
  "cards on a quiet ground",
  "a left-hand rail",
  "a bottom sheet",
  "full-bleed rows",
];
const RULES = [
  "same padding on all sides",
  "spacing instead of borders",
  "one action per screen",
  "tap targets of 44 px",
  "labels above the fields",
  "icons with labels",
  "no text under 14 px",
  "one primary button",
  "errors beside the field",
  "numbers set right",
  "the back button where the thumb is",
  "no hamburger",
  "two weights of one typeface",
  "empty rows stay visible",
];
const ROUNDS = ["rev B", "rev C", "rev D", "second round", "short version", "compact"];

/** Mostly a mockup of a screen, now and then one foundation of a design system, drawn as shapes. A work's parts are screens. */
export function interfacePiece(input: SketchInput): Sketch {
  return input.work === undefined && input.dice.chance(0.22) ? foundation(input) : mockup(input);
}

function mockup(input: SketchInput): Sketch {
  const { dice } = input;
  const subject = withoutArticle(drawSubject(input));
  const palette = drawPalette(input);
  const [layout, rule, mood] = [dice.pick(LAYOUTS), dice.pick(RULES), drawMood(input)];
  const size = dice.pick(["1792x1024", "1024x1792", "1024x1024"]);
  const [accent, ground] = [palette[0], palette.at(-1)];
  return {
    subject,
    technique: layout,
    mood,
    palette,
    prompt: `Clean UI mockup of ${subject}, ${layout}, ${mood}, ${listed(palette.map((c) => c.name))}, flat interface design, generous spacing, simple placeholder text.`,
    facts: [
      `layout: ${layout}`,
      `rule: ${rule}`,
      `accent: ${accent?.name ?? "gray"}`,
      ...(accent && ground ? [`contrast: ${Math.round(contrastOf(accent.hex, ground.hex) * 10) / 10}:1`] : []),
      `format: ${formatOf(size)}`,
      ...drawRemark(input),
    ],
    workingTitle: capitalised(`${subject}, ${dice.pick([layout, mood, rule, dice.pick(ROUNDS)])}`).slice(0, 80),
    tags: tagged("mockup", "ui", withoutArticle(layout), mood),
    plan: {
      generator: "openai",
      params: { prompt: "", model: "dall-e-3", size, quality: "standard", style: "natural" },
      transforms: dice.chance(0.3) ? [{ op: "roundCorners", params: { radius: dice.pick([16, 24, 32]) } }] : [],
    },
  };
}
