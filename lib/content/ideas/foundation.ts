import { contrastOf, lightness } from "../colors";
import type { Dice } from "../dice";
import { capitalised, drawMood, drawPalette, drawRemark, type Sketch, type SketchInput, tagged } from "./sketch";

const STATES = ["default", "hover", "focus", "pressed", "disabled", "selected", "loading", "error", "empty", "at 200%"];
type Part = { name: string; shape: Record<string, unknown>[]; fills: readonly ("gradient" | "pattern" | "solid")[] };
const BOX = { shapeType: "rectangle" };
const PARTS: readonly Part[] = [
  { name: "spacing grid", shape: [BOX], fills: ["pattern"] },
  { name: "baseline grid", shape: [BOX], fills: ["pattern"] },
  { name: "dot grid", shape: [BOX], fills: ["pattern"] },
  { name: "surface pattern", shape: [BOX], fills: ["pattern"] },
  {
    name: "surface gradient",
    shape: [0, 30, 45, 60, 90, 150].flatMap((rotation) => [
      { ...BOX, rotation },
      { ...BOX, rotation, cornerRadius: 220 },
    ]),
    fills: ["gradient"],
  },
  {
    name: "card backdrop",
    shape: [
      { ...BOX, cornerRadius: 60 },
      { ...BOX, cornerRadius: 160 },
    ],
    fills: ["gradient", "pattern"],
  },
  {
    name: "button fill",
    shape: [
      { ...BOX, cornerRadius: 300 },
      { ...BOX, cornerRadius: 40 },
    ],
    fills: ["gradient", "solid"],
  },
  {
    name: "badge shape",
    shape: [6, 7, 8, 9, 12].map((sides) => ({ shapeType: "polygon", sides })),
    fills: ["gradient", "solid", "pattern"],
  },
  {
    name: "rating star",
    shape: [5, 6, 7, 8].flatMap((points) =>
      [0.38, 0.55, 0.72].map((innerRadius) => ({ shapeType: "star", points, innerRadius })),
    ),
    fills: ["gradient", "solid", "pattern"],
  },
  {
    name: "burst",
    shape: [14, 20, 28].map((points) => ({ shapeType: "star", points, innerRadius: 0.8 })),
    fills: ["gradient", "solid"],
  },
  { name: "avatar mask", shape: [{ shapeType: "circle" }, { shapeType: "ellipse" }], fills: ["gradient", "pattern"] },
  { name: "loading dot", shape: [{ shapeType: "circle" }], fills: ["solid", "gradient"] },
  {
    name: "play mark",
    shape: [90, 90, 30].map((rotation) => ({ shapeType: "triangle", rotation })),
    fills: ["gradient", "solid"],
  },
  { name: "tooltip tail", shape: [{ shapeType: "triangle", rotation: 180 }], fills: ["solid", "gradient"] },
];
const PATTERN_OF: Readonly<Record<string, string>> = {
  "spacing grid": "grid",
  "baseline grid": "stripes",
  "dot grid": "dots",
};
const SIZES = [
  [1200, 800],
  [1200, 1200],
  [1200, 600],
  [900, 1200],
  [1400, 700],
  [1000, 1000],
] as const;
const GRAY = { name: "gray", hex: "#8a8f98" };

/** One foundation of a design system, drawn as a shape with its name under it. */
export function foundation(input: SketchInput): Sketch {
  const { dice } = input;
  const palette = drawPalette(input).sort((a, b) => lightness(a.hex) - lightness(b.hex));
  const { name, shape, fills } = dice.pick(PARTS);
  const [state, mood, fill] = [dice.pick(STATES), drawMood(input), dice.pick(fills)];
  const [dark, light] = [palette[0] ?? GRAY, palette.at(-1) ?? GRAY];
  const filled = fillOf(name, fill, dark.hex, light.hex, dice);
  const technique =
    fill === "gradient" ? `${dark.name} to ${light.name}` : fill === "solid" ? `solid ${dark.name}` : filled.said;
  const [width, height] = dice.pick(SIZES);
  const edge = fill === "pattern" ? 0 : dice.pick([0, 12, 32, 64]);
  const contrast = Math.round(contrastOf(dark.hex, light.hex) * 10) / 10;
  return {
    subject: name,
    technique,
    mood,
    palette: fill === "solid" && edge === 0 ? [dark, light] : [dark, light, ...palette.slice(1, -1)],
    prompt: `A ${name} for a design system, ${technique}, ${state}.`,
    facts: [
      `state: ${state}`,
      `fill: ${filled.said}`,
      ...(edge > 0 ? [`edge: ${edge} px`] : []),
      `contrast: ${contrast}:1`,
      `size: ${width} by ${height}`,
      ...drawRemark(input),
    ],
    workingTitle: capitalised(`${name} / ${dice.pick([technique, state, mood])}`),
    tags: tagged("design system", name, mood, dark.name),
    plan: {
      generator: "shapes",
      params: {
        ...dice.pick(shape),
        width,
        height,
        ...filled.params,
        ...(edge > 0 ? { strokeColor: light.hex, strokeWidth: edge } : {}),
      },
      transforms: [
        ...(dice.chance(0.3) ? [{ op: "roundCorners", params: { radius: dice.pick([24, 48, 96]) } }] : []),
        {
          op: "addCaption",
          params: {
            text: `${capitalised(name)} / ${fill === "pattern" ? technique : state}`,
            position: dice.pick(["bottom", "bottom", "top"]),
            fontSize: dice.int(30, 64),
            ...dice.pick([
              { backgroundColor: "#ffffff", textColor: "#16161a" },
              { backgroundColor: "#16161a", textColor: "#ffffff" },
              { backgroundColor: light.hex, textColor: lightness(light.hex) > 0.55 ? "#16161a" : "#ffffff" },
            ]),
          },
        },
      ],
    },
  };
}

/** Parameters of a fill, and what it is called. */
function fillOf(name: string, fill: "gradient" | "pattern" | "solid", dark: string, light: string, dice: Dice) {
  if (fill === "solid") return { said: "solid", params: { fillType: "solid", fillColor: dark } };
  if (fill === "pattern") {
    const patternType = PATTERN_OF[name] ?? dice.pick(["dots", "grid", "checkerboard", "stripes"]);
    const step = 4 * dice.int(11, 50);
    const [ink, ground] = dice.chance(0.5) ? [dark, light] : [light, dark];
    const params = {
      fillType: "pattern",
      patternType,
      patternColor: ink,
      patternBackground: ground,
      patternScale: step / 20,
    };
    return { said: `${patternType} every ${step} px`, params };
  }
  const [from, to] = dice.chance(0.5) ? [dark, light] : [light, dark];
  const colors = { fillType: "gradient", gradientColor1: from, gradientColor2: to };
  if (dice.chance(0.3)) return { said: "round gradient", params: { ...colors, gradientType: "radial" } };
  const angle = dice.int(0, 23) * 15;
  return { said: `gradient at ${angle} degrees`, params: { ...colors, gradientType: "linear", gradientAngle: angle } };
}
