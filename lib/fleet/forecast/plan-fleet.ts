/** Law: as many are proposed as the people of this very form need for it, each way of having it tried with their own figures. */
import type { Tier } from "@/lib/persona/archetype";
import type { FleetContext } from "../context";
import { type PlanDto, type PlanInput, planInput } from "../contracts/plan";
import { defineQuery, type Verb } from "../verb";
import { type Outlook, readOutlook } from "./upkeep";

const MOST = 500;
/** A guess is corrected this often by what its people would do, not all the way: comments grow faster than a small fleet does. */
const GUESSES = 5;
const DAMPED = 0.8;
const AROUND = [0.6, 0.68, 0.76, 0.84, 0.92, 1, 1.08, 1.16, 1.25, 1.4];
/** A larger fleet has to come nearer by so much (a logarithm). */
const WORTH_MORE = 0.03;
const MOST_LEVEL = 300;
/** How much livelier the way is that moves the dial. */
const LIVELIER = 1.5;
const FIRST_GUESS = 24;
const within = (count: number) => Math.min(MOST, Math.max(1, Math.round(count)));

type Wish = { posts: number; comments: number };
type Way = { id: PlanDto["ways"][number]["id"]; tier: Tier | null; level: number };

/** By what factor the people give too little, both wishes together; what is not wished for does not count. */
function shortBy(outlook: Outlook, input: PlanInput, wish: Wish, { tier, level }: Way, count: number): number {
  const day = outlook.dayOf(outlook.people(input, count, tier ?? undefined), level);
  const ratios = (["posts", "comments"] as const).flatMap((kind) =>
    input[kind] > 0 ? [Math.max(0.1, wish[kind]) / Math.max(0.1, day[kind].mean)] : [],
  );
  return Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
}

/** The fewest whose people give it: found roughly, then tried around there, for one busy person more moves a small fleet. */
function fewestFor(outlook: Outlook, input: PlanInput, wish: Wish, way: Way): number {
  let about = FIRST_GUESS;
  for (let tries = 0; tries < GUESSES; tries += 1)
    about = within(about * shortBy(outlook, input, wish, way, about) ** DAMPED);
  let best = { count: about, off: Number.POSITIVE_INFINITY };
  for (const factor of AROUND) {
    const count = within(about * factor);
    const off = Math.abs(Math.log(shortBy(outlook, input, wish, way, count)));
    if (off < best.off - WORTH_MORE) best = { count, off };
  }
  return best.count;
}

/** What is left to wish for once those who run already have done theirs. */
function leftOf(outlook: Outlook, { posts, comments }: PlanInput, level: number): Wish {
  const { already } = outlook.basis;
  const factor = level / outlook.basis.level;
  return { posts: posts - already.posts * factor, comments: comments - already.comments * factor };
}

/** How many bots, how busy, and what they cost a month, for what a visitor shall see on a day. Nothing is written. */
export const planFleet: Verb<PlanInput, PlanDto> = defineQuery({
  name: "bots.plan",
  role: "operator",
  input: planInput,
  run: async (ctx: FleetContext, input) => {
    const outlook = await readOutlook(ctx);
    const { level } = outlook.basis;
    const livelier = Math.min(MOST_LEVEL, Math.round((level * LIVELIER) / 25) * 25);
    const ways: Way[] = [
      { id: "usual", tier: null, level },
      { id: "busier", tier: "power", level },
      { id: "casual", tier: "casual", level },
      ...(livelier > level ? [{ id: "dial" as const, tier: null, level: livelier }] : []),
    ];
    return {
      ...outlook.basis,
      ways: ways.flatMap((way) => {
        const wish = leftOf(outlook, input, way.level);
        if (wish.posts <= 0 && wish.comments <= 0) return [];
        const people = outlook.people(input, fewestFor(outlook, input, wish, way), way.tier ?? undefined);
        return [{ ...outlook.upkeep(people, way.level), id: way.id, tier: way.tier }];
      }),
    };
  },
});
