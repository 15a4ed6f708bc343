import { capitalised, drawMood, drawPalette, drawSubject, listed, type Sketch, type SketchInput, tagged, withoutArticle } from "./sketch";

const MEDIA = ["long exposure haze", "ink in water", "flow field lines", "gouache on rough paper", "cracked glaze", "double exposure", "chalk dust", "wet collodion plate", "woven threads", "folded paper", "oil on copper", "scanned film", "risograph grain", "marbling"];
const FORMS = ["mostly empty", "all of it on the left edge", "repeating until it breaks", "split by one thin line", "seen from far above", "half dissolved", "a slow spiral", "layered like sediment", "almost symmetrical", "cropped too close"];
const SERIES = ["study", "drift", "variation", "fragment", "night piece", "field", "remnant", "draft"];

/** A picture that need not explain itself. */
export function abstractWork(input: SketchInput): Sketch {
  const { archetype, dice } = input;
  const subject = withoutArticle(drawSubject(input));
  const palette = drawPalette(input);
  const [medium, form, series, mood] = [dice.pick(MEDIA), dice.pick(FORMS), dice.pick(SERIES), drawMood(input)];
  const number = dice.int(2, 48);
  const size = dice.pick(["1024x1024", "1792x1024", "1024x1792"]);
  return {
    subject,
    technique: medium,
    mood,
    palette,
    prompt: `Abstract, dreamlike image of ${subject}, ${medium}, ${form}, ${mood} atmosphere, ${listed(palette.map((c) => c.name))}, flowing field of lines and texture, no text.`,
    facts: [`${medium}, ${form}`, dice.pick(archetype.captionFragments), `${series} ${number}`, `${palette.at(-1)?.name ?? "black"} crept in from the edge`],
    workingTitle: capitalised(dice.pick([`${subject}, ${medium}`, `${series} ${number}: ${subject}`, `${subject} (${form})`, `${mood} ${series}, ${subject}`])).slice(0, 80),
    tags: tagged("abstract", "generative", medium, mood),
    plan: {
      generator: "openai",
      params: { prompt: "", model: "dall-e-3", size, quality: dice.chance(0.25) ? "hd" : "standard", style: "vivid" },
      transforms: dice.chance(0.3) ? [{ op: "modulate", params: { saturation: dice.pick([0.8, 0.9, 1.15, 1.3]), brightness: dice.pick([0.95, 1, 1.05]) } }] : [],
    },
  };
}
