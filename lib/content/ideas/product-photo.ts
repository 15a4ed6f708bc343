import { colorOf } from "../colors";
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

const LIGHTS = [
  "soft window light",
  "one large softbox from the left",
  "hard side light",
  "backlight through a scrim",
  "late afternoon light",
  "a strip light on the edge",
  "overcast daylight",
  "light bounced off the ceiling",
  "a single overhead lamp",
  "raking light",
  "light through a blind",
  "a low warm key light",
];
const SURFACES = [
  "linen",
  "slate",
  "pale oak",
  "wet stone",
  "brushed steel",
  "handmade paper",
  "travertine",
  "black acrylic",
  "frosted glass",
  "concrete",
  "unbleached cotton",
  "walnut",
  "ceramic tile",
  "matte plaster",
];
const ANGLES = [
  "at eye level",
  "from above",
  "in three-quarter view",
  "close up, with shallow focus",
  "straight on",
  "from a low angle",
  "slightly off centre",
];

/** Stages of a work that name their light or their surface. */
const LIT: Readonly<Record<string, string>> = {
  "morning window": "soft window light",
  "one softbox": "one large softbox from the left",
  "hard side light": "hard side light",
  backlight: "backlight through a scrim",
  "after dark": "a single overhead lamp",
};
const LAID: Readonly<Record<string, string>> = {
  linen: "linen",
  stone: "wet stone",
  wood: "walnut",
  metal: "brushed steel",
  glass: "frosted glass",
};

type Named = { thing: string; surface?: string | null; backdrop?: string; light?: string };

/** What a subject says of its own set: "sunglasses on wet stone", "a jar of honey with backlight". Null for what it stands on and is no material. */
export function namedIn(subject: string): Named {
  const [, lit, light] = /^(.+) (?:in|with) ((?:\w+ )?(?:back)?light)$/.exec(subject) ?? [];
  if (lit && light) return { thing: lit, light };
  const [, thing, where, article, what] = /^([^,]+) (on|against) (an? )?(\w+(?: \w+)?)$/.exec(subject) ?? [];
  if (!thing || !what) return { thing: subject };
  if (where === "against" || colorOf(what)?.name === what) return { thing, backdrop: what };
  return article ? { thing: subject, surface: null } : { thing, surface: what };
}

/** A packshot: one thing, a surface, a backdrop, a light. */
export function productPhoto(input: SketchInput): Sketch {
  const { dice } = input;
  const subject = withoutArticle(drawSubject(input));
  const named = namedIn(subject);
  const palette = drawPalette(input);
  const [light, surface, angle, mood] = [
    LIT[input.stage ?? ""] ?? named.light ?? dice.pick(LIGHTS),
    LAID[input.stage ?? ""] ?? (named.surface === undefined ? dice.pick(SURFACES) : named.surface),
    dice.pick(ANGLES),
    drawMood(input),
  ];
  const backdrop = named.backdrop ?? palette[0]?.name ?? "white";
  const laid = surface === null ? named.thing : `${named.thing} on ${surface}`;
  const size = dice.pick(["1024x1024", "1024x1024", "1792x1024", "1024x1792"]);
  const finish = dice.pick(["sharpen", "preset", "none", "none"]);
  const filter = finish === "preset" ? dice.pick(["muted", "cool", "warm"]) : undefined;
  return {
    subject,
    technique: light,
    mood,
    palette,
    prompt: `Studio product photograph of ${laid}, ${backdrop} backdrop, ${light}, ${angle}, ${mood} mood, palette of ${listed(palette.map((c) => c.name))}, realistic, no text.`,
    facts: [
      `light: ${light}`,
      ...(surface === null ? [] : [`surface: ${surface}`]),
      `backdrop: ${backdrop}`,
      `view: ${angle}`,
      `format: ${formatOf(size)}`,
      ...(filter ? [`filter: ${filter}`] : []),
      ...drawRemark(input),
    ],
    workingTitle: capitalised(`${subject}, ${dice.pick([light, `${backdrop} backdrop`, surface ?? mood, angle])}`),
    tags: tagged("product", "photography", surface ?? mood, backdrop),
    plan: {
      generator: "openai",
      params: { prompt: "", model: "dall-e-3", size, quality: dice.chance(0.3) ? "hd" : "standard", style: "natural" },
      transforms:
        finish === "sharpen"
          ? [{ op: "sharpen", params: {} }]
          : filter
            ? [{ op: "preset", params: { name: filter } }]
            : [],
    },
  };
}
