// Law: quiet is said only when no process can have anything open.
import { and, count, eq, gt, sql } from "drizzle-orm";
import { intents, modelCalls } from "@/lib/db/schema";
import type { QuietDto } from "../contracts/quiet";
import { emptyInput } from "../contracts/words";
import { readFleet } from "../lifecycle/fleet-row";
import { defineQuery, type Verb } from "../verb";

/** Longer than any call's own timeout (180 s to draw, 60 s to write): what is older belongs to a process that died. */
const REQUEST_MS = 200_000;
const CALL_MS = 90_000;

export const getQuiet: Verb<Record<string, never>, QuietDto> = defineQuery({
  name: "fleet.quiet",
  role: "viewer",
  input: emptyInput,
  run: async (ctx) => {
    const realNow = ctx.clock.realNow();
    const now = new Date(realNow).toISOString();
    const begun = new Date(realNow - REQUEST_MS).toISOString();
    const permitted = sql`${intents.status} = 'permitted'`;
    const one = sql<number>`count(*) filter (where ${permitted} and ${intents.permitUntil} > ${now}::timestamptz)::int`;
    const two = sql<number>`count(*) filter (where ${permitted} and ${intents.permitUntil} <= ${now}::timestamptz
      and ${intents.permittedAt} > ${begun}::timestamptz)::int`;
    const three = sql<number>`count(*) filter (where ${intents.status} = 'unknown')::int`;
    const [found] = await ctx.db
      .select({ livePermits: one, openRequests: two, unsettled: three })
      .from(intents)
      .where(sql`${intents.status} in ('permitted', 'unknown')`);
    const [calls] = await ctx.db
      .select({ n: count() })
      .from(modelCalls)
      .where(and(eq(modelCalls.status, "reserved"), gt(modelCalls.at, new Date(realNow - CALL_MS))));
    const { state, stateBy, stateAt } = await readFleet(ctx.db);
    const stopped = state === "stopped";
    const { livePermits = 0, openRequests = 0, unsettled = 0 } = found ?? {};
    const openCalls = calls?.n ?? 0;
    return {
      state,
      stoppedBy: stopped ? stateBy : null,
      stoppedAt: stopped ? (stateAt?.toISOString() ?? null) : null,
      livePermits,
      openRequests,
      openCalls,
      unsettled,
      quiet: livePermits + openRequests + openCalls === 0,
    };
  },
});
