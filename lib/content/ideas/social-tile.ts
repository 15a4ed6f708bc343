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

const HOOKS = [
  "Open till late",
  "New this week",
  "Save this one",
  "Two left",
  "Slow mornings only",
  "Yes, it's back",
  "Bring a friend",
  "Made before 7 am",
  "Read this first",
  "Half past noon",
  "Last call",
  "Pick one",
  "Before / after",
  "It's that season",
  "Small batch",
  "Free refills",
  "Ask for the green one",
  "Tag someone hungry",
  "Day 3 of 30",
  "Not a drill",
  "You had me at soup",
  "Worth the queue",
];
const FRAMINGS = [
  "centred",
  "wide crop with empty space on top",
  "close crop",
  "straight on at eye level",
  "a loose crop",
  "a view from above",
  "plenty of air around it",
  "a low angle",
];
/** Where it is seen: a picture generator needs a place, not a purpose. */
const SCENES = [
  "still life on a cafe table",
  "on a shop counter, coffee and cake beside it",
  "street corner at dusk, rooftops behind",
  "by the sea at sunset, wide horizon",
  "in a garden among leaves and flowers",
  "in front of a wall of tropical plants",
  "as a bold geometric poster",
  "on a soft blurred gradient background",
  "at a village market street",
  "on a sunny beach",
  "on a plinth in a bright studio",
  "in a misty park with trees",
];
/** What is a place already is not put on a table. */
const IS_PLACE = /\b(?:window|shop|stand|stall|front|rooftop|market|street|beach|palm|garden|sign)\b/;
const FOR_PLACES = [
  "at dusk, rooftops behind",
  "as a bold geometric poster",
  "on a soft blurred gradient background",
  "in morning mist",
  "at a village market street",
  "under a wide evening sky",
];
const PRESETS = ["vintage", "warm", "cool", "dramatic", "muted"];

/** A post for a feed: one clear thing, a crop, often a line on top and a filter. */
export function socialTile(input: SketchInput): Sketch {
  const { dice } = input;
  const subject = withoutArticle(drawSubject(input));
  const palette = drawPalette(input);
  const [framing, mood, hook] = [dice.pick(FRAMINGS), drawMood(input), dice.pick(HOOKS)];
  const filter = dice.chance(0.75) ? dice.pick(PRESETS) : undefined;
  const position = dice.pick(["top", "bottom"]);
  const scene = dice.pick(IS_PLACE.test(subject) ? FOR_PLACES : SCENES);
  const captioned = dice.chance(0.7);
  const tall = dice.chance(0.45);
  const [dark, light] = ["#16161acc", "#ffffff"];
  return {
    subject,
    technique: framing,
    mood,
    palette,
    prompt: `${capitalised(subject)}, ${scene}, ${framing}, ${mood} mood, ${listed(palette.map((c) => c.name))}, plenty of empty space, no text.`,
    facts: [
      ...(captioned ? [`line on it: ${hook}`, `line at the: ${position}`] : ["line on it: none"]),
      `place: ${scene}`,
      `crop: ${framing}`,
      `format: ${tall ? "tall" : "square"}`,
      ...(filter ? [`filter: ${filter}`] : []),
      ...drawRemark(input),
    ],
    workingTitle: capitalised(
      `${subject}${dice.pick([`: ${hook.toLowerCase()}`, `, ${framing}`, tall ? ", tall" : ", square", `, ${mood}`])}`,
    ).slice(0, 80),
    tags: tagged("social", tall ? "story" : "feed", mood, palette[0]?.name ?? ""),
    plan: {
      generator: "openai",
      params: {
        prompt: "",
        model: "dall-e-3",
        size: tall ? "1024x1792" : "1024x1024",
        quality: "standard",
        style: "vivid",
      },
      transforms: [
        ...(filter ? [{ op: "preset", params: { name: filter } }] : []),
        ...(captioned
          ? [
              {
                op: "addCaption",
                params: {
                  text: hook,
                  position,
                  fontSize: dice.int(44, 72),
                  backgroundColor: dark,
                  textColor: light,
                },
              },
            ]
          : []),
      ],
    },
  };
}
