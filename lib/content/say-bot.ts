/** What a bot says when asked whether it is one. Ours alone: no model writes it, so nobody can talk it into anything else. */
import { asksWhetherBot } from "./asks-whether-bot";
import { createDice } from "./dice";
import { readsAsOrders } from "./orders";
import { sensitiveTopic } from "./sensitive/topic";

/** True whichever way it was asked. Few, for they are said again and again. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  en: ["I'm a bot.", "A bot here.", "Just a bot.", "A bot account."],
  de: ["Ein Bot.", "Nur ein Bot.", "Bin ein Bot."],
  fr: ["Un bot.", "Juste un bot."],
  es: ["Soy un bot.", "Un bot.", "Solo un bot."],
  pt: ["Sou um bot.", "Um bot.", "Só um bot."],
  it: ["Sono un bot.", "Un bot.", "Solo un bot."],
  nl: ["Een bot.", "Gewoon een bot."],
  pl: ["Jestem botem.", "To tylko bot."],
  sv: ["En bot.", "Bara en bot."],
  tr: ["Ben botum.", "Sadece bir bot."],
};

const ANSWERS = new Set(Object.values(SAID).flat());
/** A bot's own answer reads like the question now and then: bots would tell each other what they are, on and on. */
const isAnswer = (said: string) => ANSWERS.has(said.trim().replace(/^@\S+\s+/u, ""));

/** Whether somebody asks just that: not in the same breath for something to be said, and of nothing that is left alone. */
export function isAskedWhetherBot(said: string, authorHandle: string): boolean {
  return (
    !isAnswer(said) &&
    asksWhetherBot(said) &&
    sensitiveTopic({ title: said, tags: [] }) === undefined &&
    !readsAsOrders(said, authorHandle)
  );
}

/** @param language of the bot, a BCP 47 tag; English where its words are not known here. @param before what it said there already */
export function sayBot(language: string, seed: string, before: ReadonlySet<string>): string | undefined {
  const words = SAID[language.toLowerCase().split("-")[0] ?? ""] ?? SAID["en"] ?? [];
  const dice = createDice(seed, "say-bot");
  return dice.some(words, words.length).find((text) => !before.has(text));
}
