/** What would not be published, or not be looked at, is not written: this is asked before anything is paid for. */
import { inArray, sql } from "drizzle-orm";
import { reviewDrafts } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import type { LoadedTurn } from "../turns/load-turn";
import { reviewModeOf, unattended } from "./policy";

/** Drafts that wait, of a bot and of the fleet: with more, nobody would look at them. */
export const MOST_WAITING = { bot: 20, fleet: 500 } as const;
export const openStates = ["waiting", "scheduled", "publishing"] as const;

/** Why this turn writes nothing now; null when it may. */
export async function whyNoDraft(ctx: FleetContext, { bot, turn, work, policy }: LoadedTurn): Promise<string | null> {
  if (work.reviewId !== undefined) return null;
  const alone = unattended(ctx, policy, ctx.clock.realNow());
  if (alone || reviewModeOf(ctx, bot, policy) === "off") return alone;
  const mine = sql`${reviewDrafts.botId} = ${bot.id}`;
  const [row] = await ctx.db
    .select({
      // What goes by itself keeps nobody busy.
      fleet: sql<number>`(count(*) filter (where ${reviewDrafts.state} = 'waiting'))::int`,
      own: sql<number>`(count(*) filter (where ${mine}))::int`,
      same: sql<number>`(count(*) filter (where ${mine} and ${reviewDrafts.kind} = ${turn.kind}))::int`,
    })
    .from(reviewDrafts)
    .where(inArray(reviewDrafts.state, [...openStates]));
  const { fleet = 0, own = 0, same = 0 } = row ?? {};
  const aDay = turn.kind === "post" ? policy.botPostsPerDay : policy.botCommentsPerDay;
  if (fleet >= MOST_WAITING.fleet)
    return `${fleet} drafts of the fleet wait for review: bots write no more until some are decided`;
  if (own >= MOST_WAITING.bot) return `${own} of its drafts wait for review: it writes no more until some are decided`;
  if (same >= aDay) return `${same} of its ${turn.kind}s wait for review already, as many as it may publish in a day`;
  return null;
}
