// Law: the fleet slows for the share of its calls that fail, so that what is weather for a thousand bots is not taken for a storm.
import { and, count, eq, gte, inArray, sql, sum } from "drizzle-orm";
import { activities, faults, sessions } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { galleryParts } from "./dependency";
import { PRESSURE_FAULTS, PRESSURE_MS, PRESSURE_SHARE } from "./thresholds";

/** Calls that were answered before an action was done: a post is looked at before it is liked, with its thread before a comment. */
const callsOf = sql`case ${activities.kind} when 'comment' then 3 else 2 end`;
/** The log tells when an action began, and a burst of likes may have taken minutes. */
const LONGEST_ACTION = 5;

/** The last minute's faults of the gallery; an unclear answer is none, for fewer calls would not mend it. */
async function recentFaults(ctx: FleetContext): Promise<{ faults: number; limited: number }> {
  const [row] = await ctx.db
    .select({ faults: count(), limited: sql<number>`count(*) filter (where ${faults.kind} = 'limited')::int` })
    .from(faults)
    .where(
      and(
        inArray(faults.dependency, galleryParts),
        inArray(faults.kind, ["failed", "heard", "limited"]),
        gte(faults.at, new Date(ctx.clock.realNow() - PRESSURE_MS)),
      ),
    );
  return row ?? { faults: 0, limited: 0 };
}

/** Calls of the last minute that the gallery answered, by what is written down anyway. A visit that is still open has read the feed. */
async function answeredCalls(ctx: FleetContext): Promise<number> {
  const realSince = new Date(ctx.clock.realNow() - PRESSURE_MS);
  const since = new Date(ctx.clock.now() - LONGEST_ACTION * PRESSURE_MS * ctx.clock.speed);
  const [acted] = await ctx.db
    .select({ calls: sum(sql`${activities.count} * ${callsOf}`).mapWith(Number) })
    .from(activities)
    .where(
      and(
        inArray(activities.kind, ["like", "comment", "post"]),
        eq(activities.result, "done"),
        gte(activities.at, since),
        gte(activities.realAt, realSince),
      ),
    );
  const [opened] = await ctx.db
    .select({ n: count() })
    .from(sessions)
    .where(and(eq(sessions.status, "open"), gte(sessions.openedRealAt, realSince)));
  return (acted?.calls ?? 0) + (opened?.n ?? 0);
}

/** Whether so many of the last minute's calls failed that fewer should be made. */
export async function underPressure(ctx: FleetContext): Promise<boolean> {
  const recent = await recentFaults(ctx);
  if (recent.faults < PRESSURE_FAULTS) return false;
  return recent.faults >= PRESSURE_SHARE * (recent.faults + (await answeredCalls(ctx)));
}

/** Whether so few of the last minute's calls failed that more may be made. Who asks for fewer calls is not calm yet. */
export async function isCalm(ctx: FleetContext): Promise<boolean> {
  const recent = await recentFaults(ctx);
  if (recent.faults === 0) return true;
  return recent.limited === 0 && recent.faults < PRESSURE_SHARE * (recent.faults + (await answeredCalls(ctx)));
}
