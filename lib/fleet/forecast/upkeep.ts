/** Law: what new people cost is told beside what runs already, because both draw on the same budgets. */
import type { Doings } from "@/lib/behavior/expected-day";
import type { SimBot } from "@/lib/behavior/simulate/simulate";
import { generatePersona } from "@/lib/persona/generate";
import type { Archetype, Tier } from "@/lib/persona/archetype";
import { PRICES_AS_OF } from "@/lib/llm/prices";
import { loadArchetypes } from "../archetypes/load-archetypes";
import { PRICE_REMEDY, priceRefusal } from "../budget/price-refusal";
import type { FleetContext } from "../context";
import type { CreateBotsInput } from "../contracts/create";
import type { UpkeepAnswerDto, UpkeepDto } from "../contracts/plan";
import { type FleetRow, quietHoursOf, readFleet } from "../lifecycle/fleet-row";
import { archetypesOf } from "../personas/vacancies";
import type { Acts } from "./count-acts";
import { type ForeseenDay, foreseeDay, meantBy } from "./foresee-day";
import { allowedMicros } from "./make-forecast";
import { meanPictureMicros } from "./mean-picture";
import { measuredWords } from "./measured-words";
import { type Costs, priceMonth } from "./price-month";
import { runningBots } from "./running-bots";

/** So many stand for all who run, and so many for the pictures of a form's people. */
const SAMPLE = 200;
const PAINTERS = 40;

type Basis = Omit<UpkeepAnswerDto, "upkeep">;
export type Outlook = {
  basis: Basis;
  /** People of a form, the same for the same words: those who would be created, save for redraws. */
  people: (
    form: Pick<CreateBotsInput, "mix" | "timeZones" | "seed">,
    count: number,
    tier: Tier | undefined,
  ) => SimBot[];
  /** A day of them beside those who run, at a level in percent. */
  dayOf: (people: readonly SimBot[], level: number) => ForeseenDay;
  /** Those who run already, at a level in percent, in a gallery of so many. */
  runningAt: (level: number, among: number) => ForeseenDay;
  upkeep: (people: readonly SimBot[], level: number) => UpkeepDto;
};

const plus = (a: Acts, b: Acts, factor: number): Acts => ({
  posts: a.posts + b.posts * factor,
  comments: a.comments + b.comments * factor,
  likes: a.likes + b.likes * factor,
  browses: a.browses + b.browses * factor,
  visits: a.visits + b.visits * factor,
  bursts: a.bursts + b.bursts * factor,
});
const none: Acts = { posts: 0, comments: 0, likes: 0, browses: 0, visits: 0, bursts: 0 };

function overWhat(fleet: FleetRow, micros: number, allowed: number, picturesADay: number) {
  if (micros > allowed) return "money" as const;
  return fleet.picturesPerDay !== null && picturesADay > fleet.picturesPerDay ? ("pictures" as const) : null;
}

/** Reads once what every answer about new people needs. */
export async function readOutlook(ctx: FleetContext): Promise<Outlook> {
  const [fleet, running, words, catalogue] = [
    await readFleet(ctx.db),
    await runningBots(ctx, SAMPLE),
    await measuredWords(ctx),
    await loadArchetypes(ctx.db),
  ];
  const { price, offline, model } = ctx.llm;
  const refusal = priceRefusal(ctx.llm);
  const { speed } = ctx.clock;
  const drawsFree = ctx.studio.identity === "sandbox";
  const costs: Costs = { paid: offline || price === null ? null : { model, price }, words, drawsFree };
  const setting = {
    quiet: quietHoursOf(fleet),
    caps: { posts: fleet.botPostsPerDay, comments: fleet.botCommentsPerDay, likes: fleet.botLikesPerDay },
  };
  const each = running.sample.length > 0 ? running.total / running.sample.length : 0;
  const meant = new Map<number, Map<SimBot, Doings>>();
  const foresee = (people: readonly SimBot[], level: number, among: number) => {
    const known = meant.get(level) ?? new Map<SimBot, Doings>();
    meant.set(level, known);
    const means = (bot: SimBot) => known.get(bot) ?? meantBy(bot, { ...setting, level: level / 100 });
    for (const bot of people) known.set(bot, means(bot));
    return foreseeDay(people.map(means), among);
  };
  const runningAt = (level: number, among: number) => foresee(running.sample, level, among);
  const now = runningAt(fleet.activityLevel, running.total);
  const seen = new Map<string, SimBot>();

  const person = (archetype: Archetype, seed: string, index: number, timeZone?: string, tier?: Tier): SimBot => {
    const key = JSON.stringify([archetype.id, seed, index, timeZone, tier]);
    const bot = seen.get(key) ?? { archetype, persona: generatePersona({ archetype, seed, index, timeZone, tier }) };
    seen.set(key, bot);
    return bot;
  };

  return {
    basis: {
      level: fleet.activityLevel,
      speed,
      already: { bots: running.total, posts: now.posts.mean * each, comments: now.comments.mean * each },
      asOf: PRICES_AS_OF,
      unpriced: refusal && `${refusal}. ${PRICE_REMEDY}`,
    },
    people: ({ mix, timeZones, seed }, count, tier) =>
      archetypesOf({ count, mix, seed }, catalogue).map((archetype, index) =>
        person(archetype, seed, index, timeZones?.length ? timeZones[index % timeZones.length] : undefined, tier),
      ),
    dayOf: (people, level) => foresee(people, level, running.total + people.length),
    runningAt,
    upkeep: (people, level) => {
      const among = running.total + people.length;
      const day = foresee(people, level, among);
      const shown = { posts: day.posts, comments: day.comments, likes: day.acts.likes };
      const head = { count: people.length, level, day: shown };
      if (refusal !== null) return { ...head, month: null, budget: null };
      const pictureMicros = meanPictureMicros(people.slice(0, PAINTERS));
      const others = plus(none, each > 0 ? runningAt(level, among).acts : none, each);
      const all = plus(day.acts, others, 1);
      const monthOf = (acts: Acts) => priceMonth(acts, costs, pictureMicros);
      const [month, whole] = [monthOf(day.acts), monthOf(all)];
      // Executions that cost nothing are there once for everybody: those who run have used theirs up.
      month.executions.micros = whole.executions.micros - monthOf(others).executions.micros;
      // Money and pictures are counted in real days, of which fast time has more than one of its own in each.
      const fleetMicros = Math.round(whole.totalMicros * speed);
      const allowed = Math.round(allowedMicros(fleet));
      const over = overWhat(fleet, fleetMicros, allowed, all.posts * speed);
      return { ...head, month, budget: { fleetMicros, allowedMicros: allowed, over } };
    },
  };
}
