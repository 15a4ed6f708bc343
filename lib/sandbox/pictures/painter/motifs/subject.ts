/** What a prompt asks to see first: the earliest words that name a subject, the longest of them at one place. */
import { toWords } from "../words";
import { readMarks, type Mark } from "./marks";
import { NATIVE, PHRASES, SHAPES, type MotifName } from "./names";

export type NativeName = keyof typeof NATIVE;
export interface Subject {
  name: MotifName | NativeName;
  /** Its place among the prompt's words, from 0. */
  at: number;
  /** Absent for what another hand draws. */
  marks: readonly Mark[] | null;
}

const LONGEST = 3;
const read = new Map<string, Mark[]>();

export function marksOf(name: MotifName): readonly Mark[] {
  const known = read.get(name);
  if (known) return known;
  const marks = readMarks(SHAPES[name]);
  read.set(name, marks);
  return marks;
}

const isMotif = (name: string): name is MotifName => Object.hasOwn(SHAPES, name);

/** `wanted` narrows the search to names of interest. */
export function subjectOf(prompt: string, wanted?: (name: string) => boolean): Subject | null {
  const words = toWords(prompt).filter((word) => !word.includes("-"));
  for (let at = 0; at < words.length; at++) {
    for (let long = LONGEST; long > 0; long--) {
      const phrase = words.slice(at, at + long).join(" ");
      const name = PHRASES.get(phrase) ?? (phrase.endsWith("s") ? PHRASES.get(phrase.slice(0, -1)) : undefined);
      if (name === undefined || (wanted && !wanted(name))) continue;
      return { name: name as Subject["name"], at, marks: isMotif(name) ? marksOf(name) : null };
    }
  }
  return null;
}
