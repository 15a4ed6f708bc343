/** What the report draws: each a series beside the human one where there is one. */
import { groupBy, isContent, type RealismEvent } from "./events";
import { HUMAN_GAPS } from "./human-bands";
import { ascending } from "./statistics";
import type { Judged } from "./timing-battery";
import { GAP_BINS, gapHistogram } from "./user-features";

export type Plots = {
  /** Mean share of a persona's gaps in [2^k, 2^(k+1)) s, and people's. */
  gaps: { fleet: number[]; human: number[] };
  /** Share of contributions by hour, each persona's own clock turned to its quietest six hours, as in the human template. */
  hours: { fleet: number[]; human: number[] };
  /** Lorenz curve of contributions at 0, 5, … 100 % of the bots. */
  lorenz: number[];
  /** First comments after 1, 2, 4, … minutes: share in each doubling, 2^0 to 2^11. */
  firstComment: number[];
};

const DELAY_BINS = 12;
const MINUTE = 60_000;

/** The humans' average day from the first of its quietest six hours, as shares. */
const HUMAN_HOURS: readonly number[] = [
  0.293, 0.18, 0.136, 0.136, 0.176, 0.268, 0.682, 1.043, 1.311, 1.433, 1.446, 1.446, 1.42, 1.393, 1.388, 1.369, 1.357,
  1.339, 1.37, 1.405, 1.408, 1.309, 1.032, 0.659,
].map((rate) => rate / 24);

const round = (value: number): number => Number(value.toFixed(5));

function meanGaps(judged: readonly Judged[]): number[] {
  const bins = Array.from({ length: GAP_BINS }, () => 0);
  for (const { times } of judged) {
    const gaps = times.slice(1).map((at, k) => at - (times[k] as number));
    for (const [k, n] of gapHistogram(gaps).entries()) bins[k] = (bins[k] as number) + n / gaps.length / judged.length;
  }
  return bins.map(round);
}

function turnedHours(judged: readonly Judged[]): number[] {
  const mean = Array.from({ length: 24 }, () => 0);
  for (const { times } of judged) {
    const hours = Array.from({ length: 24 }, () => 0);
    for (const at of times) {
      const hour = Math.floor((at % 86_400) / 3600);
      hours[hour] = (hours[hour] as number) + 1 / times.length;
    }
    const quiet = (from: number) => [0, 1, 2, 3, 4, 5].reduce((sum, k) => sum + (hours[(from + k) % 24] as number), 0);
    let start = 0;
    for (let from = 1; from < 24; from += 1) if (quiet(from) < quiet(start)) start = from;
    for (let k = 0; k < 24; k += 1) mean[k] = (mean[k] as number) + (hours[(start + k) % 24] as number) / judged.length;
  }
  return mean.map(round);
}

function lorenz(events: readonly RealismEvent[]): number[] {
  const counts = [...groupBy(events, ({ bot }) => bot).values()].map((mine) => mine.filter(isContent).length);
  const sorted = ascending(counts);
  const total = sorted.reduce((sum, n) => sum + n, 0) || 1;
  return Array.from({ length: 21 }, (_, k) => {
    const upTo = Math.round((sorted.length * k) / 20);
    return round(sorted.slice(0, upTo).reduce((sum, n) => sum + n, 0) / total);
  });
}

function firstComments(events: readonly RealismEvent[]): number[] {
  const posts = new Map(events.filter(({ kind }) => kind === "post").map((event) => [event.id, event]));
  const first = new Map<string, number>();
  for (const { kind, post, bot, at } of events) {
    const made = posts.get(post);
    if (kind === "comment" && made && made.bot !== bot && !first.has(post)) first.set(post, at - made.at);
  }
  const bins = Array.from({ length: DELAY_BINS }, () => 0);
  for (const delay of first.values()) {
    const k = Math.min(DELAY_BINS - 1, Math.max(0, Math.floor(Math.log2(Math.max(1, delay / MINUTE)))));
    bins[k] = (bins[k] as number) + 1 / first.size;
  }
  return bins.map(round);
}

export function plotsOf(events: readonly RealismEvent[], judged: readonly Judged[]): Plots {
  return {
    gaps: { fleet: meanGaps(judged), human: [...HUMAN_GAPS] },
    hours: { fleet: turnedHours(judged), human: HUMAN_HOURS.map(round) },
    lorenz: lorenz(events),
    firstComment: firstComments(events),
  };
}
