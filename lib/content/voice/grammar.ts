/**
 * A small text grammar: `[a|b|]` is a choice (an empty one may say nothing), `{slot}` a word from
 * outside. A choice with a slot that has no word is not offered; a template in which one is left is
 * refused, so that no sentence ever shows a hole.
 */
import type { Dice } from "../dice";

export type Slots = Readonly<Record<string, () => string | undefined>>;

/** Undefined when a slot has no word. */
export function expand(template: string, slots: Slots, dice: Dice): string | undefined {
  let text = template;
  for (;;) {
    const filled = fill(text, slots);
    if (filled !== undefined && filled !== text) text = filled;
    const choice = /\[([^[\]]*)\]/.exec(text);
    if (!choice) break;
    const usable = (choice[1] ?? "").split("|").filter((option) => fill(option, slots) !== undefined);
    if (usable.length === 0) return undefined;
    text = text.slice(0, choice.index) + dice.pick(usable) + text.slice(choice.index + choice[0].length);
  }
  const whole = fill(text, slots);
  return whole
    ?.replace(/\s+/g, " ")
    .replace(/\s+([,.?!;:])/g, "$1")
    .replace(/\b([Aa]) (?=(?!one\b|once\b|eu|un[ai]|us[aeu])[aeiou]\w|8-|11\b|18\b)/gi, "$1n ")
    .trim();
}

/** Fills the slots that stand outside of choices; undefined when one of them has no word. */
function fill(text: string, slots: Slots): string | undefined {
  let depth = 0;
  let missing = false;
  const out = text.replace(/[[\]]|\{(\w+)\}/g, (match, name?: string) => {
    if (match === "[") depth += 1;
    if (match === "]") depth -= 1;
    if (name === undefined || depth > 0) return match;
    const word = slots[name]?.();
    if (word === undefined) missing = true;
    return word ?? "";
  });
  return missing ? undefined : out;
}
