/** What one comment looks at: one focus, a second one beside it, and the thing that the picture shows; and the words for all of them. */
import { containsPhrase } from "../check-text";
import type { Dice } from "../dice";
import type { CommentData } from "../prompt-data";
import type { SpeakerCard } from "../speaker";
import type { Eye } from "./eye";
import { eyeFor, isOwnTrade } from "./eyes";
import { dataVizEye } from "./eyes/data-viz";
import { diagramEye } from "./eyes/diagram";
import { passerByEye } from "./eyes/passer-by";
import { uxDesignerEye } from "./eyes/ux-designer";
import { colourFocus, type Focus, partFocus, techniqueFocus, thingFocus, wholeFocus } from "./focus";
import { headOf, isPlural, notice } from "./notice";
import { type Slots, subject, type Taste } from "./phrase";
import { LEXICON } from "./words";

/** What templates may ask of a scene, beside the lists of the lexicon; replies add `agreeing` and its like. */
export const SLOTS: readonly string[] =
  "A B Agood It Them Bgood Bbad Aagain Bname Ashort S T T2 Q good bad goodB badB said saidB wished wishedB asks tip tipB noun shown missed that part piece colour technique mood about topic agreeing doubting answering telling".split(
    " ",
  );

type Verdict = "good" | "bad";

export type Scene = {
  slots: Slots;
  /** One try of a sentence: what it names counts as named only when it is kept. */
  attempt(say: () => string | undefined): { said: string | undefined; keep(): void };
  /** Whether what is answered names something that this scene speaks of. */
  hasQuoted: boolean;
  hasPair: boolean;
  hasMood: boolean;
  /** Rules of thumb of the speaker's own trade, where the picture is of that trade. */
  maxims: readonly string[];
};

/** Shares of what a comment is about; the rest looks at a part of the picture. */
const OF_THING = 0.13;
const OF_COLOUR = 0.08;
const OF_TECHNIQUE = 0.04;
/** More often a thing is not named in one comment. */
const MENTIONS = 2;
/** Share of things that are named with a kind word. */
const FONDLY = 0.3;
/** Parts that any picture has, beside those of its kind. */
const ANYWHERE = 2;

/** Screens, charts and diagrams are judged by their own parts alone. */
const ON_THEIR_OWN: readonly Eye[] = [dataVizEye, diagramEye, uxDesignerEye];
/** Stands for a whole sentence: what follows it cannot say "it". */
const SENTENCE = { name: "" } as Focus;

const FORMS_OF_CHARTS = /^(?:bars?|lines?|pie|ring|ranking|values|years)$/;

/** What a chart's title is about stands before how it is told: "noise complaints by street". */
function toldOf(title: string, things: readonly string[]): readonly string[] {
  const topics = things.filter((thing) => !FORMS_OF_CHARTS.test(headOf(thing)));
  const isTold = (thing: string) =>
    new RegExp(`${thing} (?:by|since|on|over|against|before|in|per|that|a|at|of)\\b`, "i").test(title);
  return [...topics.filter(isTold), ...topics.filter((thing) => !isTold(thing))];
}

export function sceneOf(card: SpeakerCard, data: CommentData, dice: Dice, taste: Taste): Scene {
  const { post, replyTo } = data;
  const toMaker = post.by !== card.handle && replyTo === undefined;
  const eye = eyeFor(post.tags);
  const isOwn = isOwnTrade(card.archetype, post.tags);
  const seen = notice(post);
  const said = replyTo?.text.toLowerCase() ?? "";
  const things = eye === dataVizEye ? toldOf(post.title, seen.things) : seen.things;
  const [first, second] = dice.chance(0.92) ? things : things.slice(0, 2).reverse();
  const shared = eye === passerByEye || ON_THEIR_OWN.includes(eye) ? [] : dice.some(passerByEye.aspects, ANYWHERE);
  const nouns = new Set(eye.aspects.map(({ noun }) => noun));
  const told = [post.title, post.description, ...post.tags].join(" ").toLowerCase();
  const present = eye.aspects.filter(
    ({ only }) => only.length === 0 || only.some((word) => containsPhrase(told, word)),
  );
  // Not "the grid's grid".
  const aspects = [...present, ...shared.filter(({ noun }) => !nouns.has(noun))].filter(
    ({ noun }) => !containsPhrase(first ?? "", noun) && !containsPhrase(first ?? "", noun.replace(/s$/, "")),
  );
  const quotedPart = aspects.find(({ noun }) => containsPhrase(said, noun));
  const quotedThing = seen.things.find((thing) => containsPhrase(said, headOf(thing)));
  const colour = seen.colors.length > 0 ? dice.pick(seen.colors) : undefined;

  const focuses = (): Focus => {
    const lot = dice.unit();
    if (lot < OF_THING && first !== undefined) return thingFocus(first, eye, toMaker, dice);
    if (lot > 1 - OF_COLOUR && colour !== undefined) return colourFocus(colour, dice);
    if (lot > 1 - OF_COLOUR - OF_TECHNIQUE && seen.technique !== undefined) return techniqueFocus(seen.technique);
    const drawn = dice.pick(aspects);
    // What somebody talks of by habit draws their eye.
    const habit = aspects.find(({ noun }) => card.voice.petWords.some((pet) => containsPhrase(pet, noun)));
    return partFocus(habit && dice.chance(0.12) ? habit : drawn, toMaker, dice);
  };
  const taken = quotedPart
    ? partFocus(quotedPart, toMaker, dice)
    : quotedThing === undefined
      ? undefined
      : thingFocus(quotedThing, eye, toMaker, dice);
  const a = taken ?? focuses();
  let b = focuses();
  for (let attempt = 0; attempt < 6 && (b.name === a.name || (a.isThing && b.isThing)); attempt += 1) b = focuses();

  /** Named in the sentence that is being said, and how often in those before it. */
  let inSentence = new Set<Focus>();
  const mentions = new Map<Focus, number>();
  const verdicts = new Map<Focus, Verdict>();
  let lastSubjects: ReadonlySet<Focus> = new Set();
  const restore = (state: { counts: typeof mentions; verdicts: typeof verdicts }) => {
    mentions.clear();
    for (const [focus, count] of state.counts) mentions.set(focus, count);
    verdicts.clear();
    for (const [focus, verdict] of state.verdicts) verdicts.set(focus, verdict);
  };
  const mention = (focus: Focus): string | undefined => {
    const before = mentions.get(focus) ?? 0;
    if (inSentence.has(focus) || before >= (focus.isThing ? MENTIONS : MENTIONS + 1)) return undefined;
    mentions.set(focus, before + 1);
    inSentence.add(focus);
    return before === 0 ? focus.full(thing) : focus.again();
  };
  const shown = a.isThing ? a : b.isThing ? b : undefined;
  const aside = first === undefined ? wholeFocus(eye, dice) : thingFocus(first, eye, toMaker, dice);
  /** What the picture shows, unless the sentence speaks of it anyway. */
  function thing(plain = false): string | undefined {
    const focus = shown ?? aside;
    if (inSentence.has(focus)) return undefined;
    if ((mentions.get(focus) ?? 0) > 0 || focus === a)
      return (mentions.get(focus) ?? 0) >= MENTIONS ? undefined : counted(focus);
    const words = dice.chance(0.1) ? counted(focus) : mention(focus);
    const isPraise = dice.chance(0.5) || ![...verdicts.values()].includes("bad");
    const fond = !plain && isPraise && dice.chance(FONDLY) ? taste("fond", LEXICON.fond ?? []) : undefined;
    return words && fond ? words.replace(/^(the|that|those|this|these|your) /, `$1 ${fond} `) : words;
  }
  function counted(focus: Focus): string {
    mentions.set(focus, (mentions.get(focus) ?? 0) + 1);
    inSentence.add(focus);
    return focus.again();
  }
  /** Nothing is both praised and found fault with. */
  const judge = (focus: Focus, verdict: Verdict): boolean => {
    if ((verdicts.get(focus) ?? verdict) !== verdict) return false;
    verdicts.set(focus, verdict);
    return true;
  };
  const from = (focus: Focus, verdict: Verdict) => () =>
    judge(focus, verdict) ? taste(`${focus.name}:${verdict}`, dice.pick(focus[verdict])) : undefined;
  const judged = (focus: Focus, verdict: Verdict) => () => (judge(focus, verdict) ? mention(focus) : undefined);
  /** A whole sentence about it. */
  const sentence = (focus: Focus, verdict: Verdict) => () => {
    const line = taste(`${focus.name}*${verdict}`, verdict === "good" ? focus.said : focus.wished);
    if (line === undefined || inSentence.has(focus) || !judge(focus, verdict)) return undefined;
    mentions.set(focus, (mentions.get(focus) ?? 0) + 1);
    inSentence.add(focus).add(SENTENCE);
    return line;
  };
  const ofThing = (verdict: Verdict) => from(shown ?? aside, verdict);
  /** Only where the sentence before was about it, and about nothing else. */
  const it = (one: string, many: string) => () =>
    lastSubjects.size === 1 && lastSubjects.has(a) ? subject(a.isMany ? many : one, a.isMany) : undefined;
  const quoted = quotedPart?.noun ?? (quotedThing && headOf(quotedThing));
  const quotedMany = quotedPart?.isMany ?? isPlural(quotedThing ?? "");
  const word = first === undefined ? undefined : headOf(first);
  // "That bread prices chart": what is shown is the chart.
  const head =
    word && eye.shows.length > 0
      ? dice.pick([eye.pieces[0] ?? "", `${first} ${eye.pieces[0]}`])
      : dice.pick([word, first]);
  const slots: Slots = {
    A: () => mention(a),
    B: () => mention(b),
    Aagain: () => counted(a),
    S: () => counted(shown ?? aside),
    Bname: () => b.name,
    Ashort: () => {
      inSentence.add(a);
      return subject(a.name, a.isMany);
    },
    It: it("it", "they"),
    Them: it("it", "them"),
    Agood: judged(a, "good"),
    Bgood: judged(b, "good"),
    Bbad: judged(b, "bad"),
    shown: ofThing("good"),
    missed: ofThing("bad"),
    said: sentence(a, "good"),
    saidB: sentence(b, "good"),
    wished: sentence(a, "bad"),
    wishedB: sentence(b, "bad"),
    good: from(a, "good"),
    bad: from(a, "bad"),
    goodB: from(b, "good"),
    badB: from(b, "bad"),
    asks: () => taste(`${a.name}?`, a.asks),
    tip: () => taste(`${a.name}>`, a.tips),
    tipB: () => taste(`${b.name}>`, b.tips),
    T: () => thing(),
    T2: () =>
      second === undefined || first === undefined || shown
        ? undefined
        : thingFocus(second, eye, toMaker, dice).full(thing),
    Q: () =>
      quoted === undefined
        ? a.again()
        : subject(
            `${dice.pick(quotedMany ? ["the", "the", "those"] : ["the", "the", "that", "this"])} ${quoted}`,
            quotedMany,
          ),
    noun: () => (shown && inSentence.has(shown) ? undefined : head),
    that: () => (head !== undefined && isPlural(head) ? "those" : "that"),
    part: () => (a.isThing ? b.name : a.name),
    piece: () => dice.pick(eye.pieces),
    colour: () => colour,
    technique: () => seen.technique,
    mood: () => seen.mood,
    about: () => first,
    topic: () => (isOwn && card.interests.length > 0 ? dice.pick(card.interests) : undefined),
  };
  return {
    slots,
    attempt: (say) => {
      const before = { counts: new Map(mentions), verdicts: new Map(verdicts) };
      inSentence = new Set();
      const said = say();
      const after = { counts: new Map(mentions), verdicts: new Map(verdicts) };
      const subjects = inSentence;
      restore(before);
      return {
        said,
        keep: () => {
          restore(after);
          lastSubjects = subjects;
        },
      };
    },
    hasQuoted: quoted !== undefined,
    hasPair: second !== undefined && shown === undefined && eye.shows.length === 0,
    hasMood: seen.mood !== undefined,
    maxims: isOwn ? eye.maxims : passerByEye.maxims,
  };
}
