/** An answer takes up what was said, agrees or not, and adds something of the picture. */
import { type Composer, goOn, sayAbout } from "./compose";
import type { Slots } from "./phrase";
import type { Scene } from "./scene";

/** Words of somebody who finds fault. */
const CRITICAL =
  /(?<!\p{L})(?:but|too|less|lost|could|needs?|heavy|flat|though|pity|shame|hm|not|isn't|doesn't|don't|can't|i'd|wants|nearly|muddy|only|without|wobbles?|weak|hides|stops short|competes?|maybe)(?!\p{L})/iu;
const WH = /(?:^|[\s,:;])(?:how|what|what's|why|which|who|whose|where|when)(?!\p{L})/iu;

/** Lists for three words or fewer; a question takes more. */
const BRIEFLY: Readonly<Record<string, string>> = {
  toPraise: "briefYes",
  toFault: "briefYes",
  against: "briefNo",
  cooler: "briefNo",
  ownPraised: "briefThanks",
  ownFaulted: "briefTaken",
  answered: "answering",
  told: "telling",
  askBack: "briefYes",
};

export type Said = "praise" | "fault" | "what" | "or" | "yes_no";

export function kindOfSaid(text: string): Said {
  if (text.includes("?")) {
    const question = text.slice(0, text.lastIndexOf("?")).split(/[.!?]/u).at(-1) ?? "";
    return WH.test(question) ? "what" : / or /iu.test(question) ? "or" : "yes_no";
  }
  return CRITICAL.test(text) ? "fault" : "praise";
}

export function composeReply(composer: Composer, words: number): string[] {
  const { card, data, scene, dice } = composer;
  const said = kindOfSaid(data.replyTo?.text ?? "");
  const isOwn = data.post.by === card.handle;
  const isKind = data.tone === "kind";
  const { move, names, stance } = isOwn ? asMaker(said) : asOnlooker(said, composer, isKind);
  const own = { ...composer, scene: withNames(scene, names) };
  if (words <= 3 && BRIEFLY[move] && dice.chance(0.92))
    return [sayAbout(own, BRIEFLY[move] ?? move, words, []) ?? "agreed"];
  const first = sayAbout(own, move, Math.min(words, 16), []);
  const answer = first === undefined ? [] : [first];
  if (isOwn) {
    const more = words > 6 ? sayAbout(own, "ownMore", 9, answer) : undefined;
    return more === undefined ? answer : [...answer, more];
  }
  return goOn(own, answer, Math.min(words, 48), stance);
}

type Plan = { move: string; names: Readonly<Record<string, string>>; stance: "good" | "bad" };

function asMaker(said: Said): Plan {
  const told = { what: "toldWhat", or: "toldOr", yes_no: "toldYesNo" } as const;
  if (said === "praise") return { move: "ownPraised", names: {}, stance: "good" };
  if (said === "fault") return { move: "ownFaulted", names: {}, stance: "bad" };
  return { move: "told", names: { telling: `{${told[said]}}` }, stance: "good" };
}

function asOnlooker(said: Said, { card, scene, dice }: Composer, isKind: boolean): Plan {
  const answers = { what: "answerWhat", or: "answerOr", yes_no: "answerYesNo" } as const;
  if (said !== "praise" && said !== "fault")
    return { move: "answered", names: { answering: `{${answers[said]}}` }, stance: "good" };
  const names = {
    agreeing: scene.hasQuoted && dice.chance(0.3) ? "{agreeOn}" : "{agree}",
    doubting: scene.hasQuoted && dice.chance(0.3) ? "{doubtOn}" : "{doubt}",
  };
  if (isKind) return { move: "toPraise", names, stance: "good" };
  if (scene.hasQuoted && dice.chance(card.voice.questions * 0.3)) return { move: "askBack", names, stance: "good" };
  const differs = dice.chance(0.12 + 0.4 * card.voice.bluntness);
  if (said === "fault")
    return differs ? { move: "against", names, stance: "good" } : { move: "toFault", names, stance: "bad" };
  return differs ? { move: "cooler", names, stance: "bad" } : { move: "toPraise", names, stance: "good" };
}

function withNames(scene: Scene, names: Readonly<Record<string, string>>): Scene {
  const slots: Slots = {
    ...scene.slots,
    ...Object.fromEntries(Object.entries(names).map(([name, template]) => [name, () => template])),
  };
  return { ...scene, slots };
}
