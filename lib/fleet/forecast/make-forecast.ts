import { shareOutside } from "@/lib/behavior/expected-day";
import { jobs } from "@/lib/db/schema";
import { PRICES_AS_OF } from "@/lib/llm/prices";
import { requireRole } from "../actor";
import { PRICE_REMEDY, priceRefusal } from "../budget/price-refusal";
import type { FleetContext } from "../context";
import { type ForecastDto, forecastInput, type ForecastInput, forecastSchema } from "../contracts/forecast";
import { FleetError } from "../errors";
import { type FleetRow, quietHoursOf, readFleet } from "../lifecycle/fleet-row";
import { defineCommand, type Verb } from "../verb";
import { countActs } from "./count-acts";
import { meanPictureMicros } from "./mean-picture";
import { measuredWords } from "./measured-words";
import { FORECAST_DAYS, priceActs, SUPERVISION_A_DAY } from "./price-acts";
import { runningBots } from "./running-bots";

/** So many bots stand for the whole fleet: about a second of work, in pauses. */
const SAMPLE = 60;

const limitsOf = (row: FleetRow) => ({
  perDay: { post: row.botPostsPerDay, comment: row.botCommentsPerDay, like: row.botLikesPerDay },
  perItem: { comment: row.itemBotComments, like: row.itemBotLikes },
  pairPerDay: row.pairPerDay,
});

/** What all windows together let through in the days of a forecast, in micro-dollars. */
export function allowedMicros({ dayCapMicros, hourCapMicros, monthCapMicros }: FleetRow): number {
  const day = Math.min(dayCapMicros, (hourCapMicros ?? dayCapMicros) * 24);
  return Math.min(day * FORECAST_DAYS, monthCapMicros ?? Number.POSITIVE_INFINITY);
}

async function forecast(ctx: FleetContext, wanted: number | undefined): Promise<ForecastDto> {
  const { price } = ctx.llm;
  if (price === null)
    throw new FleetError("conflict", `${priceRefusal(ctx.llm)}, so no forecast is made.`, PRICE_REMEDY);
  const fleet = await readFleet(ctx.db);
  const { total, sample } = await runningBots(ctx, SAMPLE);
  if (sample.length === 0)
    throw new FleetError("conflict", "No bot is running, so there is nothing to foresee.", "Start bots first.");
  const level = wanted ?? fleet.activityLevel;
  const pictureMicros = ctx.studio.identity === "sandbox" ? 0 : meanPictureMicros(sample);
  const from = ctx.clock.now();
  const acts = await countActs(
    { bots: sample, from, days: FORECAST_DAYS, level: level / 100, limits: limitsOf(fleet) },
    () => ctx.wait(0),
  );
  const quiet = quietHoursOf(fleet);
  const awake = sample.reduce((sum, bot) => sum + shareOutside(bot.persona, bot.archetype, quiet), 0) / sample.length;
  const words = await measuredWords(ctx);
  // Money is counted in real days, of which fast time has more than one of its own in each.
  const scale = (total / sample.length) * ctx.clock.speed * awake;
  const besides = SUPERVISION_A_DAY * FORECAST_DAYS;
  return {
    ...priceActs({ acts, scale, words, price, isOffline: ctx.llm.offline, pictureMicros, besides }),
    madeAt: new Date(ctx.clock.realNow()).toISOString(),
    level,
    bots: total,
    sampled: sample.length,
    allowedMicros: allowedMicros(fleet),
    asOf: PRICES_AS_OF,
  };
}

const keep = defineCommand<ForecastDto, ForecastDto>({
  name: "budget.forecast",
  role: "operator",
  input: forecastSchema,
  work: async (tx, ctx, made) => {
    const now = new Date(ctx.clock.realNow());
    await tx.insert(jobs).values({
      id: ctx.newId("job"),
      kind: "forecast",
      status: "done",
      done: 1,
      total: 1,
      input: made,
      startedBy: ctx.actor.name,
      createdAt: now,
      updatedAt: now,
    });
    return { result: made, audit: { detail: { level: made.level, totalMicros: made.totalMicros } } };
  },
  after: (ctx) => ctx.publish(["fleet"]),
});

/** Simulates the next 30 days and keeps what they would cost, to be compared with what they did. */
export const makeForecast: Verb<ForecastInput, ForecastDto> = {
  name: "budget.forecast",
  role: "operator",
  kind: "command",
  input: forecastInput,
  run: async (ctx, { level }) => {
    requireRole(ctx.actor, "operator");
    return keep.run(ctx, await forecast(ctx, level));
  },
};
