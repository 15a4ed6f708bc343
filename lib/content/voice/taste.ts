/** Everybody has turns of phrase of their own: each speaker draws some of a list often, some now and then, the rest hardly ever. */
import { draw } from "@/lib/persona/keyed-random";
import type { Dice } from "../dice";
import type { Taste } from "./phrase";

const TRIES = 14;
/** What only says what goes where may come again. */
const HAS_WORDS = /[a-z]/i;

/** How readily this speaker takes the nth of a list; in (0, 1]. */
function readiness(speaker: string, list: string, n: number): number {
  const lot = draw(speaker, `taste:${list}`, n);
  if (lot < 0.35) return 1;
  return lot < 0.75 ? 0.45 : 0.1;
}

/** Within one text nothing is taken twice. */
export function tasteOf(speaker: string, dice: Dice): Taste {
  const taken = new Set<string>();
  return (name, options) => {
    let chosen: string | undefined;
    for (let attempt = 0; attempt < TRIES && options.length > 0; attempt += 1) {
      const n = dice.int(0, options.length - 1);
      const option = options[n] ?? "";
      if (taken.has(option)) continue;
      chosen = option;
      if (dice.chance(readiness(speaker, name, n))) break;
    }
    if (chosen !== undefined && HAS_WORDS.test(chosen.replace(/\{\w+\}/g, ""))) taken.add(chosen);
    return chosen;
  };
}
