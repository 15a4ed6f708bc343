/** An invented person takes nobody's name, insults nobody and holds no office that others would trust. */
import {
  BRANDS,
  OFFENSIVE_STEMS,
  OFFENSIVE_WORDS,
  OFFICIAL,
  TRUSTED_PROFESSIONS,
  WELL_KNOWN_PEOPLE,
} from "./forbidden";
import { deniesBeingBot } from "./denies-being-bot";
import type { Persona } from "./persona";
import { handleSchema } from "./persona";

const brands = new Set(BRANDS);
const people = new Set(WELL_KNOWN_PEOPLE);
const official = new Set(OFFICIAL);
const offensive = new Set(OFFENSIVE_WORDS);
const trusted = new Set(TRUSTED_PROFESSIONS);
/** A brand this long is found inside a word as well; a shorter one hides in too many honest ones. */
const DISTINCT = 7;
const distinctBrands = BRANDS.filter((brand) => brand.length >= DISTINCT);
/** A famous name of two words is found inside a handle; one word alone only when it is the whole of it. */
const LONG_NAME = 9;
const distinctPeople = WELL_KNOWN_PEOPLE.filter((name) => name.length >= LONG_NAME);

const LOOKALIKES: Readonly<Record<string, string>> = { "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t" };

const fold = (text: string) => text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
const wordsOf = (text: string) =>
  fold(text)
    .split(/[^a-z]+/)
    .filter(Boolean);
const readAsLetters = (text: string) => text.replace(/[013457]/g, (digit) => LOOKALIKES[digit] ?? digit);

/** Letters set apart, or words run together as in a handle, are read across; a name's own words meet by chance: Johanna Ziegler. */
const runsTogether = (words: readonly string[]) => words.every((word) => word.length < 3);

function faultOfName(text: string, isHandle: boolean): string | null {
  const plain = fold(text);
  for (const reading of [plain, readAsLetters(plain)]) {
    const words = reading.split(/[^a-z]+/).filter(Boolean);
    const joined = words.join("");
    const sought = isHandle || runsTogether(words) ? [joined] : words;
    if (
      words.some((word) => offensive.has(word)) ||
      OFFENSIVE_STEMS.some((stem) => sought.some((w) => w.includes(stem)))
    )
      return "may be read as an insult";
    if (words.some((word) => brands.has(word)) || brands.has(joined) || distinctBrands.some((b) => joined.includes(b)))
      return "is or contains a brand's name";
    if (people.has(joined) || distinctPeople.some((name) => joined.includes(name)))
      return "is a well-known person's name";
    if (words.some((word) => official.has(word))) return "sounds like the gallery's own staff";
  }
  return null;
}

/** Why a handle may not be given, as the end of a sentence; null for a good one. Whether it is free is not asked here. */
export function handleFault(handle: string): string | null {
  const shape = handleSchema.safeParse(handle);
  if (!shape.success) return "needs 3 to 30 characters: a–z, 0–9, dot, underscore, hyphen";
  if (!/^[a-z0-9].*[a-z0-9]$/.test(handle)) return "must begin and end with a letter or a digit";
  return faultOfName(handle, true);
}

/** Why a person may not be as written, naming the field; null for a good one. */
export function identityFault(
  persona: Pick<Persona, "name" | "handle" | "bio" | "backstory">,
): { field: "name" | "handle" | "bio" | "backstory"; reason: string } | null {
  const handle = handleFault(persona.handle);
  if (handle) return { field: "handle", reason: handle };
  const name = faultOfName(persona.name, false);
  if (name) return { field: "name", reason: name };
  for (const field of ["bio", "backstory"] as const) {
    const words = wordsOf(persona[field]);
    const held = words.find((word) => trusted.has(word));
    if (held) return { field, reason: `claims a profession of trust (${held})` };
    if (
      words.some((word) => offensive.has(word)) ||
      OFFENSIVE_STEMS.some((stem) => words.some((w) => w.includes(stem)))
    )
      return { field, reason: "may be read as an insult" };
    if (deniesBeingBot(persona[field].normalize("NFKC").toLowerCase().replaceAll("’", "'")))
      return { field, reason: "denies being a bot" };
    if (/https?:|www\.|@\w/i.test(persona[field])) return { field, reason: "holds a link or an address" };
  }
  return null;
}
