/** One thing a comment is about: a part of the picture, what it shows, a colour or a technique, with what may be said of it. */
import type { Dice } from "../dice";
import type { Aspect, Eye } from "./eye";
import { headOf, isPlural } from "./notice";
import { subject } from "./phrase";

export type Focus = {
  /** Its name without article. */
  name: string;
  isMany: boolean;
  isThing: boolean;
  /** As it is named first; `thing` names what the picture shows, for "the shadow under the mug". */
  full(thing: (plain?: boolean) => string | undefined): string;
  /** Named again. */
  again(): string;
  /** Lists to choose from, own ones first; each may be templates. */
  good: readonly (readonly string[])[];
  bad: readonly (readonly string[])[];
  /** Whole sentences about it. */
  said: readonly string[];
  wished: readonly string[];
  asks: readonly string[];
  tips: readonly string[];
};

/** Only to whoever made the picture it is "your". */
const pointer = (isMany: boolean, toMaker: boolean, dice: Dice): string => {
  const lot = dice.unit();
  if (lot < 0.2) return "the";
  if (lot < 0.45) return isMany ? "those" : "that";
  if (lot < 0.62) return isMany ? "these" : "this";
  return toMaker ? "your" : "the";
};

/** Not with the same word twice. */
function pointers(isMany: boolean, toMaker: boolean, dice: Dice): () => string {
  const used = new Set<string>();
  return () => {
    let word = pointer(isMany, toMaker, dice);
    for (let attempt = 0; attempt < 5 && word !== "the" && used.has(word); attempt += 1)
      word = pointer(isMany, toMaker, dice);
    used.add(word);
    return word;
  };
}

/** "The mug's", "those boxes'". */
function ownerOf(place: string): string {
  const words = place.replace(/[\u0001\u0002]/g, "");
  return words.endsWith("s") ? `${words}'` : `${words}'s`;
}

/** A part of the picture that its kind is judged by. */
export function partFocus(aspect: Aspect, toMaker: boolean, dice: Dice): Focus {
  const { noun, isMany, joins } = aspect;
  const point = pointers(isMany, toMaker, dice);
  return {
    name: noun,
    isMany,
    isThing: false,
    full: (thing) => {
      // "The lovely mug's shadow" is nobody's way to talk of a shadow.
      const place = joins.length > 0 && dice.chance(0.72) ? thing(true) : undefined;
      const join = dice.pick(joins);
      if (place && dice.chance(0.93)) return subject(`${ownerOf(place)} ${noun}`, isMany);
      const words = place ? `the ${noun} ${join} ${place}` : `${point()} ${noun}`;
      return subject(words, isMany);
    },
    again: () => subject(`${point()} ${noun}`, isMany),
    good: [
      aspect.good,
      aspect.good,
      aspect.good,
      aspect.good,
      aspect.good,
      aspect.good,
      aspect.good,
      aspect.good,
      ["{praised}"],
    ],
    bad: [
      aspect.bad,
      aspect.bad,
      aspect.bad,
      aspect.bad,
      aspect.bad,
      aspect.bad,
      aspect.bad,
      aspect.bad,
      ["{faulted}"],
    ],
    said: aspect.said,
    wished: aspect.wished,
    asks: aspect.asks,
    tips: aspect.tips,
  };
}

/** "Mug" of "ceramic mug", the chart of "chart of tea prices". */
function briefly(phrase: string, shown: string): string {
  return shown === "*" ? headOf(phrase) : shown.replace(/\*| (?:of|on|about|for) /g, "").trim();
}

/** What the picture shows; `shows` are ways to say it where a thing alone would not do: "graph of *". */
export function thingFocus(phrase: string, { shows, thing }: Eye, toMaker: boolean, dice: Dice): Focus {
  const isMany = shows.length === 0 && isPlural(phrase);
  const point = pointers(isMany, toMaker, dice);
  // Not "the chart of a prices chart".
  const isSo = shows.some((show) => briefly(phrase, show) === headOf(phrase));
  const shown = shows.length > 0 && !isSo ? dice.pick(shows) : "*";
  return {
    name: phrase,
    isMany,
    isThing: true,
    full: () => subject(`${point()} ${shown.replace("*", phrase)}`, isMany),
    again: () => subject(`${point()} ${briefly(phrase, shown)}`, isMany),
    good: [thing.good, thing.good, thing.good, thing.good, thing.good, ["{anyShown}"]],
    bad: [thing.bad, thing.bad, thing.bad, thing.bad, thing.bad, ["{anyMissed}"]],
    said: thing.said,
    wished: thing.wished,
    asks: [...thing.asks, "{asked}"],
    tips: shows.length > 0 ? thing.tips : [...thing.tips, "{tried}"],
  };
}

/** The picture as such, where its words name nothing. */
export function wholeFocus(eye: Eye, dice: Dice): Focus {
  const piece = dice.pick(eye.pieces);
  return {
    ...thingFocus(piece, { ...eye, shows: [] }, false, dice),
    name: piece,
    again: () => subject(`the ${piece}`, false),
  };
}

const NEXT_TO = ["against", "beside", "around", "behind", "next to", "on"];

/** A colour that the post names. */
export function colourFocus(colour: string, dice: Dice): Focus {
  return {
    name: colour,
    isMany: false,
    isThing: false,
    full: (thing) => {
      const place = dice.chance(0.25) ? thing() : undefined;
      return subject(place ? `the ${colour} ${dice.pick(NEXT_TO)} ${place}` : `the ${colour}`, false);
    },
    again: () => subject(`the ${colour}`, false),
    good: [["{tinted}"], ["{tinted}"], ["{praised}"]],
    bad: [["{stained}"], ["{stained}"], ["{faulted}"]],
    said: ["{huedWell}"],
    wished: ["{huedIll}"],
    asks: ["{hued}"],
    tips: ["{dyed}"],
  };
}

/** How it was made, where a tag says so: "cracked glaze". */
export function techniqueFocus(technique: string): Focus {
  const isMany = isPlural(technique);
  const words = () => subject(`the ${technique}`, isMany);
  return {
    name: technique,
    isMany,
    isThing: false,
    full: words,
    again: words,
    good: [["{praised}"]],
    bad: [["{faulted}"]],
    said: [],
    wished: [],
    asks: [
      "how far can the {technique} go",
      "what's the {technique} doing for {T}",
      "is the {technique} staying",
      "why the {technique}",
      "how would it look without the {technique}",
    ],
    tips: [
      "try it without the {technique}",
      "push the {technique} further",
      "keep the {technique} to one side",
      "use the {technique} only once",
      "let the {technique} lead",
    ],
  };
}
