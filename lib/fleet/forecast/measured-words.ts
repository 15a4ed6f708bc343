import { and, eq, gte, inArray, ne, notInArray, sql } from "drizzle-orm";
import { intents, modelCalls } from "@/lib/db/schema";
import { OFFLINE_PROVIDER } from "@/lib/llm/offline-provider";
import type { LlmUsage } from "@/lib/llm/port";
import type { FleetContext } from "../context";
import { ASSUMED_WORDS, type WordUse } from "./price-acts";

const MONTH_MS = 30 * 24 * 60 * 60_000;
/** Fewer published texts of a kind say nothing yet. */
const ENOUGH = 5;

/** What published texts have taken in the last 30 real days; assumed for a kind of which there were too few. */
export async function measuredWords(ctx: FleetContext): Promise<WordUse> {
  const since = new Date(ctx.clock.realNow() - MONTH_MS);
  const isComment = sql<boolean>`${modelCalls.purpose} like 'comment%'`;
  const sum = (
    column: typeof modelCalls.inputTokens | typeof modelCalls.cachedTokens | typeof modelCalls.outputTokens,
  ) => sql<number>`coalesce(sum(${column}), 0)::float8`;
  const { inputTokens, cachedTokens, outputTokens, provider, turnId, purpose } = modelCalls;
  const used = await ctx.db
    .select({
      isComment,
      inputTokens: sum(inputTokens),
      cachedTokens: sum(cachedTokens),
      outputTokens: sum(outputTokens),
    })
    .from(modelCalls)
    .where(
      and(
        gte(modelCalls.day, since.toISOString().slice(0, 10)),
        ne(provider, OFFLINE_PROVIDER),
        notInArray(purpose, ["render", "personas"]),
        sql`${turnId} is not null`,
      ),
    )
    .groupBy(sql`1`);
  const published = await ctx.db
    .select({ kind: intents.kind, n: sql<number>`count(*)::int` })
    .from(intents)
    .where(and(inArray(intents.kind, ["comment", "post"]), eq(intents.status, "done"), gte(intents.permittedAt, since)))
    .groupBy(intents.kind);
  const each = (kind: "comment" | "post"): LlmUsage | null => {
    const n = published.find((row) => row.kind === kind)?.n ?? 0;
    const row = used.find((one) => one.isComment === (kind === "comment"));
    if (!row || n < ENOUGH || row.inputTokens + row.outputTokens === 0) return null;
    return {
      inputTokens: row.inputTokens / n,
      cachedTokens: row.cachedTokens / n,
      outputTokens: row.outputTokens / n,
    };
  };
  const comment = each("comment");
  const post = each("post");
  return {
    comment: comment ?? ASSUMED_WORDS.comment,
    post: post ?? ASSUMED_WORDS.post,
    isMeasured: comment !== null || post !== null,
  };
}
