/**
 * Speaks a grammar: `[a|b|]` is a choice (an empty one says nothing), `{name}` a slot of the moment or else one of the lexicon's lists,
 * `<s>` an ending that agrees with the last subject named (`<is>`, `<it>`, `<ies/y>`: one / many). What has no word is not said at all.
 */
import type { Dice } from "../dice";
import { vary } from "./vary";

export type Lexicon = Readonly<Record<string, readonly string[]>>;
export type Slots = Readonly<Record<string, () => string | undefined>>;
/** Chooses from a list by its name, as this speaker would. */
export type Taste = (name: string, options: readonly string[]) => string | undefined;

/** Stand behind a subject: what follows agrees with it. */
const ONE = "\u0001";
const MANY = "\u0002";

type Part = string | { slot: string } | { choice: readonly (readonly Part[])[] };

const AGREES: Readonly<Record<string, readonly [string, string]>> = {
  s: ["s", ""],
  es: ["es", ""],
  is: ["is", "are"],
  was: ["was", "were"],
  has: ["has", "have"],
  it: ["it", "they"],
  them: ["it", "them"],
  its: ["its", "their"],
  this: ["this", "these"],
  that: ["that", "those"],
};
/** Words that are compared by an ending. */
const COMPARATIVES: ReadonlyMap<string, string> = new Map(
  "calm clear plain bold sharp fresh strong neat quiet warm smart crisp cold dull flat tame weak loud pale slow stiff"
    .split(" ")
    .map((word): [string, string] => [word, `${word}er`])
    .concat(
      "lively tidy sturdy witty heavy noisy busy airy fussy clumsy wobbly patchy bulky murky messy sleepy untidy fiddly sloppy"
        .split(" ")
        .map((word): [string, string] => [word, `${word.slice(0, -1)}ier`]),
      [
        ["simple", "simpler"],
        ["gentle", "gentler"],
        ["thin", "thinner"],
        ["bland", "blander"],
      ],
    ),
);
/** Not in "more bold than loud", which compares two words. */
const LONG_COMPARATIVE = /\bmore (\w+)\b(?! than (?!(?:the|you|I|it|its|one|this|that|before|expected|in|most)\b))/g;
const DEPTH = 12;
const parsed = new Map<string, readonly Part[]>();

/** A subject, so that endings agree with it. */
export const subject = (words: string, isMany: boolean): string =>
  `${words.replaceAll(ONE, "").replaceAll(MANY, "")}${isMany ? MANY : ONE}`;

/** Undefined when a slot has no word. */
export function speak(
  template: string,
  speech: { slots: Slots; lexicon: Lexicon; taste: Taste; dice: Dice },
): string | undefined {
  const said = sayAll(partsOf(template), { ...speech, depth: 0 });
  return said === undefined ? undefined : settled(vary(said, speech.dice));
}

type Speech = { slots: Slots; lexicon: Lexicon; taste: Taste; dice: Dice; depth: number };

function sayAll(parts: readonly Part[], speech: Speech): string | undefined {
  let said = "";
  for (const part of parts) {
    const words =
      typeof part === "string" ? part : "slot" in part ? saySlot(part.slot, speech) : sayOne(part.choice, speech);
    if (words === undefined) return undefined;
    said += words;
  }
  return said;
}

function saySlot(name: string, speech: Speech): string | undefined {
  if (speech.depth > DEPTH) return undefined;
  const slot = speech.slots[name];
  const list = speech.lexicon[name];
  const template = slot ? slot() : list && speech.taste(name, list);
  return template === undefined ? undefined : sayAll(partsOf(template), { ...speech, depth: speech.depth + 1 });
}

function sayOne(options: readonly (readonly Part[])[], speech: Speech): string | undefined {
  for (const option of speech.dice.some(options, options.length)) {
    const said = sayAll(option, speech);
    if (said !== undefined) return said;
  }
  return undefined;
}

function partsOf(template: string): readonly Part[] {
  const known = parsed.get(template);
  if (known) return known;
  const parts = parse(template);
  // What slots bring is as endless as titles are.
  if (parsed.size < 20_000) parsed.set(template, parts);
  return parts;
}

function parse(template: string): readonly Part[] {
  const root: Part[][] = [[]];
  const open: Part[][][] = [];
  let options = root;
  for (const token of template.match(/[[\]|]|\{\w+\}|[^[\]|{]+|\{/g) ?? []) {
    if (token === "[") {
      open.push(options);
      options = [[]];
    } else if (token === "|" && open.length > 0) options.push([]);
    else if (token === "]" && open.length > 0) {
      const choice = options;
      options = open.pop() ?? root;
      options.at(-1)?.push({ choice });
    } else options.at(-1)?.push(/^\{\w+\}$/.test(token) ? { slot: token.slice(1, -1) } : token);
  }
  return root[0] ?? [];
}

/** A verb that comes before those it speaks of: "are those lines part of a set". */
const AHEAD = /\b(is|was|does|has) ((?:the|those|these|your) [^\u0001\u0002.?!,]*\u0002)/g;
const PLURAL: Readonly<Record<string, string>> = { is: "are", was: "were", does: "do", has: "have" };

/** Endings, spaces and articles in order. */
function settled(said: string): string {
  let many = 0;
  const turned = said.replace(AHEAD, (all, verb: string, rest: string) => `${PLURAL[verb] ?? verb} ${rest}`);
  const agreed = turned.replace(/[\u0001\u0002]|<([a-z]*(?:\/[a-z]*)?)>/g, (mark, form?: string) => {
    if (form === undefined) many = mark === MANY ? 1 : 0;
    return form === undefined ? "" : ((AGREES[form] ?? form.split("/"))[many] ?? "");
  });
  return agreed
    .replace(/\s+/g, " ")
    .replace(/\s+([,.?!;:])/g, "$1")
    .replace(/,(?:\s*,)+/g, ",")
    .replace(/([:?!.]),/g, "$1")
    .replace(/([?!])\./g, "$1")
    .replace(/\b([Aa]) (?=(?!one\b|once\b|eu|un[ai]|us[aeu])[aeiou]\w|8-|11\b|18\b)/gi, "$1n ")
    .replace(/\b([Aa])n (?=[bcdfgjklmnpqrstvwxyz])/g, "$1 ")
    .replace(/(?<!\bas )\b(it|they) (?:is|are) (?=[a-z])/gi, (_, word: string) =>
      /^i/i.test(word) ? `${word}'s ` : `${word}'re `,
    )
    .replace(LONG_COMPARATIVE, (all, word: string) => COMPARATIVES.get(word) ?? all)
    .trim();
}
