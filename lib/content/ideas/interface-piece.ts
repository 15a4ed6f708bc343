import { capitalised, drawMood, drawPalette, drawSubject, listed, type Sketch, type SketchInput, tagged, withoutArticle } from "./sketch";

const COMPONENTS = ["button", "card", "badge", "input field", "toggle", "tooltip", "avatar", "chip", "progress bar", "banner", "toast", "menu row", "date cell", "empty state tile", "slider handle"];
const STATES = ["default", "hover", "focus", "pressed", "disabled", "selected", "error", "loading", "with a long label", "at 200%"];
const LAYOUTS = ["8-point grid", "12 columns at 1440", "single column at 390 px", "4-point spacing", "split view", "two-pane layout", "card grid"];
const REASONS = ["contrast checked against the background", "same padding on all sides", "the label came first", "no border, only spacing", "one action per screen", "tap target of 44 px"];

/** Either one component as it is drawn for a system, or a mockup of a screen. */
export function interfacePiece(input: SketchInput): Sketch {
  return input.dice.chance(0.5) ? component(input) : mockup(input);
}

function component(input: SketchInput): Sketch {
  const { archetype, dice } = input;
  const palette = drawPalette(input);
  const [name, state, mood] = [dice.pick(COMPONENTS), dice.pick(STATES), drawMood(input)];
  const radius = dice.pick([4, 8, 12, 16, 24, 32, 48]);
  const [fill, second] = [palette[0]?.hex ?? "#33373d", palette[1]?.hex ?? "#8a8f98"];
  const round = name === "avatar" || name === "slider handle";
  const gradient = dice.chance(0.4);
  return {
    subject: `${name}, ${state}`,
    technique: round ? "a plain circle" : `corner radius ${radius}`,
    mood,
    palette,
    prompt: `A single ${name} component in its ${state} state, ${round ? "a circle" : `corner radius ${radius}`}, ${listed(palette.slice(0, 2).map((c) => c.name))}.`,
    facts: [
      `${palette[0]?.name ?? "gray"} fill, ${round ? "no corners to argue about" : `radius ${radius}`}`,
      dice.pick(REASONS),
      dice.pick(archetype.captionFragments),
      gradient ? "a gradient, just this once" : "flat on purpose",
    ],
    workingTitle: capitalised(`${name} / ${state}, ${dice.pick([`radius ${radius}`, palette[0]?.name ?? "gray", mood])}`),
    tags: tagged("component", name, "design system", state),
    plan: {
      generator: "shapes",
      params: {
        shapeType: round ? "circle" : "rectangle",
        width: 1200,
        height: dice.pick([630, 800, 900]),
        ...(round ? {} : { cornerRadius: radius }),
        ...(gradient
          ? { fillType: "gradient", gradientType: "linear", gradientColor1: fill, gradientColor2: second, gradientAngle: dice.pick([0, 45, 90, 135]) }
          : { fillType: "solid", fillColor: fill }),
        ...(state === "focus" ? { strokeColor: second, strokeWidth: 8 } : {}),
      },
      transforms: [{ op: "addCaption", params: { text: `${capitalised(name)} / ${state}`, position: "bottom", fontSize: 40, backgroundColor: "#ffffff", textColor: "#16161a" } }],
    },
  };
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
    facts: [layout, reason, dice.pick(archetype.captionFragments), `${palette[0]?.name ?? "gray"} only for the main action`],
    workingTitle: capitalised(`${subject}, ${dice.pick([layout, mood, "rev B", "rev C", "dark", "light", "handover"])}`).slice(0, 80),
    tags: tagged("mockup", "ui", layout, mood),
    plan: {
      generator: "openai",
      params: { prompt: "", model: "dall-e-3", size: dice.pick(["1792x1024", "1024x1792", "1024x1024"]), quality: "standard", style: "natural" },
      transforms: dice.chance(0.3) ? [{ op: "roundCorners", params: { radius: dice.pick([16, 24, 32]) } }] : [],
    },
  };
}
