/** Law: what a fleet will do is simulated with the code that decides in real life, and counted; nobody waits for it. */
import type { SimBot } from "@/lib/behavior/simulate/simulate";
import { simulate } from "@/lib/behavior/simulate/simulate";
import type { SimLimits } from "@/lib/behavior/simulate/limits";

const DAY_MS = 24 * 60 * 60_000;
/** A pause after so many acts: some milliseconds of work. */
const ACTS_A_STRETCH = 100;
/** Acts of one bot further apart than this belong to two visits; a burst of likes is closer together than that. */
const VISIT_GAP_MS = 10 * 60_000;
const BURST_GAP_MS = 60_000;

/** `visits` are told from the gaps between acts, `bursts` count likes that follow each other as one. */
export type Acts = { posts: number; comments: number; likes: number; browses: number; visits: number; bursts: number };

/** Acts of `days` domain days. @param pause lets others work: called every some milliseconds */
export async function countActs(
  input: { bots: readonly SimBot[]; from: number; days: number; level: number; limits: Partial<SimLimits> },
  pause: () => Promise<void>,
): Promise<Acts> {
  const acts: Acts = { posts: 0, comments: 0, likes: 0, browses: 0, visits: 0, bursts: 0 };
  const last = new Map<string, { at: number; like: boolean }>();
  const { bots, from, days, level, limits } = input;
  let stretch = 0;
  for (const { bot, kind, at } of simulate({ bots, from, until: from + days * DAY_MS, activityLevel: level, limits })) {
    const before = last.get(bot);
    const gap = before ? at - before.at : Number.POSITIVE_INFINITY;
    const isLike = kind === "like";
    if (gap > VISIT_GAP_MS) acts.visits += 1;
    if (isLike && !(before?.like && gap <= BURST_GAP_MS)) acts.bursts += 1;
    if (isLike) acts.likes += 1;
    else if (kind === "browse") acts.browses += 1;
    else if (kind === "post") acts.posts += 1;
    else acts.comments += 1;
    last.set(bot, { at, like: isLike });
    stretch += 1;
    if (stretch % ACTS_A_STRETCH === 0) await pause();
  }
  return acts;
}
