import { lightness } from "../colors";
import type { Dice } from "../dice";
import {
  capitalised,
  drawMood,
  drawPalette,
  drawSubject,
  listed,
  type Sketch,
  type SketchInput,
  tagged,
  withoutArticle,
} from "./sketch";

const STATES = ["default", "hover", "focus", "pressed", "disabled", "selected", "with a long label", "at 200%"];
const FOUNDATIONS = [
  "spacing grid",
  "baseline grid",
  "dot grid",
  "surface pattern",
  "surface gradient",
  "hero gradient",
  "card backdrop",
  "button fill",
  "badge shape",
  "rating star",
  "avatar mask",
  "loading dot",
];
const LAYOUTS = [
  "an 8-point grid",
  "12 columns at 1440",
  "a single column",
  "4-point spacing",
  "a split layout",
  "wide margins",
  "one type size",
];
const REASONS = [
  "contrast checked against the background",
  "same padding on all sides",
  "the label came first",
  "no border, only spacing",
  "one action per screen",
  "tap target of 44 px",
];

const GRAY = { name: "gray", hex: "#8a8f98" };

/** Mostly a mockup of a screen, now and then one foundation of a design system, drawn as shapes. */
export function interfacePiece(input: SketchInput): Sketch {
  return input.dice.chance(0.3) ? foundation(input) : mockup(input);
}

function foundation(input: SketchInput): Sketch {
  const { archetype, dice } = input;
  const palette = drawPalette(input).sort((a, b) => lightness(a.hex) - lightness(b.hex));
  const [name, state, mood] = [dice.pick(FOUNDATIONS), dice.pick(STATES), drawMood(input)];
  const [dark, light] = [palette[0] ?? GRAY, palette.at(-1) ?? GRAY];
  const step = dice.pick([4, 8, 8, 12, 16]);
  const grid = /grid|pattern/.test(name);
  const technique = grid ? `${step}-point steps` : `${dark.name} to ${light.name}`;
  return {
    subject: grid ? name : `${name}, ${state}`,
    technique,
    mood,
    palette,
    prompt: `A ${name} for a design system, ${technique}, ${state}.`,
    facts: [
      `${dark.name} on ${light.name}, ${technique}`,
      dice.pick(REASONS),
      dice.pick(archetype.captionFragments),
      grid ? "everything else hangs on this" : "checked in both themes",
    ],
    workingTitle: capitalised(`${name} / ${dice.pick([technique, state, mood])}`),
    tags: tagged("design system", name, mood, dark.name),
    plan: {
      generator: "shapes",
      params: {
        ...shapeOf(name, dice),
        width: 1200,
        height: dice.pick([800, 900, 1200]),
        ...fillOf(grid, step, dark.hex, light.hex, dice),
      },
      transforms: [
        ...(dice.chance(0.4) ? [{ op: "roundCorners", params: { radius: dice.pick([24, 48, 96]) } }] : []),
        {
          op: "addCaption",
          params: {
            text: `${capitalised(name)} / ${grid ? technique : state}`,
            position: "bottom",
            fontSize: 40,
            backgroundColor: "#ffffff",
            textColor: "#16161a",
          },
        },
      ],
    },
  };
}

function shapeOf(name: string, dice: Dice): Record<string, unknown> {
  if (name === "rating star") return { shapeType: "star", points: dice.int(5, 7) };
  if (name === "badge shape") return { shapeType: "polygon", sides: dice.int(6, 9) };
  if (name === "avatar mask" || name === "loading dot") return { shapeType: "circle" };
  return { shapeType: "rectangle" };
}

function fillOf(grid: boolean, step: number, dark: string, light: string, dice: Dice): Record<string, unknown> {
  if (grid) {
    const patternType = dice.pick(["dots", "grid", "checkerboard", "stripes"]);
    return { fillType: "pattern", patternType, patternColor: dark, patternBackground: light, patternScale: step / 4 };
  }
  const gradientType = dice.pick(["linear", "radial"]);
  const angle = gradientType === "linear" ? { gradientAngle: dice.pick([30, 45, 90, 135]) } : {};
  return { fillType: "gradient", gradientType, gradientColor1: dark, gradientColor2: light, ...angle };
}

function mockup(input: SketchInput): Sketch {
  const { archetype, dice } = input;
  const subject = withoutArticle(drawSubject(input));
  const palette = drawPalette(input);
  const [layout, reason, mood] = [dice.pick(LAYOUTS), dice.pick(REASONS), drawMood(input)];
  return {
    subject,
    technique: layout,
    mood,
    palette,
    prompt: `Clean UI mockup of ${subject}, ${layout}, ${mood}, ${listed(palette.map((c) => c.name))}, flat interface design, generous spacing, simple placeholder text.`,
    facts: [
      layout,
      reason,
      dice.pick(archetype.captionFragments),
      `${palette[0]?.name ?? "gray"} only for the main action`,
    ],
    workingTitle: capitalised(
      `${subject}, ${dice.pick([layout, mood, "rev B", "rev C", "second round", "cleaned up"])}`,
    ).slice(0, 80),
    tags: tagged("mockup", "ui", withoutArticle(layout), mood),
    plan: {
      generator: "openai",
      params: {
        prompt: "",
        model: "dall-e-3",
        size: dice.pick(["1792x1024", "1024x1792", "1024x1024"]),
        quality: "standard",
        style: "natural",
      },
      transforms: dice.chance(0.3) ? [{ op: "roundCorners", params: { radius: dice.pick([16, 24, 32]) } }] : [],
    },
  };
}
