import { and, desc, eq, inArray, max, sql } from "drizzle-orm";
import { activities, incidents, modelCalls, sessions } from "@/lib/db/schema";
import { budgetDay } from "../budget/windows";
import type { FleetContext } from "../context";
import type { Dependency } from "./dependency";

const effects = ["like", "comment", "post"] as const;

/** A visit that opened has read the feed, and what is in the log as done was answered. */
async function lastGallerySuccess(ctx: FleetContext): Promise<number> {
  const [opened] = await ctx.db
    .select({ at: max(sessions.openedRealAt) })
    .from(sessions)
    .where(eq(sessions.status, "open"));
  let last = opened?.at?.getTime() ?? 0;
  for (const kind of effects) {
    const [done] = await ctx.db
      .select({ at: activities.realAt })
      .from(activities)
      .where(and(eq(activities.kind, kind), eq(activities.result, "done")))
      .orderBy(desc(activities.id))
      .limit(1);
    last = Math.max(last, done?.at.getTime() ?? 0);
  }
  return last;
}

async function lastModelSuccess(ctx: FleetContext): Promise<number> {
  const [done] = await ctx.db
    .select({
      ms: sql<
        number | null
      >`max(extract(epoch from ${modelCalls.at}) * 1000 + coalesce(${modelCalls.latencyMs}, 0))::float8`,
    })
    .from(modelCalls)
    .where(
      and(
        eq(modelCalls.day, budgetDay(ctx.clock.realNow())),
        eq(modelCalls.status, "done"),
        eq(modelCalls.provider, ctx.llm.provider),
        inArray(modelCalls.purpose, ["caption", "captions", "comment", "comments", "test"]),
      ),
    );
  return done?.ms ?? 0;
}

/**
 * When this dependency last answered as it should, in real epoch milliseconds, by what is written down anyway: a success costs the hot path no
 * statement, in whatever process it happened. The end of an incident counts, for a probe had succeeded.
 */
export async function lastSuccess(ctx: FleetContext, dependency: Dependency): Promise<number> {
  const [closed] = await ctx.db
    .select({ at: max(incidents.closedAt) })
    .from(incidents)
    .where(eq(incidents.dependency, dependency));
  const last = await (dependency === "model" ? lastModelSuccess(ctx) : lastGallerySuccess(ctx));
  return Math.max(last, closed?.at?.getTime() ?? 0);
}
