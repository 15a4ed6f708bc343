import { and, desc, eq, gt, lt, lte, sql } from "drizzle-orm";
import { budgetDays, jobs } from "@/lib/db/schema";
import { budgetDay } from "../budget/windows";
import type { FleetContext } from "../context";
import { forecastSchema, type ForecastDto, type LastForecastDto } from "../contracts/forecast";
import { emptyInput } from "../contracts/words";
import { defineQuery, type Verb } from "../verb";
import { FORECAST_DAYS } from "./price-acts";

const DAY_MS = 24 * 60 * 60_000;
const WEEK_MS = 7 * DAY_MS;

async function newest(ctx: FleetContext, before: number): Promise<ForecastDto | null> {
  const [row] = await ctx.db
    .select({ input: jobs.input })
    .from(jobs)
    .where(and(eq(jobs.kind, "forecast"), lte(jobs.createdAt, new Date(before))))
    .orderBy(desc(jobs.createdAt))
    .limit(1);
  const read = forecastSchema.safeParse(row?.input);
  return read.success ? read.data : null;
}

/** Whole UTC days after it was made, up to yesterday: what they cost, beside what was foreseen for as many. */
async function compare(ctx: FleetContext, forecast: ForecastDto): Promise<LastForecastDto["compared"]> {
  const first = budgetDay(Date.parse(forecast.madeAt));
  const today = budgetDay(ctx.clock.realNow());
  const days = Math.round((Date.parse(today) - Date.parse(first)) / DAY_MS) - 1;
  const [row] = await ctx.db
    .select({ micros: sql<number>`coalesce(sum(${budgetDays.spentMicros}), 0)::float8` })
    .from(budgetDays)
    .where(and(eq(budgetDays.scope, "fleet"), gt(budgetDays.day, first), lt(budgetDays.day, today)));
  const forecastMicros = Math.round((forecast.totalMicros / FORECAST_DAYS) * days);
  return days > 0 ? { madeAt: forecast.madeAt, days, forecastMicros, actualMicros: row?.micros ?? 0 } : null;
}

/** The last forecast, and how one that is a week old has come true. */
export const getForecast: Verb<Record<string, never>, LastForecastDto> = defineQuery({
  name: "budget.last-forecast",
  role: "viewer",
  input: emptyInput,
  run: async (ctx) => {
    const now = ctx.clock.realNow();
    const old = await newest(ctx, now - WEEK_MS);
    return { forecast: await newest(ctx, now), compared: old && (await compare(ctx, old)) };
  },
});
