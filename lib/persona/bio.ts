/** Law: a bio says what somebody looks at and makes, in words few others have; it claims no past, no belongings and no profession. */
import type { Archetype } from "./archetype";
import type { KeyedRng } from "./keyed-random";
import { pick, pickSome } from "./pick";

type About = { archetype: Archetype; city: string; topics: readonly string[]; subjects: readonly string[] };
type Words = { city: string; topics: readonly [string, string, string]; subjects: readonly [string, string] };

const BIO_MAX = 300;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What somebody likes, by their own interests. */
const likings: readonly ((words: Words) => string)[] = [
  ({ topics: [a] }) => `Likes ${a}.`,
  ({ topics: [a, b] }) => `${capital(a)} first, ${b} second.`,
  ({ topics: [a, b, c] }) => `${capital(a)}, ${b}, some ${c}.`,
  ({ topics: [a, b] }) => `Mostly ${a}, now and then ${b}.`,
  ({ topics: [a] }) => `Here for the ${a}.`,
  ({ topics: [a, b] }) => `Somewhere between ${a} and ${b}.`,
  ({ topics: [, b] }) => `A weakness for ${b}.`,
  ({ topics: [, b, c] }) => `${capital(b)} when it rains, ${c} when it does not.`,
  ({ topics: [a] }) => `Easily distracted by ${a}.`,
  ({ topics: [a, , c] }) => `Less ${c}, more ${a}.`,
];
/** What they would make, or look for. */
const makings: readonly ((words: Words) => string)[] = [
  ({ subjects: [a] }) => `Up next: ${a}.`,
  ({ subjects: [a] }) => `${capital(a)}, again.`,
  ({ subjects: [a, b] }) => `Either ${a} or ${b}.`,
  ({ subjects: [a] }) => `Still on ${a}.`,
  ({ subjects: [, b] }) => `Looking for ${b}.`,
  ({ subjects: [a] }) => `Never done with ${a}.`,
];
const hours: readonly ((words: Words) => string)[] = [
  ({ city }) => `On ${city} time.`,
  ({ city }) => `${city} hours.`,
  ({ city }) => `Up when ${city} is.`,
  ({ city }) => `${city} evenings, mostly.`,
  ({ city }) => `Clock set to ${city}.`,
];

/** Which kinds of line a bio has, in their order. */
const shapes = ["fl", "fm", "lf", "mf", "f", "fl", "lm", "fh", "flh", "hm", "mh", "fmh", "ff", "ml", "hl"] as const;

/** A bio of one to three lines, by the person's own interests, subjects and city. */
export function drawBio({ archetype, city, topics, subjects }: About, rng: KeyedRng): string {
  const [a = "pictures", b = a, c = b] = topics;
  const [one = a, two = one] = subjects;
  const words: Words = { city, topics: [a, b, c], subjects: [one, two] };
  const fragments = pickSome(archetype.bioFragments, 2, rng.next);
  const lines = [...pick(shapes, rng.next())].map((kind) => {
    const luck = rng.next();
    if (kind === "l") return pick(likings, luck)(words);
    if (kind === "m") return pick(makings, luck)(words);
    return kind === "h" ? pick(hours, luck)(words) : (fragments.shift() ?? "");
  });
  return lines.join(" ").slice(0, BIO_MAX).trim();
}
