import { count, eq, sql, sum } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Db } from "@/lib/db/db";
import { modelCalls } from "@/lib/db/schema";
import { budgetDay } from "../budget/windows";

/** Upper ends of the classes of latency, in milliseconds. */
export const LATENCY_CLASSES_MS = [250, 500, 1000, 2000, 5000, 10_000, 20_000, 60_000] as const;

/** Since 00:00 UTC. `classes` counts for each end of a class how many calls took as long or less. */
export type CallFigures = {
  outcomes: { purpose: string; status: string; n: number }[];
  usage: { purpose: string; input: number; cached: number; output: number; costMicros: number }[];
  latency: { purpose: string; n: number; sumMs: number; classes: number[] }[];
};

type Row = {
  purpose: string;
  status: string;
  n: number;
  input: number;
  cached: number;
  output: number;
  costMicros: number;
  measured: number;
  sumMs: number;
  classes: number[];
};

const total = (column: PgColumn) => sql<number>`coalesce(${sum(column)}, 0)`.mapWith(Number);

/** Calls of models since midnight (UTC), as the budget counts its days. */
export async function readCalls(db: Db, realNow: number): Promise<CallFigures> {
  const took = modelCalls.latencyMs;
  const classes = sql.join(
    LATENCY_CLASSES_MS.map((end) => sql`count(*) filter (where ${took} <= ${end}::int)`),
    sql`, `,
  );
  const rows: Row[] = await db
    .select({
      purpose: modelCalls.purpose,
      status: sql<string>`${modelCalls.status}`,
      n: count(),
      input: total(modelCalls.inputTokens),
      cached: total(modelCalls.cachedTokens),
      output: total(modelCalls.outputTokens),
      costMicros: total(modelCalls.costMicros),
      measured: count(took),
      sumMs: total(took),
      classes: sql<number[]>`array[${classes}]::int[]`,
    })
    .from(modelCalls)
    .where(eq(modelCalls.day, budgetDay(realNow)))
    .groupBy(modelCalls.purpose, modelCalls.status);
  const purposes = [...new Set(rows.map(({ purpose }) => purpose))].sort();
  const figures: CallFigures = {
    outcomes: rows.map(({ purpose, status, n }) => ({ purpose, status, n })),
    usage: [],
    latency: [],
  };
  for (const purpose of purposes) {
    const own = rows.filter((row) => row.purpose === purpose);
    const add = (pick: (row: Row) => number) => own.reduce((all, row) => all + pick(row), 0);
    figures.usage.push({
      purpose,
      input: add((row) => row.input),
      cached: add((row) => row.cached),
      output: add((row) => row.output),
      costMicros: add((row) => row.costMicros),
    });
    figures.latency.push({
      purpose,
      n: add((row) => row.measured),
      sumMs: add((row) => row.sumMs),
      classes: LATENCY_CLASSES_MS.map((_, at) => add((row) => row.classes[at] ?? 0)),
    });
  }
  return figures;
}
