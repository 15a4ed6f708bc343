/** A title and a caption without a model, from the facts of the picture the persona has just made. */
import { containsPhrase } from "../check-text";
import { COLORS } from "../colors";
import { createDice, type Dice } from "../dice";
import { STOCK_PHRASES } from "../phrases";
import type { CaptionData } from "../prompt-data";
import type { CaptionResult } from "../results";
import type { SpeakerCard } from "../speaker";
import { finish } from "./finish";
import { expand, type Slots } from "./grammar";
import { begins } from "./worn-words";

const ATTEMPTS = 8;
const DOUBLED = /\b(\p{L}{2,}) \1\b/u;
const TITLE_LENGTH = 60;
const CAPTION_LENGTH = 400;

const TITLES: readonly string[] = [
  "{subject}",
  "{subject}, {technique}",
  "{subject} in {colour}",
  "{subject}, [first|second|third] [pass|try]",
  "{tinted}",
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
  "{fact}",
  "[went with|tried|kept to|settled on|back to|this time] {technique}",
  "{technique}, {colours}",
  "[wanted|was after|aiming for|somewhere near] something {mood}",
  "[mostly|largely|nearly all] {colour}, [some|a bit of|a trace of] {colour}",
  "[still not sure|undecided|of two minds] about the {colour}",
  "the {colour} [came last|came first|took the longest|is new|nearly went]",
  "[more of these|another one] [soon|this week|later|if it holds up]",
  "[too much|enough|more] {colour}?",
  "filed under {topic}",
  "[notes|warm-up|a sketch] for {topic}",
  "[took|needed] [two|three|four|five] [goes|tries|passes]",
  "[the {mood} one|call it {mood}|{mood}, I hope|{mood} by accident]",
  "{technique} and [not much else|little more|a lot of waiting]",
  "[kept|left] the {colour} [in|alone|low|loud] on purpose",
  "[first|only|best] one I [kept|finished|liked]",
  "the {head} [took over|wouldn't sit still|came first|stayed|is the whole point]",
  "[one more|another|a first] [look at|try at|go at] the {head}",
  "[two|three|a few] [ended up|went] in the bin",
  "[simple|quiet|odd] one [today|this time|for the feed]",
  "[opinions|other ideas] welcome",
  "[would you|should I] [keep|lose] the {colour}?",
  "[nothing fancy|no tricks], {technique}",
  "[done|close|nearly there], I think",
];

/** Deterministic in its arguments; within the limits of `captionSchema`. */
export function writeCaption(card: SpeakerCard, data: CaptionData, seed: string): CaptionResult {
  const never = [...card.voice.neverSays.map((phrase) => phrase.toLowerCase()), ...STOCK_PHRASES];
  let result: CaptionResult = { title: data.workingTitle.slice(0, 80), caption: data.subject };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const dice = createDice(seed, `caption:${attempt}`);
    result = { title: titleOf(card, data, dice), caption: captionOf(card, data, dice) };
    const plain = `${result.title} ${result.caption}`.toLowerCase();
    const worn = data.avoid?.some((words) => begins(result.caption, words) || sameTitle(result.title, words));
    if (!worn && !DOUBLED.test(plain) && !never.some((phrase) => containsPhrase(plain, phrase))) break;
  }
  return result;
}

const sameTitle = (title: string, words: string): boolean => title.toLowerCase() === words.toLowerCase();

function titleOf(card: SpeakerCard, data: CaptionData, dice: Dice): string {
  const slots = slotsOf(card, data, dice);
  // A work keeps its name from part to part.
  if (data.project) return card.voice.lowerCase ? data.workingTitle.toLowerCase() : data.workingTitle;
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
    // A subject that names a colour of its own takes no second one.
    tinted: () => {
      const colour = data.colors[0];
      return colour === undefined || namesColour(data.subject)
        ? undefined
        : `${dice.pick(data.colors)} ${headNoun(data.subject)}`;
    },
    colours: () => (data.colors.length > 1 ? dice.some(data.colors, 2).join(" and ") : undefined),
    working: () => data.workingTitle,
    technique: () => data.technique,
    mood: () => data.mood,
    colour: once(data.colors),
    fact: once(data.facts),
    topic: once(card.interests),
  };
}

const namesColour = (text: string): boolean =>
  text
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => word in COLORS);

/** What stands before the first comma, preposition ("of" aside) or participle: "moth" of "moth made of maps". */
function headNoun(subject: string): string {
  return (
    subject
      .split(
        /,|\(| (?:in|on|at|with|without|from|by|for|per|above|below|under|against|behind|beside|between|beyond|near|made|grown|built|seen|sorted|rolled|cut|after|before|that|into|over|to|where|how|around|(?<!\ban? |\bthe )\w{2,}ing)\b/,
      )[0]
      ?.trim() || subject
  );
}
