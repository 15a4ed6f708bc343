/** A title and a caption without a model: nothing is said that is not among the facts of the picture or an opinion about it. */
import { containsPhrase } from "../check-text";
import { COLORS } from "../colors";
import { createDice, type Dice } from "../dice";
import { STOCK_PHRASES } from "../phrases";
import type { CaptionData } from "../prompt-data";
import type { CaptionResult } from "../results";
import type { SpeakerCard } from "../speaker";
import { OF_ANY, OF_WORK } from "./captions/anyone";
import { type Details, detailsOf, takesArticle } from "./captions/details";
import { type Kind, kindOf } from "./captions/kinds";
import { expand, type Slots } from "./grammar";
import { finish } from "./finish";
import { begins } from "./worn-words";

const ATTEMPTS = 8;
const TRIES = 16;
const DOUBLED = /\b(\p{L}{2,}) \1\b/u;
const TITLE_LENGTH = 60;
const CAPTION_LENGTH = 400;
/** Details that say nothing of their own and may come twice. */
const FORMS = new Set([
  "s",
  "be",
  "does",
  "it",
  "them",
  "es",
  "its",
  "this",
  "topic",
  "head",
  "unit",
  "marked",
  "zero",
  "counted",
  "years",
  "notext",
]);
const JOINTS = [", ", "; ", " / "];

/** Deterministic in its arguments; within the limits of `captionSchema`. */
export function writeCaption(card: SpeakerCard, data: CaptionData, seed: string): CaptionResult {
  const never = [...card.voice.neverSays.map((phrase) => phrase.toLowerCase()), ...STOCK_PHRASES];
  const details = detailsOf(data);
  let result: CaptionResult = { title: data.workingTitle.slice(0, 80), caption: data.subject };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const dice = createDice(`${card.handle}:${seed}`, `caption:${attempt}`);
    const title = titleOf(card, data, details, dice);
    result = { title, caption: captionOf(card, data, details, dice) };
    const plain = `${result.title} ${result.caption}`.toLowerCase();
    const worn = data.avoid?.some((words) => begins(result.caption, words) || sameTitle(result.title, words));
    if (!worn && !DOUBLED.test(plain) && !never.some((phrase) => containsPhrase(plain, phrase))) break;
  }
  return result;
}

const sameTitle = (title: string, words: string): boolean => title.toLowerCase() === words.toLowerCase();

/** Templates in the order this persona would think of them: its favourites of all time earlier, by chance. */
function inOrder(card: SpeakerCard, templates: readonly string[], dice: Dice): string[] {
  const taste = createDice(card.handle, "manner of captions");
  return templates
    .map((template) => ({ template, at: -Math.log(1 - dice.unit()) / Math.exp(0.75 * taste.normal()) }))
    .sort((a, b) => a.at - b.at)
    .map(({ template }) => template);
}

function titleOf(card: SpeakerCard, data: CaptionData, details: Details, dice: Dice): string {
  // A work keeps its name from part to part.
  if (data.project) return card.voice.lowerCase ? data.workingTitle.toLowerCase() : data.workingTitle;
  const slots = slotsOf(details, data.colors, new Set(), dice);
  const templates = inOrder(card, ["{working}", ...kindOf(details).titles], dice);
  const fits = (text: string | undefined) => text !== undefined && text.length <= TITLE_LENGTH;
  let title = data.workingTitle.slice(0, TITLE_LENGTH);
  for (const template of templates.slice(0, TRIES)) {
    const text = spoken(template, { ...slots, working: () => data.workingTitle }, details, dice);
    if (text === undefined || !fits(text)) continue;
    title = text;
    break;
  }
  return card.voice.lowerCase ? title.toLowerCase() : title.charAt(0).toUpperCase() + title.slice(1);
}

function captionOf(card: SpeakerCard, data: CaptionData, details: Details, dice: Dice): string {
  const kind = kindOf(details);
  const used = new Set<string>();
  const said: string[] = [];
  const lines = inOrder(card, linesOf(kind, data, dice), dice);
  const brief = inOrder(card, kind.brief, dice);
  for (let room = data.words; room > 0 && said.length < 6;) {
    const most = Math.max(3, Math.ceil(room * 1.4));
    const short = room <= 4;
    if (short && said.length > 0) break;
    const from = short ? [...brief, ...lines] : lines;
    const next = nextLine(from, most, { data, details, used, dice });
    if (next === undefined || [...said, next].join(". ").length > CAPTION_LENGTH - 20) break;
    said.push(next);
    room -= wordsIn(next);
  }
  if (said.length === 0) said.push(data.subject);
  return finish(joined(card, said, dice), card.voice, dice);
}

const linesOf = (kind: Kind, data: CaptionData, dice: Dice): readonly string[] => [
  ...kind.lines,
  // The same under everybody's pictures: a few of them at a time.
  ...dice.some(OF_ANY, 3),
  ...(data.project ? [...OF_WORK, ...OF_WORK] : []),
];
const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}'’]+/gu)?.length ?? 1;

type Telling = { data: CaptionData; details: Details; used: Set<string>; dice: Dice };

/** The first line that fits the room and tells of something new; its template is struck off. */
function nextLine(templates: string[], most: number, { data, details, used, dice }: Telling): string | undefined {
  const slots = slotsOf(details, data.colors, used, dice);
  for (const [at, template] of templates.entries()) {
    const text = spoken(template, slots, details, dice);
    if (text === undefined || wordsIn(text) > most) continue;
    const told = toldBy(text, data, details);
    if (used.size === 0 && most < 18 && isThin(text, told, details)) continue;
    templates.splice(at, 1);
    for (const name of told) used.add(name);
    if (details.head && text.includes(details.head)) used.add(used.has("once") ? "head" : "once");
    return text;
  }
  return undefined;
}

/** What stands alone tells of its subject and of something more, or others say it too. */
function isThin(text: string, told: readonly string[], details: Details): boolean {
  const words = wordsIn(text);
  if (words <= 3) return false;
  const subject = details.head ?? details.top ?? "";
  const values = new Set(told.map((name) => details[name] ?? name));
  if (text.includes(subject)) values.add(subject);
  return !text.includes(subject) || values.size < (words > 5 ? 3 : 2);
}

function toldBy(text: string, data: CaptionData, details: Details): string[] {
  const named = Object.entries(details).filter(
    ([name, value]) => !FORMS.has(name) && value !== "" && text.includes(value),
  );
  const colors = data.colors.filter((color) => text.includes(color)).map((color) => `color:${color}`);
  return [...named.map(([name]) => name), ...colors];
}

function slotsOf(details: Details, colors: readonly string[], used: ReadonlySet<string>, dice: Dice): Slots {
  const fresh = dice.some(colors, colors.length).filter((color) => !used.has(`color:${color}`));
  const own = Object.entries(details).flatMap(([name, value]) =>
    used.has(name) ? [] : [[name, () => value] as const],
  );
  return { ...Object.fromEntries(own), c1: () => fresh[0], c2: () => fresh[1], c3: () => fresh[2] };
}

/** A template filled in, or undefined where a word is lacking or the sentence would not be right. */
function spoken(template: string, slots: Slots, details: Details, dice: Dice): string | undefined {
  const text = expand(template, slots, dice);
  const head = details.head;
  if (text === undefined || text.length < 3) return undefined;
  if (head && !takesArticle(head) && countsOne(text, head)) return undefined;
  return twoColours(text) ? undefined : text;
}

function countsOne(text: string, head: string): boolean {
  const at = text.indexOf(head);
  return at > 0 && /\b(?:an?|one|another|this|that|every|each) (?:\p{L}+ ){0,2}$/u.test(text.slice(0, at));
}

/** "blue red mug" and "navy on navy": a thing that names a colour of its own takes no second one, and none comes twice. */
function twoColours(text: string): boolean {
  const words = text.toLowerCase().match(/[a-z]+|[^a-z\s]+/g) ?? [];
  const colours = words.filter((word) => word in COLORS);
  if (new Set(colours).size < colours.length) return true;
  return words.some((word, at) => word in COLORS && (words[at + 1] ?? "") in COLORS);
}

/** Some personas run their short sentences together, each in its own way. */
function joined(card: SpeakerCard, said: readonly string[], dice: Dice): string[] {
  const manner = createDice(card.handle, "joints");
  const [share, joint] = [manner.unit() * 0.6, manner.pick(JOINTS)];
  const out: string[] = [];
  for (const line of said) {
    const last = out.at(-1);
    const fits =
      last !== undefined && !/[?!:]/.test(last + line) && wordsIn(last) + wordsIn(line) < 16 && !/^I\b/.test(line);
    if (fits && dice.chance(share)) out[out.length - 1] = `${last}${joint}${line}`;
    else out.push(line);
  }
  return out;
}
