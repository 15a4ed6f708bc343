/** How alike the offline voice's words are, over ten thousand of them. */
import { deflateSync } from "node:zlib";
import { measureVoices } from "@/lib/content/measures/offline-voice";
import { voices } from "@/lib/content/measures/voices";
import type { Report } from "./index";

const PERSONAS = 80;
const EACH = 126;

export function benchOfflineVoice(report: Report): void {
  const said = voices(PERSONAS, EACH);
  const measured = measureVoices(said, (text) => deflateSync(text).length);
  const n = said.length;
  report({ name: "offline_near_duplicate_rate", value: measured.nearDuplicates, unit: "", n });
  report({ name: "offline_near_in_hundred", value: measured.nearInHundred, unit: "", n });
  report({ name: "offline_self_bleu", value: measured.selfBleu, unit: "", n });
  report({ name: "offline_distinct_2_of_1500_words", value: measured.distinctPairs, unit: "", n });
  report({ name: "offline_distinct_2", value: measured.distinctPairsOfThousand, unit: "", n });
}
