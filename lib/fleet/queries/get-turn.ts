import { asc, eq } from "drizzle-orm";
import { bots, intents, modelCalls, sessions, turns } from "@/lib/db/schema";
import type { TurnTraceDto } from "../contracts/bots";
import { idInput } from "../contracts/words";
import { FleetError } from "../errors";
import { removedAmong } from "../recall/removed-things";
import { defineQuery, type Verb } from "../verb";
import { toTurns } from "./list-sessions";
import { pictureOf } from "./picture-of";

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
        bot: { id: bots.id, name: bots.name, handle: bots.handle, timeZone: bots.timeZone, galleryId: bots.galleryId },
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
    const { galleryId, ...bot } = row.bot;
    const [turn] = await toTurns(ctx, [row.turn], row.bot);
    if (!turn) throw new Error("the turn was not read");
    const itemId = effects.find(({ kind }) => kind === "post")?.remoteId ?? turn.targets[0]?.itemId ?? "";
    const removed = await removedAmong(ctx.db, [itemId, ...effects.map(({ remoteId }) => remoteId)]);
    const isSeen = itemId !== "" && galleryId === ctx.studio.identity && removed.item(galleryId, itemId) === null;
    const removedAt = ({ botId, kind, remoteId }: typeof intents.$inferSelect) =>
      kind === "post" || kind === "comment" ? removed.own({ botId, kind, remoteId }) : null;
    return {
      turn,
      bot,
      itemUrl: isSeen ? ctx.links.item(itemId) : null,
      session: { number: row.session.number, turns: row.session.turnCount },
      trace: row.turn.trace,
      picture: pictureOf(row.turn.work),
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
        removedAt: removedAt(effect)?.toISOString() ?? null,
      })),
    };
  },
});
