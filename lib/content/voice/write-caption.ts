/** A title and a caption without a model, from the facts of the picture the persona has just made. */
import { containsPhrase } from "../check-text";
import { createDice, type Dice } from "../dice";
import { STOCK_PHRASES } from "../phrases";
import type { CaptionData } from "../prompt-data";
import type { CaptionResult } from "../results";
import type { SpeakerCard } from "../speaker";
import { finish } from "./finish";
import { expand, type Slots } from "./grammar";

const ATTEMPTS = 8;
const TITLE_LENGTH = 60;
const CAPTION_LENGTH = 400;

const TITLES: readonly string[] = [
  "{subject}",
  "{subject}, {technique}",
  "{subject} in {colour}",
  "{subject}, [first|second|third] [pass|try]",
  "{colour} {head}",
  "{subject} in {colour} and {colour}",
  "{subject}, {mood}",
  "{mood} {head}",
  "{working}",
  "{working}",
  "{head}, {technique}",
];

const LINES: readonly string[] = [
  "{fact}",
  "{fact}",
  "{fact}",
  "{fact}",
  "[went with|tried|kept to|settled on] {technique}[ this time| for once|]",
  "{technique}, {colour} [and|next to] {colour}",
  "[wanted|was after|aiming for] something {mood}",
  "[mostly|all] {colour}, [some|a bit of] {colour}",
  "[still not sure|undecided] about the {colour}",
  "the {colour} came last",
  "[more|the rest] of these [soon|this week|when I get to it]",
  "[too much|enough] {colour}?",
  "filed under {topic}",
  "[practice|notes|warm-up] for [some|a bit of] {topic}",
  "[took|needed] [two|three|four|a few] [goes|tries|passes]",
  "[this|that] is the {mood} one",
  "{technique} and not much else",
  "[kept|left] the {colour} [in|alone] on purpose",
];

/** Deterministic in its arguments; within the limits of `captionSchema`. */
export function writeCaption(card: SpeakerCard, data: CaptionData, seed: string): CaptionResult {
  const never = [...card.voice.neverSays.map((phrase) => phrase.toLowerCase()), ...STOCK_PHRASES];
  let result: CaptionResult = { title: data.workingTitle.slice(0, 80), caption: data.subject };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const dice = createDice(seed, `caption:${attempt}`);
    result = { title: titleOf(card, data, dice), caption: captionOf(card, data, dice) };
    const plain = `${result.title} ${result.caption}`.toLowerCase();
    if (!never.some((phrase) => containsPhrase(plain, phrase))) break;
  }
  return result;
}

function titleOf(card: SpeakerCard, data: CaptionData, dice: Dice): string {
  const slots = slotsOf(card, data, dice);
  const tries = dice.some(TITLES, 5).flatMap((template) => expand(template, slots, dice) ?? []);
  const title = tries.find((text) => text.length <= TITLE_LENGTH) ?? data.workingTitle.slice(0, TITLE_LENGTH);
  return card.voice.lowerCase ? title.toLowerCase() : title.charAt(0).toUpperCase() + title.slice(1);
}

function captionOf(card: SpeakerCard, data: CaptionData, dice: Dice): string {
  const slots = slotsOf(card, data, dice);
  const said: string[] = [];
  const words = () => said.join(" ").split(/\s+/).filter(Boolean).length;
  for (const template of dice.some(LINES, LINES.length)) {
    if (said.length > 0 && words() >= data.words - 2) break;
    const line = expand(template, slots, dice);
    if (line && `${said.join(". ")}. ${line}`.length < CAPTION_LENGTH - 10) said.push(line);
  }
  return finish(said.length > 0 ? said : [data.subject], card.voice, dice);
}

function slotsOf(card: SpeakerCard, data: CaptionData, dice: Dice): Slots {
  const once = (list: readonly string[]) => {
    const cards = dice.some(list, list.length);
    return () => cards.pop();
  };
  return {
    subject: () => data.subject,
    head: () => headNoun(data.subject),
    working: () => data.workingTitle,
    technique: () => data.technique,
    mood: () => data.mood,
    colour: once(data.colors),
    fact: once(data.facts),
    topic: once(card.interests),
  };
}

/** What stands before the first preposition or comma: "moth" of "moth made of maps". */
function headNoun(subject: string): string {
  return (
    subject
      .split(/,| (?:of|in|on|at|with|from|by|for|above|under|against|made|seen|after|before|that|into|over)\b/)[0]
      ?.trim() || subject
  );
}
