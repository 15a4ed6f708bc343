/** A name fits the place; a handle fits the name or the trade, and no two bots share one. */
import type { Archetype } from "./archetype";
import { handleFault } from "./check-identity";
import { type KeyedRng, keyedRng } from "./keyed-random";
import { asciiFold, CULTURES, type CultureId } from "./names";
import { pick, pickWeighted } from "./pick";
import { placeOf } from "./places";

/** Pairs from the lists that are well-known people. */
const WELL_KNOWN = new Set([
  "Astrid Lindgren",
  "Diego Luna",
  "Rosa Salazar",
  "Vikram Chandra",
  "Yoona Lim",
  "Wei Tang",
  "Jing Tian",
  "Li Gong",
  "Wen Jiang",
  "Wen Liu",
  "Milan Babić",
  "Emre Can",
  "Ahmet Kaya",
  "Ana Moura",
  "Deepa Mehta",
  "Meera Nair",
  "Manish Malhotra",
  "Neha Sharma",
  "Petr Král",
  "Bernardo Rezende",
  "Fernanda Machado",
  "Daichi Miura",
  "Mert Demir",
  "Satoshi Kojima",
]);

export type Home = { city: string; name: string; given: string; family: string; language: string };

/** City, name and home language for a zone. */
export function drawHome(zone: string, rng: KeyedRng): Home {
  const { cities, cultures } = placeOf(zone);
  const city = pick(cities, rng.next());
  const culture = CULTURES[pickWeighted(cultures as Record<CultureId, number>, rng.next())];
  let given: string;
  let family: string;
  do {
    given = pick(culture.given, rng.next());
    family = pick(culture.family, rng.next());
  } while (WELL_KNOWN.has(`${given} ${family}`) || given === family);
  return { city, given, family, name: `${given} ${family}`, language: culture.language };
}

const HANDLE_MAX = 30;
const HANDLE_MIN = 3;

type Pattern = (given: string, family: string, word: string, number: number) => string;
const PATTERNS: readonly Pattern[] = [
  (given, family) => `${given}${family}`,
  (given, family) => `${given}.${family}`,
  (given, family) => `${given}_${family}`,
  (given, family) => `${given.slice(0, 1)}${family}`,
  (given, family) => `${family}.${given.slice(0, 1)}`,
  (given, _family, word) => `${given}.${word}`,
  (given, _family, word) => `${word}_${given}`,
  (_given, family, word) => `${family}${word}`,
  (_given, family, word) => `${word}.${family}`,
  (given, _family, word) => `${word}by${given}`,
  (given, _family, _word, number) => `${given}${number}`,
  (given, family, _word, number) => `${given}${family.slice(0, 1)}${number}`,
  (_given, _family, word, number) => `${word}${number}`,
  (given, _family, word) => `${given}-${word}`,
  (given) => `hey${given}`,
  (given, family, word) => `${given.slice(0, 2)}${family.slice(0, 3)}_${word}`,
];

const fits = (handle: string): boolean =>
  handle.length >= HANDLE_MIN && handle.length <= HANDLE_MAX && handleFault(handle) === null;

/**
 * @param taken handles in use; compared as they are, and handles are always lower case
 * @returns 3 to 30 characters of `a-z 0-9 . _ -`
 */
export function drawHandle(
  home: Pick<Home, "given" | "family">,
  archetype: Archetype,
  index: number,
  rng: KeyedRng,
  taken: ReadonlySet<string>,
): string {
  const given = asciiFold(home.given) || "bot";
  const family = asciiFold(home.family) || "x";
  const words = archetype.handleWords.map(asciiFold).filter(Boolean);
  let last = given;
  for (let tries = 0; tries < 12; tries += 1) {
    const word = words.length > 0 ? pick(words, rng.next()) : "pics";
    const number = 2 + Math.floor(rng.next() * 97);
    last = pick(PATTERNS, rng.next())(given, family, word, number);
    if (fits(last) && !taken.has(last)) return last;
  }
  const stem = `${given}${family}`.slice(0, 20);
  for (let number = index + 1; ; number += 1) {
    // A stem that reads badly itself would never fit.
    const handle = number > index + 12 ? `pics${number}` : `${stem}${number}`;
    if (fits(handle) && !taken.has(handle)) return handle;
  }
}

/** Another handle for someone whose own is given away already; `round` tells one try from the next. */
export function drawOtherHandle(
  { name, seed }: { name: string; seed: string },
  archetype: Archetype,
  round: number,
  taken: ReadonlySet<string>,
): string {
  const [given = name, ...rest] = name.split(/\s+/);
  const home = { given, family: rest.at(-1) ?? given };
  return drawHandle(home, archetype, round, keyedRng(seed, `handle ${round}`), taken);
}
