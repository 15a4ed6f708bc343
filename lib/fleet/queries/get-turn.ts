import { asc, eq } from "drizzle-orm";
import { bots, intents, modelCalls, sessions, turns } from "@/lib/db/schema";
import type { TurnTraceDto } from "../contracts/bots";
import { idInput } from "../contracts/words";
import { FleetError } from "../errors";
import { defineQuery, type Verb } from "../verb";
import { toTurn } from "./list-sessions";

/** Everything a turn left behind: dice, candidates, prompt, reply, calls, and what the gallery answered. */
export const getTurn: Verb<{ id: string }, TurnTraceDto> = defineQuery({
  name: "turns.get",
  role: "viewer",
  input: idInput,
  run: async (ctx, { id }) => {
    const [row] = await ctx.db
      .select({
        turn: turns,
        session: sessions,
        bot: { id: bots.id, name: bots.name, handle: bots.handle, timeZone: bots.timeZone },
      })
      .from(turns)
      .innerJoin(sessions, eq(sessions.id, turns.sessionId))
      .innerJoin(bots, eq(bots.id, turns.botId))
      .where(eq(turns.id, id));
    if (!row)
      throw new FleetError(
        "not_found",
        "There is no such turn.",
        "It may have been pruned: visits without effects are kept 30 days.",
      );
    const calls = await ctx.db
      .select()
      .from(modelCalls)
      .where(eq(modelCalls.turnId, id))
      .orderBy(asc(modelCalls.at))
      .limit(40);
    const effects = await ctx.db.select().from(intents).where(eq(intents.turnId, id)).orderBy(asc(intents.ordinal));
    return {
      turn: toTurn(ctx, row.turn),
      bot: row.bot,
      session: { number: row.session.number, turns: row.session.turnCount },
      trace: row.turn.trace,
      calls: calls.map((call) => ({
        id: call.id,
        at: call.at.toISOString(),
        purpose: call.purpose,
        model: call.model,
        status: call.status,
        inputTokens: call.inputTokens,
        outputTokens: call.outputTokens,
        costMicros: call.costMicros,
        latencyMs: call.latencyMs,
        error: call.error,
      })),
      effects: effects.map((effect) => ({
        kind: effect.kind,
        status: effect.status,
        itemId: effect.itemId,
        remoteId: effect.remoteId,
        at: effect.at.toISOString(),
        sends: effect.sends,
        reads: effect.reads,
        reason: effect.reason,
      })),
    };
  },
});
