import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { measureVoices } from "./offline-voice";
import { voices } from "./voices";

const said = voices(80, 126);
const measured = measureVoices(said, (text) => deflateSync(text).length);

describe(`${said.length} texts of 80 personas, beside people's`, () => {
  it.each([
    ["T18 spread of ln(words), median", measured.lengthSpread, 0.8, 1.2],
    ["T18 personas whose lengths differ", measured.spreadWide, 0.9, 1],
    ["T19 near-duplicates within a hundred", measured.nearInHundred, 0, 0.01],
    ["T19 exact duplicates", measured.exact, 0, 0.04],
    ["T19 self-BLEU-3", measured.selfBleu, 0, 0.15],
    ["T20 distinct-2 of 1,500 words", measured.distinctPairs, 0.88, 1],
    ["T20 zlib ratio", measured.packing, 0, 2.45],
    ["T21 entropy of openings, bits", measured.openingEntropy, 8, 20],
    ["T21 commonest opening of a persona", measured.topOpening, 0, 0.25],
    ["T22 em dash", measured.emDash, 0, 0.02],
    ["T22 stock phrases of language models", measured.stock, 0, 0.05],
    ["T22 comments that are not positive", measured.notPositive, 0.15, 1],
    ["share a word with their post", measured.ofTheirPost, 0.8, 1],
    ["share one with another post", measured.ofAnother, 0, 0.2],
    ["distinct-2 of 1,000 texts", measured.distinctPairsOfThousand, 0.5, 1],
    ["like any of the ten thousand, before the fleet's own check", measured.nearDuplicates, 0, 0.01],
  ])("%s: %d", (_, value, least, most) => {
    expect(value).toBeGreaterThanOrEqual(least);
    expect(value).toBeLessThanOrEqual(most);
  });
});
