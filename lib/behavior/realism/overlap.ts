/** T17: two bots that comment on the same posts, or act in the same order, are one bot. */
import { keyedRng } from "../rng";
import { groupBy, type RealismEvent } from "./events";
import { check, type Metric, metric } from "./metric";
import { ascending, quantileOf } from "./statistics";

const SEED = "overlap";
/** Comments a bot must have for its Jaccard index to mean something. */
const FEWEST_POSTS = 5;
/** Swaps per edge until a bipartite graph is as good as random (Milo et al. 2003 use 100; ten leave no measurable trace here). */
const SWAPS_PER_EDGE = 10;
const PAIRS = 400;
/** Of each some tens of milliseconds' worth. */
const PAIRS_A_PART = 25;
const SWAPS_A_PART = 100_000;
const ACTIONS = 150;
const SMALL_OVERLAP = 0.1;
const LCS_RATIO = 1.2;

type Edge = { bot: number; post: number };

/** The 99th percentile of the Jaccard index over all pairs of bots. */
function overlapOf(edges: readonly Edge[], bots: number): number {
  const sizes = Array.from({ length: bots }, () => 0);
  const byPost = new Map<number, number[]>();
  for (const { bot, post } of edges) {
    sizes[bot] = (sizes[bot] as number) + 1;
    byPost.set(post, [...(byPost.get(post) ?? []), bot]);
  }
  const shared = new Map<number, number>();
  for (const here of byPost.values())
    for (const [k, a] of here.entries())
      for (const b of here.slice(k + 1)) {
        const key = Math.min(a, b) * bots + Math.max(a, b);
        shared.set(key, (shared.get(key) ?? 0) + 1);
      }
  const enough = sizes.map((size) => size >= FEWEST_POSTS);
  const indices: number[] = [];
  for (let a = 0; a < bots; a += 1) {
    if (!enough[a]) continue;
    for (let b = a + 1; b < bots; b += 1) {
      if (!enough[b]) continue;
      const both = shared.get(a * bots + b) ?? 0;
      indices.push(both / ((sizes[a] as number) + (sizes[b] as number) - both));
    }
  }
  return indices.length > 0 ? quantileOf(ascending(indices), 0.99) : 0;
}

/** Swaps the ends of edges at random: every bot and post keeps its number of comments, nothing else is kept. */
function* permuted(edges: readonly Edge[]): Generator<undefined, Edge[]> {
  const out = edges.map((edge) => ({ ...edge }));
  const known = new Set(out.map(({ bot, post }) => `${bot}:${post}`));
  const rng = keyedRng(SEED, "swap");
  for (let k = 0; k < SWAPS_PER_EDGE * out.length; k += 1) {
    if (k % SWAPS_A_PART === 0) yield;
    const a = out[Math.floor(rng.next() * out.length)] as Edge;
    const b = out[Math.floor(rng.next() * out.length)] as Edge;
    if (known.has(`${a.bot}:${b.post}`) || known.has(`${b.bot}:${a.post}`)) continue;
    known.delete(`${a.bot}:${a.post}`);
    known.delete(`${b.bot}:${b.post}`);
    [a.post, b.post] = [b.post, a.post];
    known.add(`${a.bot}:${a.post}`);
    known.add(`${b.bot}:${b.post}`);
  }
  return out;
}

/** Length of the longest common subsequence. */
function longestCommon(a: string, b: string): number {
  let before = new Uint16Array(b.length + 1);
  for (let i = 0; i < a.length; i += 1) {
    const now = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; j += 1)
      now[j + 1] = a[i] === b[j] ? (before[j] as number) + 1 : Math.max(before[j + 1] as number, now[j] as number);
    before = now;
  }
  return before[b.length] as number;
}

function shuffled(text: string, seed: string): string {
  const letters = [...text];
  const rng = keyedRng(SEED, seed);
  for (let k = letters.length - 1; k > 0; k -= 1) {
    const other = Math.floor(rng.next() * (k + 1));
    [letters[k], letters[other]] = [letters[other] as string, letters[k] as string];
  }
  return letters.join("");
}

/** How alike the order of actions of two bots is, against the same actions in a random order: the ratio of the 95th percentiles. */
function* sequenceRatio(events: readonly RealismEvent[]): Generator<undefined, number> {
  const strings = [...groupBy(events, ({ bot }) => bot).values()]
    .filter((mine) => mine.length >= ACTIONS)
    .map((mine) =>
      mine
        .slice(0, ACTIONS)
        .map(({ kind }) => kind[0])
        .join(""),
    );
  if (strings.length < 2) return 1;
  const rng = keyedRng(SEED, "pairs");
  const real: number[] = [];
  const random: number[] = [];
  for (let k = 0; k < PAIRS; k += 1) {
    if (k % PAIRS_A_PART === 0) yield;
    const a = Math.floor(rng.next() * strings.length);
    const b = (a + 1 + Math.floor(rng.next() * (strings.length - 1))) % strings.length;
    real.push(longestCommon(strings[a] as string, strings[b] as string) / ACTIONS);
    const mixed = [shuffled(strings[a] as string, `a${k}`), shuffled(strings[b] as string, `b${k}`)] as const;
    random.push(longestCommon(...mixed) / ACTIONS);
  }
  return quantileOf(ascending(real), 0.95) / quantileOf(ascending(random), 0.95);
}

export function* overlapInParts(events: readonly RealismEvent[]): Generator<undefined, Metric> {
  const bots = new Map<string, number>();
  const posts = new Map<string, number>();
  const numberIn = (map: Map<string, number>, key: string) => {
    const known = map.get(key);
    if (known !== undefined) return known;
    map.set(key, map.size);
    return map.size - 1;
  };
  const seen = new Set<string>();
  const edges: Edge[] = [];
  for (const { kind, bot, post } of events) {
    if (kind !== "comment" || seen.has(`${bot} ${post}`)) continue;
    seen.add(`${bot} ${post}`);
    edges.push({ bot: numberIn(bots, bot), post: numberIn(posts, post) });
  }
  const chance = overlapOf(yield* permuted(edges), bots.size);
  yield;
  return metric("T17", "Two bots alike", [
    check("Commented posts in common, p99", overlapOf(edges, bots.size), { high: Math.max(SMALL_OVERLAP, chance) }),
    check("Order of actions against chance, p95", yield* sequenceRatio(events), { high: LCS_RATIO }),
  ]);
}
