/** Law: a day of people who do not exist yet follows from their own figures, by the code that decides in real life. */
import { type Doings, expectedDay, expectedUpTo, shareOutside } from "@/lib/behavior/expected-day";
import type { QuietHours } from "@/lib/behavior/quiet-hours";
import type { SimBot } from "@/lib/behavior/simulate/simulate";
import type { BandDto } from "../contracts/plan";
import type { Acts } from "./count-acts";
import { AROUND_A_LIKE, sharesAmong } from "./measured-shares";

export type Setting = {
  /** 1 for the usual activity level. */
  level: number;
  quiet: QuietHours | null;
  /** A bot's caps of a day. */
  caps: Doings;
};

/** What somebody would do on a day if everything found its post. */
export function meantBy({ persona, archetype }: SimBot, { level, quiet, caps }: Setting): Doings {
  const awake = shareOutside(persona, archetype, quiet);
  const doings = expectedDay(persona, archetype, level);
  return {
    posts: expectedUpTo(doings.posts * awake, caps.posts),
    comments: expectedUpTo(doings.comments * awake, caps.comments),
    likes: expectedUpTo(doings.likes * awake, caps.likes),
  };
}

export type ForeseenDay = { posts: BandDto; comments: BandDto; acts: Acts };

/** How far the days of one bot lie apart: what comes in bursts, and moods (fitted to simulated days; variance = burst m + mood m²). */
const APART = { posts: { burst: 1.7, mood: 0 }, comments: { burst: 2.1, mood: 0.25 } };
/** Of the standard normal: eight of ten lie within. */
const TENTH = 1.2816;

/** From the tenth to the ninetieth percentile of a gamma of this mean and variance (Wilson and Hilferty 1931). */
function band(mean: number, variance: number): BandDto {
  if (mean <= 0) return { mean: 0, low: 0, high: 0 };
  const shape = mean ** 2 / variance;
  const at = (z: number) => mean * Math.max(0, 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape))) ** 3;
  return { mean, low: at(-TENTH), high: at(TENTH) };
}

type Sum = { mean: number; squares: number };
const nothing = (): Sum => ({ mean: 0, squares: 0 });

function add(sum: Sum, each: number): void {
  sum.mean += each;
  sum.squares += each ** 2;
}

function spread({ mean, squares }: Sum, { burst, mood }: { burst: number; mood: number }, doubt: number): BandDto {
  return band(mean, burst * mean + mood * squares + (doubt * mean) ** 2);
}

/**
 * What these people do on a day: posts and comments with their spread, and everything that costs something.
 * @param among bots of the gallery, these among them
 */
export function foreseeDay(people: readonly Doings[], among: number): ForeseenDay {
  const shares = sharesAmong(among);
  const [posts, comments] = [nothing(), nothing()];
  let meant = 0;
  for (const each of people) {
    add(posts, each.posts * shares.posts);
    add(comments, each.comments * shares.comments);
    meant += each.likes;
  }
  const likes = meant * shares.likes;
  return {
    posts: spread(posts, APART.posts, shares.doubt.posts),
    comments: spread(comments, APART.comments, shares.doubt.comments),
    acts: {
      posts: posts.mean,
      comments: comments.mean,
      likes,
      browses: meant * AROUND_A_LIKE.browses,
      visits: meant * AROUND_A_LIKE.visits,
      bursts: likes * shares.bursts,
    },
  };
}
