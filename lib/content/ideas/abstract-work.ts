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

/** A medium, and the words that make a picture generator see it. */
const MEDIA: readonly (readonly [string, string])[] = [
  ["long exposure haze", "dreamy ambient blur, soft waves"],
  ["ink in water", "liquid swirl, smoke, flowing strands"],
  ["flow field lines", "generative flow field, streamlines"],
  ["gouache on rough paper", "misty mountains and a low moon"],
  ["cracked glaze", "topographic contours"],
  ["double exposure", "forest and mist over a silhouette"],
  ["chalk dust", "particles in wind, currents"],
  ["wet collodion plate", "fog over a lake at dusk"],
  ["woven threads", "plotter strands, curl noise"],
  ["folded paper", "geometric shapes, bauhaus"],
  ["oil on copper", "silky ribbons, glow"],
  ["scanned film", "desert dunes under two moons"],
  ["risograph grain", "geometric poster, mid-century shapes"],
  ["marbling", "liquid ribbons, holographic waves"],
  ["cyanotype", "botanical fern herbarium"],
  ["wire and light", "isometric city of towers at night"],
  ["wax and pigment", "glass orbs, ethereal gradient mesh"],
  ["pressed leaves", "botanical foliage, wildflowers"],
];
const FORMS = [
  "mostly empty",
  "all of it on the left edge",
  "repeating until it breaks",
  "split by one thin line",
  "seen from far above",
  "half dissolved",
  "a slow spiral",
  "layered like sediment",
  "almost symmetrical",
  "cropped too close",
];
const SERIES = ["study", "drift", "variation", "fragment", "night piece", "field", "remnant", "draft"];

/** A picture that need not explain itself. */
export function abstractWork(input: SketchInput): Sketch {
  const { dice } = input;
  const subject = withoutArticle(drawSubject(input));
  const palette = drawPalette(input);
  const [medium, look] = dice.pick(MEDIA);
  const [form, series, mood] = [dice.pick(FORMS), dice.pick(SERIES), drawMood(input)];
  const number = dice.int(2, 48);
  const saturation = dice.chance(0.3) ? dice.pick([0.8, 0.9, 1.15, 1.3]) : undefined;
  const size = dice.pick(["1024x1024", "1792x1024", "1024x1792"]);
  return {
    subject,
    technique: medium,
    mood,
    palette,
    prompt: `${capitalised(subject)}, ${medium}, ${look}, ${form}, ${mood} atmosphere, ${listed(palette.map((c) => c.name))}, no text.`,
    facts: [
      `medium: ${medium}`,
      `form: ${form}`,
      `name: ${series} ${number}`,
      `format: ${formatOf(size)}`,
      ...(saturation ? [`saturation: ${Math.round(saturation * 100)}%`] : []),
      ...drawRemark(input),
    ],
    workingTitle: capitalised(
      dice.pick([
        `${subject}, ${medium}`,
        `${series} ${number}: ${subject}`,
        `${subject} (${form})`,
        `${mood} ${series}, ${subject}`,
      ]),
    ).slice(0, 80),
    tags: tagged("abstract", "generative", medium, mood),
    plan: {
      generator: "openai",
      params: { prompt: "", model: "dall-e-3", size, quality: dice.chance(0.25) ? "hd" : "standard", style: "vivid" },
      transforms: saturation
        ? [{ op: "modulate", params: { saturation, brightness: dice.pick([0.95, 1, 1.05]) } }]
        : [],
    },
  };
}
