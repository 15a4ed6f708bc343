/** A comment without a model: it names what is in the post, in the persona's manner, about as long as asked. */
import { asReply } from "../as-reply";
import { asksWhetherBot } from "../asks-whether-bot";
import { containsPhrase } from "../check-text";
import { createDice, type Dice } from "../dice";
import { STOCK_PHRASES } from "../phrases";
import type { CommentData } from "../prompt-data";
import type { SpeakerCard } from "../speaker";
import { eyeFor, isOwnTrade } from "./eyes";
import { finish } from "./finish";
import { expand, type Slots } from "./grammar";
import { begins } from "./worn-words";
import { headOf, isPlural, notice } from "./notice";
import {
  ANSWER,
  ASIDE,
  ASK,
  FAULTY,
  GOOD,
  I_AM_A_BOT,
  KIND_ANSWER,
  KIND_REPLY,
  OWN_ANSWER,
  OWN_MORE,
  OWN_REPLY,
  PLAIN_FAULT,
  PLAIN_GOOD,
  REPLY,
  SHORT,
  TINY,
  TIP,
} from "./sentences";

const ATTEMPTS = 12;
const ANCHORED = 0.85;
const PLAINLY = 0.45;
const PET_CLOSER = 0.03;
const OWN_WORDS = 36;
/** The post's own word may meet the same one in a sentence. */
const DOUBLED = /\b(\p{L}{2,})[,.]? \1\b/u;

/** Deterministic in its arguments; never uses a phrase the persona or the project's list forbids. */
export function writeComment(card: SpeakerCard, data: CommentData, seed: string): string {
  const never = [...card.voice.neverSays.map((phrase) => phrase.toLowerCase()), ...STOCK_PHRASES];
  let text = "";
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const dice = createDice(seed, `comment:${attempt}`);
    text = finish(compose(card, data, dice), card.voice, dice);
    const plain = text.toLowerCase();
    const worn = data.avoid?.some((words) => begins(text, words));
    if (!worn && !DOUBLED.test(plain) && !never.some((phrase) => containsPhrase(plain, phrase))) break;
  }
  return data.replyTo ? asReply(text, data.replyTo.by) : text;
}

function compose(card: SpeakerCard, data: CommentData, dice: Dice): string[] {
  const slots = slotsOf(card, data, dice);
  const told = new Set<string>();
  const say = (templates: readonly string[], words: number) => nearest(templates, words, slots, dice, told);
  const { replyTo } = data;
  if (replyTo && asksWhetherBot(replyTo.text)) return [say(I_AM_A_BOT, 5)];
  const isOwn = data.post.by === card.handle;
  if (data.words <= 3 && !isOwn) return [dice.chance(0.12) ? say(TINY, 1) : say(SHORT, data.words)];

  const kinds = isOwn ? [OWN_MORE] : kindsFor(card, data, dice);
  const sentences: string[] = [];
  // What a stranger checks first: does it speak of this picture or of any?
  const anchored = !replyTo && dice.chance(ANCHORED);
  if (replyTo) sentences.push(say(answersFor(data, isOwn), data.words));
  // Whoever is praised says little.
  const most = isOwn ? Math.min(OWN_WORDS, data.words) : data.words;
  for (let count = wordsIn(sentences); count < most - 3 && sentences.length < 8; count = wordsIn(sentences)) {
    const templates = kinds[sentences.length % kinds.length] ?? GOOD;
    const usable = anchored && sentences.length === 0 ? templates.filter(namesThePost) : templates;
    sentences.push(say(usable, Math.min(14, most - count)));
  }
  const pets = card.voice.petWords.filter((pet) => pet.includes(" ") && !pet.startsWith("the "));
  if (pets.length > 0 && data.words > 8 && dice.chance(PET_CLOSER)) sentences.push(dice.pick(pets));
  return sentences.length > 0 ? sentences : [say(GOOD, data.words)];
}

function answersFor({ replyTo, tone }: CommentData, isOwn: boolean): readonly string[] {
  const isQuestion = replyTo?.text.includes("?") ?? false;
  if (isOwn) return isQuestion ? OWN_ANSWER : OWN_REPLY;
  if (tone === "kind") return isQuestion ? KIND_ANSWER : KIND_REPLY;
  return isQuestion ? ANSWER : REPLY;
}

/** What this comment does, sentence by sentence; one question at most, and blunt people find more fault. */
function kindsFor(card: SpeakerCard, { tone }: CommentData, dice: Dice): (readonly string[])[] {
  const { bluntness, questions } = card.voice;
  if (tone === "kind") {
    const praise = () => (dice.chance(PLAINLY) ? PLAIN_GOOD : GOOD);
    return dice.chance(questions * 0.5) ? [praise(), ASK, praise(), GOOD] : [praise(), praise(), GOOD];
  }
  // Plain words half of the time: their variety is the eye's, while a turn of phrase is soon known.
  const verdict = () => {
    const faulty = dice.chance(0.1 + 0.55 * bluntness);
    return dice.chance(PLAINLY) ? (faulty ? PLAIN_FAULT : PLAIN_GOOD) : faulty ? FAULTY : GOOD;
  };
  const first = dice.chance(questions * 0.7) ? ASK : dice.chance(0.14) ? ASIDE : verdict();
  const rest = [verdict(), first === ASIDE ? GOOD : ASIDE, dice.chance(0.5) ? TIP : verdict(), verdict(), ASIDE, GOOD];
  if (first !== ASK && dice.chance(questions)) rest.splice(dice.int(0, 2), 0, ASK);
  return [first, ...dice.some(rest, rest.length)];
}

function slotsOf(card: SpeakerCard, data: CommentData, dice: Dice): Slots {
  const eye = eyeFor(card.archetype, data.post.tags, dice);
  const seen = notice(data.post);
  const pets = isOwnTrade(card.archetype, data.post.tags)
    ? card.voice.petWords.filter((pet) => pet.startsWith("the ")).map((pet) => pet.slice(4))
    : [];
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
  const things = deck(seen.things.slice(0, 2));
  const noun = () => (seen.things[0] === undefined ? undefined : headOf(dice.pick(seen.things.slice(0, 2))));
  const pointed = (one: string, many: string) => () => {
    const word = noun();
    return word === undefined ? undefined : `${isPlural(word) ? many : one} ${word}`;
  };
  const part = deck(parts);
  return {
    thing: () => named(things(), dice, data.post.by === card.handle),
    noun,
    this: pointed("this", "these"),
    that: pointed("that", "those"),
    colour: deck(seen.colors),
    colours: () => (seen.colors.length > 1 ? dice.some(seen.colors, 2).join(" and ") : undefined),
    topic: deck(card.interests),
    part,
    part2: part,
    strength: deck(eye.strengths),
    fault: deck(eye.faults),
    question: deck(eye.questions),
    aside: deck(eye.asides),
    tip: deck(eye.tips),
    ways: () => dice.pick(["twice", "three times", "four ways", "both ways", "every way I know"]),
    // Only what is surely a thing: a word of the picture or of the trade.
    quoted: deck([...seen.things.map(headOf), ...parts].filter((word) => containsPhrase(replied, word))),
  };
}

function namesThePost(template: string): boolean {
  return /\{(?:thing|noun|this|that|colours?)\}/.test(template);
}

function named(thing: string | undefined, dice: Dice, isOwn: boolean): string | undefined {
  if (thing === undefined) return undefined;
  const short = dice.chance(0.35) ? headOf(thing) : thing;
  const words = isPlural(short)
    ? ["the", "the", "the", "your", "these"]
    : ["the", "the", "the", "your", "that", "this"];
  const word = dice.pick(words);
  // Whoever made it says so.
  return `${isOwn && word === "your" ? "my" : word} ${short}`;
}

/** Of three tries the one whose length comes closest; templates with an empty slot drop out, and none is used twice. */
function nearest(templates: readonly string[], words: number, slots: Slots, dice: Dice, told: Set<string>): string {
  const tries = dice
    .some(
      templates.filter((template) => !told.has(template)),
      3,
    )
    .flatMap((template) => {
      const text = expand(template, slots, dice);
      return text === undefined ? [] : [{ template, text }];
    })
    .sort((a, b) => Math.abs(wordsIn([a.text]) - words) - Math.abs(wordsIn([b.text]) - words));
  const [best] = tries;
  if (best) told.add(best.template);
  return best?.text ?? expand(dice.pick(TINY), slots, dice) ?? "nice";
}

function wordsIn(sentences: readonly string[]): number {
  return sentences.join(" ").split(/\s+/).filter(Boolean).length;
}
