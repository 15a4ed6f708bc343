/** Law: what was spent is told from the calls themselves, by what they were for; nothing here is estimated. */
import { and, desc, eq, gte, ne, type SQL, sql } from "drizzle-orm";
import { archetypes, bots, modelCalls, turns } from "@/lib/db/schema";
import { OFFLINE_PROVIDER } from "@/lib/llm/offline-provider";
import { listPrice, PRICES_AS_OF } from "@/lib/llm/prices";
import { savingOf, windowsNow } from "../budget/stage-now";
import { budgetDay } from "../budget/windows";
import type { FleetContext } from "../context";
import { type BudgetDto, budgetInput, type BudgetPeriod, type SpendShare } from "../contracts/budget";
import { defineQuery, type Verb } from "../verb";

const DAY_MS = 24 * 60 * 60_000;
const SHOWN = 10;

/** The UTC day on which the period began: today, seven days with today, or the month's first. */
export function periodStart(period: BudgetPeriod, realNow: number): string {
  if (period === "month") return `${budgetDay(realNow).slice(0, 7)}-01`;
  return budgetDay(period === "week" ? realNow - 6 * DAY_MS : realNow);
}

const micros = sql<number>`coalesce(sum(${modelCalls.costMicros}), 0)::float8`;
const calls = sql<number>`count(*)::int`;
const tokens = sql<number>`coalesce(sum(${modelCalls.inputTokens} + ${modelCalls.outputTokens}), 0)::float8`;
const figures = { micros, calls, tokens };
const dearest = desc(sql`coalesce(sum(${modelCalls.costMicros}), 0)`);

/** Only what cost something: the offline voice and the sandbox's own painter take no place among the dearest. */
const paid = (since: string): SQL | undefined => and(gte(modelCalls.day, since), sql`${modelCalls.costMicros} > 0`);

async function byColumn(
  ctx: FleetContext,
  since: string,
  column: typeof modelCalls.model | typeof modelCalls.purpose,
): Promise<SpendShare[]> {
  const id = sql<string>`${column}`;
  return ctx.db
    .select({ id, label: id, ...figures })
    .from(modelCalls)
    .where(paid(since))
    .groupBy(column)
    .orderBy(dearest)
    .limit(SHOWN);
}

async function byBot(ctx: FleetContext, since: string): Promise<SpendShare[]> {
  return ctx.db
    .select({ id: bots.id, label: bots.name, ...figures })
    .from(modelCalls)
    .innerJoin(bots, eq(bots.id, modelCalls.botId))
    .where(paid(since))
    .groupBy(bots.id, bots.name)
    .orderBy(dearest)
    .limit(SHOWN);
}

/** By kind of user; what no bot asked for, such as drafts of people, stands under an id of nobody. */
async function byArchetype(ctx: FleetContext, since: string): Promise<SpendShare[]> {
  const id = sql<string>`coalesce(${bots.archetypeId}, '')`;
  const label = sql<string>`coalesce(max(${archetypes.name}), max(${bots.archetypeId}), 'No bot')`;
  return ctx.db
    .select({ id, label, ...figures })
    .from(modelCalls)
    .leftJoin(bots, eq(bots.id, modelCalls.botId))
    .leftJoin(archetypes, eq(archetypes.id, bots.archetypeId))
    .where(paid(since))
    .groupBy(id)
    .orderBy(dearest)
    .limit(SHOWN);
}

/** A post's words and pictures together, with the tries that failed. */
async function byPost(ctx: FleetContext, since: string): Promise<SpendShare[]> {
  const label = sql<string>`coalesce(${turns.work} ->> 'title', 'never published')`;
  return ctx.db
    .select({ id: turns.botId, label, ...figures })
    .from(modelCalls)
    .innerJoin(turns, and(eq(turns.id, modelCalls.turnId), eq(turns.kind, "post")))
    .where(paid(since))
    .groupBy(turns.id)
    .orderBy(dearest)
    .limit(SHOWN);
}

async function totals(ctx: FleetContext, since: string): Promise<BudgetDto["total"]> {
  const isModel = ne(modelCalls.purpose, "render");
  const [row] = await ctx.db
    .select({
      micros,
      tokens,
      calls: sql<number>`(count(*) filter (where ${isModel} and ${modelCalls.provider} <> ${OFFLINE_PROVIDER}))::int`,
      offlineCalls: sql<number>`(count(*) filter (where ${modelCalls.provider} = ${OFFLINE_PROVIDER}))::int`,
      pictures: sql<number>`coalesce(sum(${modelCalls.pictures}) filter (where ${modelCalls.status} = 'done'), 0)::int`,
    })
    .from(modelCalls)
    .where(gte(modelCalls.day, since));
  return row ?? { micros: 0, tokens: 0, calls: 0, offlineCalls: 0, pictures: 0 };
}

/** What is left, what was spent on what, and at which prices. */
export const getBudget: Verb<{ period: BudgetPeriod }, BudgetDto> = defineQuery({
  name: "budget.get",
  role: "viewer",
  input: budgetInput,
  run: async (ctx, { period }) => {
    const realNow = ctx.clock.realNow();
    const since = periodStart(period, realNow);
    const windows = await windowsNow(ctx.db, realNow);
    const { model, offline, price } = ctx.llm;
    return {
      period,
      since: `${since}T00:00:00.000Z`,
      windows: windows.flatMap(({ kind, spent, reserved, limit, endsAt, stage, savingSince }) =>
        kind === "bot"
          ? []
          : [
              {
                kind,
                spent,
                reserved,
                limit,
                endsAt: new Date(endsAt).toISOString(),
                savingSince: stage === "usual" ? null : (savingSince?.toISOString() ?? null),
                isUsedUp: stage === "held",
              },
            ],
      ),
      saving: savingOf(windows),
      price: { model, offline, known: price !== null, own: price !== listPrice(model), asOf: PRICES_AS_OF },
      total: await totals(ctx, since),
      byModel: await byColumn(ctx, since, modelCalls.model),
      byPurpose: await byColumn(ctx, since, modelCalls.purpose),
      byArchetype: await byArchetype(ctx, since),
      byBot: await byBot(ctx, since),
      byPost: await byPost(ctx, since),
    };
  },
});
