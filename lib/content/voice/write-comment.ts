/** A comment without a model: it names what is in the post, in the persona's manner, about as long as asked. */
import { asReply } from "../as-reply";
import { containsPhrase } from "../check-text";
import { createDice, type Dice } from "../dice";
import { STOCK_PHRASES } from "../phrases";
import type { CommentData } from "../prompt-data";
import type { SpeakerCard } from "../speaker";
import { eyeOf } from "./eyes";
import { finish } from "./finish";
import { expand, type Slots } from "./grammar";
import { headOf, notice } from "./notice";
import { ANSWER, ASIDE, ASK, FAULTY, GOOD, I_AM_A_BOT, REPLY, SHORT, TINY, TIP } from "./sentences";

const ATTEMPTS = 12;
const ANCHORED = 0.85;
const PET_CLOSER = 0.06;
const ASKS_FOR_A_BOT = /\b(?:bots?|a\.?i\.?|robot|automated|human|real person)\b[^?]*\?/i;

/** Deterministic in its arguments; never uses a phrase the persona or the project's list forbids. */
export function writeComment(card: SpeakerCard, data: CommentData, seed: string): string {
  const never = [...card.voice.neverSays.map((phrase) => phrase.toLowerCase()), ...STOCK_PHRASES];
  let text = "";
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const dice = createDice(seed, `comment:${attempt}`);
    text = finish(compose(card, data, dice), card.voice, dice);
    const plain = text.toLowerCase();
    if (!never.some((phrase) => containsPhrase(plain, phrase))) break;
  }
  return data.replyTo ? asReply(text, data.replyTo.by) : text;
}

function compose(card: SpeakerCard, data: CommentData, dice: Dice): string[] {
  const slots = slotsOf(card, data, dice);
  const say = (templates: readonly string[], words: number) => nearest(templates, words, slots, dice);
  const { replyTo } = data;
  if (replyTo && ASKS_FOR_A_BOT.test(replyTo.text)) return [say(I_AM_A_BOT, 5)];
  if (data.words <= 3) return [dice.chance(0.12) ? say(TINY, 1) : say(SHORT, data.words)];

  const kinds = kindsFor(card, dice);
  const sentences: string[] = [];
  // What a stranger checks first: does it speak of this picture or of any?
  const anchored = !replyTo && dice.chance(ANCHORED);
  if (replyTo) sentences.push(say(replyTo.text.includes("?") ? ANSWER : REPLY, data.words));
  for (let count = wordsIn(sentences); count < data.words - 3 && sentences.length < 8; count = wordsIn(sentences)) {
    const templates = kinds[sentences.length % kinds.length] ?? GOOD;
    const usable = anchored && sentences.length === 0 ? templates.filter(namesThePost) : templates;
    sentences.push(say(usable, Math.min(14, data.words - count)));
  }
  const pets = card.voice.petWords.filter((pet) => pet.includes(" ") && !pet.startsWith("the "));
  if (pets.length > 0 && data.words > 8 && dice.chance(PET_CLOSER)) sentences.push(dice.pick(pets));
  return sentences.length > 0 ? sentences : [say(GOOD, data.words)];
}

/** What this comment does, sentence by sentence; one question at most, and blunt people find more fault. */
function kindsFor(card: SpeakerCard, dice: Dice): (readonly string[])[] {
  const { bluntness, questions } = card.voice;
  const verdict = () => (dice.chance(0.1 + 0.55 * bluntness) ? FAULTY : GOOD);
  const first = dice.chance(questions * 0.7) ? ASK : dice.chance(0.14) ? ASIDE : verdict();
  const rest = [verdict(), first === ASIDE ? GOOD : ASIDE, dice.chance(0.5) ? TIP : verdict(), verdict(), ASIDE, GOOD];
  if (first !== ASK && dice.chance(questions)) rest.splice(dice.int(0, 2), 0, ASK);
  return [first, ...dice.some(rest, rest.length)];
}

function slotsOf(card: SpeakerCard, data: CommentData, dice: Dice): Slots {
  const eye = eyeOf(card.archetype);
  const seen = notice(data.post);
  const pets = card.voice.petWords.filter((pet) => pet.startsWith("the ")).map((pet) => pet.slice(4));
  const parts = [...new Set([...eye.parts, ...pets])];
  const replied = data.replyTo?.text.toLowerCase() ?? "";
  // Within one comment nothing is named twice the same way.
  const deck = (list: readonly string[]) => {
    let cards: string[] = [];
    return () => {
      if (cards.length === 0) cards = dice.some(list, list.length);
      return cards.pop();
    };
  };
  const things = deck(seen.things.slice(0, 3));
  return {
    thing: () => named(things(), dice),
    noun: () => (seen.things[0] === undefined ? undefined : headOf(dice.pick(seen.things.slice(0, 2)))),
    colour: deck(seen.colors),
    topic: deck(card.interests),
    part: deck(parts),
    strength: deck(eye.strengths),
    fault: deck(eye.faults),
    question: deck(eye.questions),
    aside: deck(eye.asides),
    tip: deck(eye.tips),
    // Only what is surely a thing: a word of the picture or of the trade.
    quoted: deck([...seen.things.map(headOf), ...parts].filter((word) => containsPhrase(replied, word))),
  };
}

function namesThePost(template: string): boolean {
  return /\{(?:thing|noun|colour)\}/.test(template);
}

function named(thing: string | undefined, dice: Dice): string | undefined {
  if (thing === undefined) return undefined;
  const short = dice.chance(0.35) ? headOf(thing) : thing;
  // "that lipsticks" would not do, and most plurals end in s.
  const words = short.endsWith("s")
    ? ["the", "the", "the", "your", "these"]
    : ["the", "the", "the", "your", "that", "this"];
  return `${dice.pick(words)} ${short}`;
}

/** Of five tries the one whose length comes closest; templates with an empty slot drop out. */
function nearest(templates: readonly string[], words: number, slots: Slots, dice: Dice): string {
  const tries = dice
    .some(templates, 5)
    .flatMap((template) => expand(template, slots, dice) ?? [])
    .sort((a, b) => Math.abs(wordsIn([a]) - words) - Math.abs(wordsIn([b]) - words));
  return tries[0] ?? expand(dice.pick(TINY), slots, dice) ?? "nice";
}

function wordsIn(sentences: readonly string[]): number {
  return sentences.join(" ").split(/\s+/).filter(Boolean).length;
}
