import { lightness } from "../colors";
import {
  capitalised,
  drawMood,
  drawPalette,
  drawRemark,
  drawSubject,
  listed,
  type Sketch,
  type SketchInput,
  tagged,
  withoutArticle,
} from "./sketch";

const GRIDS = [16, 16, 24, 32, 32, 48, 64];
const SHADINGS = [
  "flat shading",
  "a little dithering",
  "two-step ramps",
  "hard outline",
  "no outline",
  "rim light",
  "hue-shifted shadows",
  "selective outline",
];
const VIEWS = ["side view", "top-down", "three-quarter view", "portrait", "isometric"];
const STAGES = [
  "idle frame",
  "night version",
  "recolor",
  "jump frame",
  "shop icon",
  "hurt frame",
  "title art",
  "map marker",
  "silhouette test",
  "winter version",
];

/** A piece of a game that does not exist yet: few colours, a small grid. */
export function pixelSprite(input: SketchInput): Sketch {
  const { dice } = input;
  const subject = withoutArticle(drawSubject(input)).replace(/,? \d+ by \d+/, "");
  const palette = drawPalette(input);
  const [grid, shading, view, stage, mood] = [
    dice.pick(GRIDS),
    dice.pick(SHADINGS),
    dice.pick(VIEWS),
    dice.pick(STAGES),
    drawMood(input),
  ];
  const darkest = [...palette].sort((a, b) => lightness(a.hex) - lightness(b.hex))[0]?.name ?? "black";
  const colors = dice.pick([4, 5, 6, 8, 8, 12, 16]);
  return {
    subject,
    technique: shading,
    mood,
    palette,
    prompt: `Pixel art sprite of ${subject}, ${grid}x${grid} grid, ${colors} colors, ${view}, ${shading}, ${mood}, palette of ${listed(palette.map((c) => c.name))}, crisp square pixels, plain background, no text.`,
    facts: [
      `grid: ${grid} px`,
      `colours: ${colors}`,
      `view: ${view}`,
      `shading: ${shading}`,
      ...(input.stage ? [] : [`piece: ${stage}`]),
      `darkest: ${darkest}`,
      ...drawRemark(input),
    ],
    workingTitle: capitalised(`${subject}, ${dice.pick([stage, `${grid} px`, `${colors} colors`, view, shading])}`),
    tags: tagged("pixel art", "sprite", `${grid}px`, view),
    plan: {
      generator: "openai",
      params: { prompt: "", model: "dall-e-3", size: "1024x1024", quality: "standard", style: "vivid" },
      transforms: dice.chance(0.25) ? [{ op: "resize", params: { width: 768, height: 768, fit: "contain" } }] : [],
    },
  };
}
