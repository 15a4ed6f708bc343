/** The offline voice beside people: every measure of words that needs nothing but the words. */
import { median, quantile } from "@/lib/behavior/realism/statistics";
import {
  distinctPairs,
  lengthSpread,
  likenesses,
  mannerisms,
  openingEntropy,
  packing,
  selfBleu,
  sharesContent,
  topOpening,
} from "./text-measures";
import type { Voiced } from "./voices";

const chunks = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.floor(list.length / size) }, (_, n) => list.slice(n * size, (n + 1) * size));

/** `deflate`: bytes of a text when packed. */
export function measureVoices(said: readonly Voiced[], deflate: (text: string) => number) {
  const texts = said.map(({ text }) => text);
  const persons = [...new Set(said.map(({ by }) => by))].map((by) => said.filter((one) => one.by === by));
  const each = persons.map((own) => own.map(({ text }) => text));
  const spreads = each.map(lengthSpread);
  const samples = chunks(texts, 500);
  const comments = said.filter(({ kind }) => kind === "comment");
  const ofPost = (shift: number) =>
    comments.filter(({ text }, at) => {
      const other = comments[(at + shift) % comments.length];
      return other !== undefined && sharesContent(text, other.post);
    }).length / comments.length;
  const all = likenesses(texts);
  const hundreds = chunks(texts, 100).map((hundred) => likenesses(hundred).near);
  const toBots = said.filter(({ kind }) => kind !== "kind_reply").map(({ text }) => text);
  return {
    lengthSpread: median(spreads),
    spreadWide: spreads.filter((spread) => spread >= 0.6).length / spreads.length,
    /** Like any text before it. */
    nearDuplicates: all.near,
    /** Like one of its hundred. */
    nearInHundred: hundreds.reduce((sum, near) => sum + near, 0) / hundreds.length,
    exact: all.exact,
    selfBleu: median(
      chunks(texts, 50)
        .filter((_, n) => n % 4 === 0)
        .map(selfBleu),
    ),
    distinctPairs: median(samples.map((sample) => distinctPairs(sample, 1500))),
    distinctPairsOfThousand: median(chunks(texts, 1000).map((thousand) => distinctPairs(thousand))),
    packing: median(samples.map((sample) => packing(sample, deflate))),
    openingEntropy: median(samples.map(openingEntropy)),
    topOpening: quantile(each.map(topOpening), 0.95),
    ...mannerisms(texts),
    notPositive: mannerisms(toBots).notPositive,
    ofTheirPost: ofPost(0),
    ofAnother: ofPost(137),
  };
}
