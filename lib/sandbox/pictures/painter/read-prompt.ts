/** A prompt is read once, by its words, into everything the painters may ask about it. */
import { atLightness, lightness, mix } from "../drawing/colour";
import { createRandom, hashText, type Random } from "../drawing/random";
import { subjectOf, type Subject } from "./motifs/subject";
import { colourThings, colourWords, palettes, type Palette } from "./palettes";
import { chooseFamily, familyNames, sceneryOf, toWords, type FamilyName } from "./words";

export interface PromptReading {
  family: FamilyName;
  palette: Palette;
  /** Colours named, in order. */
  colours: string[];
  time: "dawn" | "day" | "dusk" | "night";
  /** How many of the subject, 1–9; 1 when nothing says otherwise. */
  count: number;
  /** Text in quotation marks, to be set in posters and screens. */
  quote: string | null;
  seed: number;
  /** What the prompt names first of all that can be drawn. */
  subject: Subject | null;
  has(...words: string[]): boolean;
  words: readonly string[];
}

const NUMBERS: Record<string, number> = {
  two: 2,
  pair: 2,
  three: 3,
  trio: 3,
  four: 4,
  five: 5,
  six: 6,
  several: 5,
  nine: 9,
  set: 3,
  collection: 4,
  row: 4,
};
const TIMES: [PromptReading["time"], string[]][] = [
  [
    "night",
    [
      "night",
      "midnight",
      "moon",
      "moonlit",
      "stars",
      "starry",
      "nocturnal",
      "dark",
      "neon",
      "cyberpunk",
      "aurora",
      "milky",
    ],
  ],
  ["dusk", ["sunset", "dusk", "evening", "twilight", "golden", "sundown"]],
  ["dawn", ["dawn", "sunrise", "morning", "mist", "misty", "fog", "foggy"]],
];

function choosePalette(words: readonly string[], random: Random): Palette {
  let best: Palette = random.pick(palettes).palette;
  let bestScore = 0;
  for (const { palette, words: tags } of random.shuffle(palettes)) {
    const score = words.reduce(
      (sum, word) => sum + (tags.includes(word) ? (Object.hasOwn(colourWords, word) ? 2 : 1) : 0),
      0,
    );
    if (score > bestScore) [best, bestScore] = [palette, score];
  }
  return best;
}

const hexOf = (names: Record<string, string>, word: string | undefined) =>
  word !== undefined && Object.hasOwn(names, word) ? names[word] : undefined;

type Item = { colours: string[]; thing?: string };

function readItem(text: string): Item {
  const words = toWords(text);
  const colours = words.flatMap((word) => hexOf(colourWords, word) ?? []);
  return { colours, thing: colours.length === 0 && words.length <= 2 ? hexOf(colourThings, words.at(-1)) : undefined };
}

/** So many things in a row are a list of colours by themselves. */
const LISTED = 3;

/** The colours that a prompt names, in order. A thing's name is one only in a list: next to a colour's own name, or with two others. */
function coloursOf(prompt: string): string[] {
  const items = prompt.split(/[,;.:]|\band\b/i).map(readItem);
  const isOne = (item: Item | undefined) => item !== undefined && (item.colours.length > 0 || item.thing !== undefined);
  const runOf = (at: number) => {
    let [from, to] = [at, at];
    while (isOne(items[from - 1])) from--;
    while (isOne(items[to + 1])) to++;
    return items.slice(from, to + 1);
  };
  return items.flatMap(({ colours, thing }, at) => {
    if (thing === undefined) return colours;
    const run = runOf(at);
    return run.length >= LISTED || run.some((item) => item.colours.length > 0) ? [thing] : [];
  });
}

/** Two or more named colours outrank the palettes: they take its main and accent roles, the rest is derived from them. */
function repaint(base: Palette, colours: readonly string[]): Palette {
  const [main, accent] = colours;
  if (main === undefined || accent === undefined) return base;
  const [dark, bright] = lightness(main) <= lightness(accent) ? [main, accent] : [accent, main];
  return {
    name: base.name,
    ink: atLightness(dark, 0.2, 0.55),
    deep: atLightness(dark, 0.37, 0.9),
    main: lightness(dark) < 0.4 ? atLightness(dark, 0.5, 1.05) : dark,
    soft: mix(atLightness(dark, 0.8, 0.7), bright, 0.12),
    accent: bright,
    pale: atLightness(bright, 0.965, 0.22),
  };
}

function readTime(words: readonly string[]): PromptReading["time"] {
  return TIMES.find(([, tags]) => words.some((word) => tags.includes(word)))?.[0] ?? "day";
}

export function readPrompt(prompt: string): PromptReading {
  const normal = prompt.trim().replace(/\s+/g, " ");
  const seed = hashText(normal.toLowerCase());
  const random = createRandom(seed);
  const words = toWords(normal);
  const set = new Set(words);
  const drawn = random.pick(familyNames.filter((name) => name !== "pixel" && name !== "interface" && name !== "city"));
  const colours = coloursOf(normal);
  const subject = subjectOf(normal);
  const family = sceneryOf(words, subject, chooseFamily(words)) ?? chooseFamily(words, subject?.marks != null) ?? drawn;
  const palette = choosePalette(words, random);
  const digit = words.find((word, i) => /^[2-9]$/.test(word) && !/^(?:colou?rs?|px|points?)$/.test(words[i + 1] ?? ""));
  // "A set of cups" counts, a chess set does not.
  const spoken = words.find((word, i) => Object.hasOwn(NUMBERS, word) && (word !== "set" || words[i + 1] === "of"));
  return {
    family,
    // A product's colours belong to the thing and its wall, not to the whole picture.
    palette: family === "product" ? palette : repaint(palette, colours),
    colours,
    time: readTime(words),
    count: digit !== undefined ? Number(digit) : spoken !== undefined ? NUMBERS[spoken]! : 1,
    quote: /["“”«]([^"“”»]{2,60})["“”»]/.exec(normal)?.[1]?.trim() ?? null,
    seed,
    subject,
    has: (...wanted) => wanted.some((word) => set.has(word) || set.has(`${word}s`)),
    words,
  };
}
