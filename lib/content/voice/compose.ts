/** A comment is a remark and what follows from it: a reason, a "but", a suggestion, a question. It stays with one or two things. */
import { draw } from "@/lib/persona/keyed-random";
import type { Dice } from "../dice";
import type { CommentData } from "../prompt-data";
import type { SpeakerCard } from "../speaker";
import { speak, type Taste } from "./phrase";
import type { Scene } from "./scene";
import { LEXICON } from "./words";

type Stance = "good" | "bad" | "ask";

/** Words of a sentence: where long ones were always wanted, the few long ones would be heard all the time. */
const SENTENCE = [5, 15] as const;
const MOST_SENTENCES = 6;
const OPENINGS = 3;
/** So few words are no whole thought. */
const QUICK = 7;
const TRIES = 6;
/** A comment of so few words says the same as others do unless it speaks of the post. */
const SHORT = 14;
const ANYBODYS = 12;

export type Composer = { card: SpeakerCard; data: CommentData; scene: Scene; dice: Dice; taste: Taste };

export function composeRemark(composer: Composer, words: number): string[] {
  const { card, data, dice } = composer;
  const { bluntness, questions } = card.voice;
  const isKind = data.tone === "kind";
  const lot = dice.unit();
  const asking = questions * (isKind ? 0.35 : 0.6);
  const finding = isKind ? 0 : 0.12 + 0.5 * bluntness;
  const stance: Stance = lot < asking ? "ask" : lot < asking + (1 - asking) * finding ? "bad" : "good";
  return goOn(composer, [], words, stance, openingOf(stance, words, composer));
}

function openingOf(stance: Stance, words: number, { data, scene, dice }: Composer): string {
  if (stance === "ask") return "ask";
  if (words < QUICK && dice.chance(0.75)) return stance === "bad" ? "quickbad" : "quick";
  if (stance === "bad") return "find";
  if (scene.hasPair && dice.chance(0.14)) return "join";
  if (data.tone !== "kind" && dice.chance(0.12)) return "dry";
  return scene.hasMood && dice.chance(0.04) ? "feel" : "praise";
}

/** Adds sentences until about so many words are said; each follows from the one before. */
export function goOn(
  composer: Composer,
  before: readonly string[],
  words: number,
  stance: Stance,
  opening?: string,
): string[] {
  const said = [...before];
  const moves = [...followUps(composer, stance), ...(stance === "bad" ? ["worse", "still"] : ["more", "more"])];
  let next = opening ?? moves.shift();
  let openings = 0;
  while (next !== undefined && said.length < MOST_SENTENCES) {
    const left = words - wordsIn(said);
    if (said.length > 0 && left < 4 && !isAlone(said, composer)) break;
    const room = Math.max(said.length === 0 ? 1 : 4, Math.min(composer.dice.int(...SENTENCE), left));
    const sentence = sayAbout(composer, next, room, said);
    if (sentence !== undefined) said.push(tersely(sentence, composer));
    // Nothing follows from what was not said.
    next = said.length === 0 ? "praise" : moves.shift();
    if (said.length === 0 && (openings += 1) > OPENINGS) break;
  }
  return said;
}

/** One sentence of middling length others have said too; most of the time a second one makes it somebody's own. */
const isAlone = (said: readonly string[], { dice }: Composer): boolean =>
  said.length === 1 && wordsIn(said) > 4 && dice.chance(0.6);

/** Some drop the article where they begin: "Shadow falls just right". */
function tersely(sentence: string, { card, dice }: Composer): string {
  const often = draw(card.handle, "terse", 0);
  if (often < 0.1 || dice.chance(0.2)) return sentence;
  return sentence.replace(/^the (?!less |more |first )(?=[a-z])/, "");
}

function followUps({ card, data, scene, dice }: Composer, stance: Stance): string[] {
  const { bluntness, questions } = card.voice;
  const isKind = data.tone === "kind";
  const lot = dice.unit();
  const closes = lot < 0.05 ? ["maxim"] : lot < 0.17 ? [stance === "bad" ? "closeBad" : "close"] : [];
  const asks = stance !== "ask" && dice.chance(questions) ? ["ask"] : [];
  const second = scene.hasPair && dice.chance(0.3) ? "join" : "more";
  if (isKind) return ["more", ...asks, second, "more", ...closes];
  if (stance === "bad") {
    const remedy = dice.chance(0.5) ? ["suggest", "still"] : ["still", "suggest"];
    return dice.chance(0.55) ? ["worse", ...remedy, ...asks, ...closes] : [...remedy, ...asks, ...closes];
  }
  const turn = dice.chance(0.3 + 0.5 * bluntness) ? ["yet", "suggestB"] : [second];
  if (stance === "ask") return [dice.chance(0.25 + 0.5 * bluntness) ? "find" : "praise", ...turn, ...closes];
  return dice.chance(0.6) ? ["more", ...turn, ...asks, ...closes] : [...turn, ...asks, "more", ...closes];
}

/** Of some tries the one whose length comes closest and that repeats nothing. */
export function sayAbout(
  composer: Composer,
  move: string,
  words: number,
  before: readonly string[],
): string | undefined {
  const { scene, dice, taste } = composer;
  // Names given to a reply stand for lists of the lexicon.
  const alias = scene.slots[move]?.();
  if (alias) return speak(alias, { slots: scene.slots, lexicon: LEXICON, taste, dice });
  const list = move === "maxim" ? scene.maxims : LEXICON[move === "suggestB" ? "suggest" : move];
  if (!list) return undefined;
  // A remedy is for what was found fault with last.
  const slots = move === "suggestB" ? { ...scene.slots, tip: scene.slots.tipB ?? (() => undefined) } : scene.slots;
  const known = contentOf(before.join(" | "));
  let best: { said: string; off: number; keep(): void } | undefined;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const template = taste(move, list);
    const { said, keep } = scene.attempt(() =>
      template === undefined ? undefined : speak(template, { slots, lexicon: LEXICON, taste, dice }),
    );
    if (!said) continue;
    const alike = before.length === 0 && words <= SHORT ? ANYBODYS * anybodys(said, composer.data.post) : 0;
    const off = Math.abs(wordsIn([said]) - words) + 0.3 * attempt + 3 * repeats(said, known) + alike;
    if (!best || off < best.off) best = { said, off, keep };
  }
  best?.keep();
  return best?.said;
}

/** Share of its runs of three words that hold nothing of the post: so much of it could stand under any picture. */
function anybodys(said: string, post: CommentData["post"]): number {
  const theirs = ` ${[post.title, post.description, ...post.tags]
    .join(" ")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")} `;
  const words = said.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
  const isTheirs = words.map((word) => word.length > 2 && theirs.includes(` ${word.replace(/'s?$/u, "")}`));
  const runs = words.slice(2).map((_, at) => isTheirs.slice(at, at + 3).some(Boolean));
  return runs.length === 0 ? 0 : runs.filter((own) => !own).length / runs.length;
}

/** Longer words, and every two words in a row. */
function contentOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}']+/gu) ?? [];
  return new Set(words.flatMap((word, at) => [...(word.length > 4 ? [word] : []), `${words[at - 1] ?? ""} ${word}`]));
}
const repeats = (said: string, known: ReadonlySet<string>): number =>
  [...contentOf(said)].filter((word) => known.has(word)).length;

export const wordsIn = (sentences: readonly string[]): number =>
  sentences.join(" ").split(/\s+/).filter(Boolean).length;
