/** The last pass over a text: case, end marks, emoji and slips as the voice card has them. */
import type { SpeakerCard } from "../speaker";
import type { Dice } from "../dice";

const EMOJI = ["🙂", "👀", "🙌", "🔥", "😅", "👏", "✨", "🤝"];

export function finish(sentences: readonly string[], voice: SpeakerCard["voice"], dice: Dice): string {
  const marked = sentences.map((sentence, at) => {
    const last = at === sentences.length - 1;
    const cased = voice.lowerCase ? sentence.replace(/\bI\b/g, (i) => (dice.chance(0.7) ? "i" : i)) : capital(sentence);
    if (/[?!.]$/.test(cased)) return last && cased.endsWith("?") && dice.chance(0.06) ? cased.slice(0, -1) : cased;
    if (!last) return `${cased}.`;
    if (dice.chance(voice.exclamation)) return `${cased}!`;
    return dice.chance(voice.endPunctuation) ? `${cased}.` : cased;
  });
  const text = marked.join(" ");
  const slipped = dice.chance(voice.slips) ? slip(text, dice) : text;
  return dice.chance(voice.emoji) ? `${slipped.replace(/\.$/, "")} ${dice.pick(EMOJI)}` : slipped;
}

/** Also after a full stop inside of one sentence. */
function capital(text: string): string {
  return text.replace(/(^|[.?!]\s+)(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** One typing slip: a lost apostrophe, or two letters the wrong way round inside of a longer word. */
function slip(text: string, dice: Dice): string {
  if (/\w'\w/.test(text) && dice.chance(0.6)) return text.replace(/(\w)'(\w)/, "$1$2");
  const words = [...text.matchAll(/\b[a-z]{6,}\b/g)];
  if (words.length === 0) return text;
  const word = dice.pick(words);
  // Where a reader hardly sees it: behind the first two letters.
  const at = word.index + dice.int(2, word[0].length - 3);
  return text.slice(0, at) + (text[at + 1] ?? "") + (text[at] ?? "") + text.slice(at + 2);
}
