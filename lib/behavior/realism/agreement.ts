/** Two lives of the same personas agree when they contribute at the same times and their crowds look alike; what is finer than the clock promises is left out. */
import { groupBy, isContent, type RealismEvent } from "./events";
import { type Check, check } from "./metric";
import { gini, median, topTenth } from "./statistics";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export type Lived = {
  /** In the order of their time. */
  events: readonly RealismEvent[];
  bots: readonly string[];
  /** Epoch ms, `until` exclusive. */
  from: number;
  until: number;
};

const within = (share: number) => ({ low: 1 - share, high: 1 / (1 - share) });
const totalVariation = (a: readonly number[], b: readonly number[]): number => {
  const [sumA, sumB] = [a, b].map((values) => values.reduce((sum, value) => sum + value, 0)) as [number, number];
  return a.reduce((sum, value, k) => sum + Math.abs(value / sumA - (b[k] ?? 0) / sumB), 0) / 2;
};

/** Moments of contribution by bot, those closer than a grain to the one before taken as one. */
function moments(events: readonly RealismEvent[], grainMs: number): Map<string, number[]> {
  const byBot = groupBy(events.filter(isContent), ({ bot }) => bot);
  return new Map(
    [...byBot].map(([bot, rows]) => [
      bot,
      rows.map(({ at }) => at).filter((at, k) => k === 0 || at - (rows[k - 1]?.at ?? 0) >= grainMs),
    ]),
  );
}

/** Share of one life's moments that the other has too, at most `apartMs` earlier or later. */
function shared(mine: Map<string, number[]>, others: Map<string, number[]>, apartMs: number): number {
  let all = 0;
  let met = 0;
  for (const [bot, times] of mine) {
    const theirs = others.get(bot) ?? [];
    all += times.length;
    met += times.filter((at) => theirs.some((other) => Math.abs(other - at) <= apartMs)).length;
  }
  return all > 0 ? met / all : NaN;
}

/** Gaps between a bot's moments in octaves above the grain. */
function gapOctaves(life: Map<string, number[]>, grainMs: number): number[] {
  const bins = Array.from({ length: 14 }, () => 0);
  for (const times of life.values()) {
    for (const [k, at] of times.entries()) {
      if (k === 0) continue;
      const octave = Math.floor(Math.log2(Math.max(1, (at - (times[k - 1] ?? 0)) / grainMs)));
      bins[Math.min(13, octave)] = (bins[Math.min(13, octave)] ?? 0) + 1;
    }
  }
  return bins;
}

function hours(life: Map<string, number[]>): number[] {
  const bins = Array.from({ length: 24 }, () => 0);
  for (const times of life.values())
    for (const at of times) {
      const hour = Math.floor((at % DAY) / HOUR);
      bins[hour] = (bins[hour] ?? 0) + 1;
    }
  return bins;
}

function crowd({ events, bots }: Lived) {
  const posts = events.filter(({ kind }) => kind === "post");
  const touched = groupBy(
    events.filter(({ kind }) => kind === "like" || kind === "comment"),
    ({ post }) => post,
  );
  const comments = new Map(events.filter(({ kind }) => kind === "comment").map((row) => [row.id, row]));
  const replies = [...comments.values()].filter(({ parent }) => parent !== "");
  const firsts = posts.flatMap((post) => {
    const first = touched.get(post.id)?.find(({ kind, bot }) => kind === "comment" && bot !== post.bot);
    return first ? [first.at - post.at] : [];
  });
  const content = new Map(bots.map((bot) => [bot, 0]));
  for (const { bot } of events.filter(isContent)) content.set(bot, (content.get(bot) ?? 0) + 1);
  const likes = posts.map(({ id }) => (touched.get(id) ?? []).filter(({ kind }) => kind === "like").length);
  return {
    gini: gini([...content.values()]),
    top: topTenth([...content.values()]),
    untouched: posts.filter(({ id }) => !touched.has(id)).length / posts.length,
    likeGini: gini(likes),
    first: median(firsts),
    replies: replies.length / comments.size,
    replyDelay: median(
      replies.flatMap(({ at, parent }) => at - (comments.get(parent)?.at ?? NaN)).filter(Number.isFinite),
    ),
  };
}

const count = ({ events }: Lived, kind: RealismEvent["kind"]): number =>
  events.filter((row) => row.kind === kind).length;

/**
 * What of `a` agrees with `b`, each with its bounds: volumes within a sixth, moments met by four in five both ways, distributions within a total
 * variation of a tenth, shares and Gini coefficients within 0.1, delays within a factor of two.
 * @param grain in ms of domain time: `step`, what lies closer together than this is not compared; `work`, how long a turn's own work may take,
 *   such as drawing a picture, which adds to its time in a real life and not in a simulated one
 */
export function agreement(a: Lived, b: Lived, grain: { step: number; work: number }): Check[] {
  const [mine, theirs] = [moments(a.events, grain.step), moments(b.events, grain.step)];
  const [one, other] = [crowd(a), crowd(b)];
  const ratio = (label: string, x: number, y: number, share: number) => check(label, x / y, within(share));
  const apart = (label: string, x: number, y: number, most: number) => check(label, Math.abs(x - y), { high: most });
  return [
    ...(["post", "comment", "like", "browse"] as const).map((kind) =>
      ratio(`${kind}s, ratio`, count(a, kind), count(b, kind), 1 / 6),
    ),
    check("Moments of the first in the second", shared(mine, theirs, grain.work), { low: 0.8 }),
    check("Moments of the second in the first", shared(theirs, mine, grain.work), { low: 0.8 }),
    check("Gaps, total variation", totalVariation(gapOctaves(mine, grain.step), gapOctaves(theirs, grain.step)), {
      high: 0.1,
    }),
    check("Hours, total variation", totalVariation(hours(mine), hours(theirs)), { high: 0.1 }),
    apart("Gini of contributions, apart", one.gini, other.gini, 0.1),
    apart("Share of the top tenth, apart", one.top, other.top, 0.1),
    apart("Posts without a reaction, apart", one.untouched, other.untouched, 0.1),
    apart("Gini of likes a post, apart", one.likeGini, other.likeGini, 0.1),
    ratio("First comment, median, ratio", one.first, other.first, 0.5),
    apart("Replies among comments, apart", one.replies, other.replies, 0.1),
    ratio("Reply delay, median, ratio", one.replyDelay, other.replyDelay, 0.5),
  ];
}
