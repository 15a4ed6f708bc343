/** A comment without a model: it names what is in the post, in the persona's manner, about as long as asked. */
import { asReply } from "../as-reply";
import { asksWhetherBot } from "../asks-whether-bot";
import { containsPhrase } from "../check-text";
import { createDice, type Dice } from "../dice";
import { soundsStock, STOCK_PHRASES } from "../phrases";
import { sayBot } from "../say-bot";
import type { CommentData } from "../prompt-data";
import type { SpeakerCard } from "../speaker";
import { type Composer, composeRemark, sayAbout } from "./compose";
import { composeReply } from "./compose-reply";
import { finish } from "./finish";
import { sceneOf } from "./scene";
import { tasteOf } from "./taste";
import { begins } from "./worn-words";

const ATTEMPTS = 14;
/** Attempts that must name something of the post; after them any will do. */
const ANCHORED = 9;
/** Comments that need not name anything of their post. */
const UNANCHORED = 0.06;
const TINY = 0.1;
const MOST_WORDS = 66;
const PET_CLOSER = 0.03;
/** Whoever is praised says little. */
const OWN_WORDS = 36;
/** The post's own word may meet the same one in a sentence. */
const DOUBLED = /\b(\p{L}{2,})[,.:]? \1\b/u;
const WEEKDAY = /day\b/;

/** Deterministic in its arguments; never uses a phrase the persona or the project's list forbids. */
export function writeComment(card: SpeakerCard, data: CommentData, seed: string): string {
  if (data.replyTo && asksWhetherBot(data.replyTo.text))
    return asReply(sayBot(card.language, seed, new Set()) ?? "", data.replyTo.by);
  const never = [...card.voice.neverSays.map((phrase) => phrase.toLowerCase()), ...STOCK_PHRASES];
  const unanchored = data.replyTo !== undefined || createDice(seed, "anchor").chance(UNANCHORED);
  let text = "";
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const dice = createDice(seed, `comment:${attempt}`);
    text = finish(compose(card, data, dice), card.voice, dice);
    const plain = text.toLowerCase();
    const worn = data.avoid?.some((words) => begins(text, words));
    if (worn || DOUBLED.test(plain) || soundsStock(plain)) continue;
    if (never.some((phrase) => containsPhrase(plain, phrase))) continue;
    if (unanchored || attempt >= ANCHORED || namesPost(plain, data)) break;
  }
  return data.replyTo ? asReply(text, data.replyTo.by) : text;
}

function compose(card: SpeakerCard, data: CommentData, dice: Dice): string[] {
  const taste = tasteOf(card.handle, dice);
  const scene = sceneOf(card, data, dice, taste);
  const composer: Composer = { card, data, scene, dice, taste };
  const { replyTo } = data;
  const isOwn = data.post.by === card.handle;
  const words = Math.min(data.words, isOwn ? OWN_WORDS : MOST_WORDS);
  const short = () => sayAbout(composer, dice.chance(words === 1 ? 0.75 : TINY) ? "tiny" : "brief", words, []);
  const isBrief = words <= 4 || (words <= 6 && dice.chance(0.5));
  if (isBrief && !isOwn && !replyTo) return [short() ?? "nice one"];
  const said = replyTo ? composeReply(composer, words) : composeRemark(composer, words);
  const pets = card.voice.petWords.filter(
    (pet) => pet.split(" ").length > 2 && !/^the |^on |^at |^for /.test(pet) && !WEEKDAY.test(pet),
  );
  if (pets.length > 0 && words > 8 && dice.chance(PET_CLOSER)) said.push(dice.pick(pets));
  return said.length > 0 ? said : [short() ?? "nice one"];
}

/** What a stranger checks first: does it speak of this picture or of any? */
function namesPost(plain: string, { post }: CommentData): boolean {
  const theirs =
    [post.title, post.description, ...post.tags]
      .join(" ")
      .toLowerCase()
      .match(/\p{L}{4,}/gu) ?? [];
  return theirs.some((word) => containsPhrase(plain, word)) || theirs.length === 0;
}
