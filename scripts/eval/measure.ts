/** What the answers to the fixed set come to, for each archetype and in all; nothing here asks anybody. */
import { spokenWords } from "@/lib/behavior/left-alone";
import { quantile } from "@/lib/behavior/realism/statistics";
import { checkText } from "@/lib/content/check-text";
import { distinctPairs, likenesses, mannerisms } from "@/lib/content/measures/text-measures";
import { countTokens } from "../../bench/count-tokens";
import type { EvalCase, EvalSpeaker } from "./fixed-set";
import { requestOf, wantedOf } from "./request";

/** An answer as it came, by the id of its case; without one the case was not asked or failed. */
export type Answers = Record<string, unknown>;

export const FIGURES = [
  "texts",
  "tokensIn",
  "tokensOut",
  "distinct1",
  "distinct2",
  "nearDuplicates",
  "words05",
  "words25",
  "words50",
  "words75",
  "words95",
  "stock",
  "refused",
  "missing",
] as const;
export type Figure = (typeof FIGURES)[number];
export type Figures = Record<Figure, number>;

/** Tokens that distinct-1 and -2 are measured on: they fall with the length of a sample. */
const SAMPLE = 1500;

const wordsOf = (text: string): string[] => spokenWords(text).trim().split(" ").filter(Boolean);

function distinctWords(texts: readonly string[]): number {
  const words = texts.flatMap(wordsOf).slice(0, SAMPLE);
  return words.length === 0 ? 0 : new Set(words).size / words.length;
}

type Said = {
  archetype: string;
  tokensIn: number;
  tokensOut: number;
  wanted: number;
  texts: string[];
  refused: number;
};

function look(one: EvalCase, persona: EvalSpeaker, answer: unknown): Said {
  const { system, user, textsOf, kind } = requestOf(one, persona);
  const texts = answer === undefined ? [] : textsOf(answer);
  const rules = { kind, neverSays: persona.voice.neverSays, refuseStock: true };
  return {
    archetype: persona.archetypeId,
    tokensIn: countTokens(system) + countTokens(user),
    tokensOut: answer === undefined ? 0 : countTokens(JSON.stringify(answer)),
    wanted: wantedOf(one),
    texts,
    refused: texts.filter((text) => !checkText(text, rules).ok).length,
  };
}

function figuresOf(said: readonly Said[]): Figures {
  const texts = said.flatMap((one) => one.texts);
  const answered = said.filter((one) => one.texts.length > 0);
  const each = (of: "tokensIn" | "tokensOut") => answered.reduce((sum, one) => sum + one[of], 0) / (texts.length || 1);
  const lengths = texts.map((text) => wordsOf(text).length);
  const at = (share: number) => (lengths.length > 0 ? quantile(lengths, share) : 0);
  const wanted = said.reduce((sum, one) => sum + one.wanted, 0);
  return {
    texts: texts.length,
    tokensIn: each("tokensIn"),
    tokensOut: each("tokensOut"),
    distinct1: distinctWords(texts),
    distinct2: distinctPairs(texts, SAMPLE),
    nearDuplicates: texts.length > 0 ? likenesses(texts).near : 0,
    words05: at(0.05),
    words25: at(0.25),
    words50: at(0.5),
    words75: at(0.75),
    words95: at(0.95),
    stock: mannerisms(texts).stock,
    refused: texts.length > 0 ? said.reduce((sum, one) => sum + one.refused, 0) / texts.length : 0,
    missing: 1 - texts.length / wanted,
  };
}

/** Figures under "all" and under the id of each archetype. Tokens are a text's share of its request, counted as OpenAI's models count. */
export function measure(
  cases: readonly EvalCase[],
  people: readonly EvalSpeaker[],
  answers: Answers,
): Record<string, Figures> {
  const said = cases.flatMap((one) => {
    const persona = people.find(({ handle }) => handle === one.by);
    return persona ? [look(one, persona, answers[one.id])] : [];
  });
  const archetypes = [...new Set(said.map(({ archetype }) => archetype))].sort();
  const groups = archetypes.map((id) => [id, figuresOf(said.filter(({ archetype }) => archetype === id))] as const);
  return { all: figuresOf(said), ...Object.fromEntries(groups) };
}
