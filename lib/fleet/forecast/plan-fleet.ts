/** Law: as many are proposed as the people of this very form need for it, each way of having it tried with their own figures. */
import type { Tier } from "@/lib/persona/archetype";
import type { FleetContext } from "../context";
import { type PlanDto, type PlanInput, planInput } from "../contracts/plan";
import { defineQuery, type Verb } from "../verb";
import { type Outlook, readOutlook } from "./upkeep";

const MOST = 500;
const MOST_LEVEL = 300;
/** How much livelier the way is that moves the dial. */
const LIVELIER = 1.5;
/** Halvings between 1 and the most: near enough to try the rest one by one. */
const HALVINGS = 7;
const AROUND = [0.7, 0.78, 0.86, 0.93, 1, 1.07, 1.15, 1.25, 1.4];
/** In a crowd one person moves little. */
const CROWD = { from: 150, around: [0.93, 1, 1.07] };
/** A larger fleet has to come nearer by so much (a logarithm). */
const WORTH_MORE = 0.03;
/** A way this far off does not give it: it is told only where no way does. */
const FAR = 0.45;
const within = (count: number) => Math.min(MOST, Math.max(1, Math.round(count)));

type Seen = { posts: number; comments: number };
/** `off`: how far from the wish, as a logarithm. */
type Found = { count: number; off: number };
type Way = { id: PlanDto["ways"][number]["id"]; tier: Tier | null; level: number };

/** How far what is seen stays behind the wish, as a logarithm: both wishes together, what is not wished for left out. Below 0 it is more. */
function shortBy(input: PlanInput, seen: Seen): number {
  const kinds = (["posts", "comments"] as const).filter((kind) => input[kind] > 0);
  return kinds.reduce((sum, kind) => sum + Math.log(input[kind] / Math.max(0.05, seen[kind])), 0) / kinds.length;
}

/** The fewest whose people, beside those who run, give it: found roughly, then tried around there, for one busy person moves a small fleet. */
function fewestFor(outlook: Outlook, input: PlanInput, { tier, level }: Way): Found {
  const already = alreadyAt(outlook, level);
  const short = (count: number) => {
    const { posts, comments } = outlook.dayOf(outlook.people(input, count, tier ?? undefined), level);
    return shortBy(input, { posts: already.posts + posts.mean, comments: already.comments + comments.mean });
  };
  let [low, high] = [1, MOST];
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = Math.round(Math.sqrt(low * high));
    if (short(middle) > 0) low = middle;
    else high = middle;
  }
  let best: Found = { count: MOST, off: Number.POSITIVE_INFINITY };
  const about = Math.sqrt(low * high);
  for (const factor of about > CROWD.from ? CROWD.around : AROUND) {
    const count = within(about * factor);
    const off = Math.abs(short(count));
    if (off < best.off - WORTH_MORE) best = { count, off };
  }
  return best;
}

/** What those who run give on a day at a level. */
function alreadyAt({ basis }: Outlook, level: number): Seen {
  const factor = level / basis.level;
  return { posts: basis.already.posts * factor, comments: basis.already.comments * factor };
}

/** How many bots, how busy, and what they cost a month, for what a visitor shall see on a day. Nothing is written. */
export const planFleet: Verb<PlanInput, PlanDto> = defineQuery({
  name: "bots.plan",
  role: "operator",
  input: planInput,
  run: async (ctx: FleetContext, input) => {
    const outlook = await readOutlook(ctx);
    const dial = outlook.basis.level;
    const livelier = Math.min(MOST_LEVEL, Math.round((dial * LIVELIER) / 25) * 25);
    const ways: Way[] = [
      { id: "usual", tier: null, level: dial },
      { id: "busier", tier: "power", level: dial },
      { id: "casual", tier: "casual", level: dial },
      ...(livelier > dial ? [{ id: "dial" as const, tier: null, level: livelier }] : []),
    ];
    const found: (Found & { way: Way })[] = [];
    for (const way of ways) {
      if (shortBy(input, alreadyAt(outlook, way.level)) <= 0) continue;
      found.push({ way, ...fewestFor(outlook, input, way) });
      // Each is some hundredths of a second of work: others have their turn between.
      await ctx.wait(0);
    }
    const near = found.filter(({ off }) => off < FAR);
    return {
      ...outlook.basis,
      ways: (near.length > 0 ? near : found).map(({ way: { id, tier, level }, count }) => {
        const people = outlook.people(input, count, tier ?? undefined);
        return { ...outlook.upkeep(people, level), id, tier };
      }),
    };
  },
});
