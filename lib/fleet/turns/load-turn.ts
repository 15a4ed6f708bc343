import { eq } from "drizzle-orm";
import { bots, sessions, turns, type TurnTarget } from "@/lib/db/schema";
import { type Persona, personaSchema } from "@/lib/persona/persona";
import { policySql, type ReviewPolicy } from "../approval/policy";
import type { FleetContext } from "../context";
import { quietSql } from "../incidents/pace";
import type { TurnTrace } from "../lifecycle/aim-turns";
import { isOver } from "./finish-turn";
import { keepLateWork } from "./keep-paid-work";
import type { StepResult } from "./step-result";
import { turnWorkSchema, type TurnWork } from "./work";

export type LoadedTurn = {
  turn: typeof turns.$inferSelect;
  bot: typeof bots.$inferSelect;
  persona: Persona;
  work: TurnWork;
  trace: Partial<TurnTrace>;
  visit: (typeof sessions.$inferSelect)["status"];
  /** Until when (real, ISO) the gallery wants no calls; null when it does not mind. */
  quietUntil: string | null;
  policy: ReviewPolicy;
};

/** A turn with its bot as they are now: an edit of the persona counts from the next turn on. Null when either is gone. */
export async function loadTurn(ctx: FleetContext, turnId: string): Promise<LoadedTurn | null> {
  const [row] = await ctx.db
    .select({ turn: turns, bot: bots, visit: sessions.status, policy: policySql, quietMs: quietSql(ctx) })
    .from(turns)
    .innerJoin(bots, eq(bots.id, turns.botId))
    .innerJoin(sessions, eq(sessions.id, turns.sessionId))
    .where(eq(turns.id, turnId));
  if (!row) return null;
  const { quietMs, ...rest } = row;
  return {
    ...rest,
    quietUntil: quietMs > 0 ? new Date(ctx.clock.realNow() + quietMs).toISOString() : null,
    persona: personaSchema.parse(row.bot.persona),
    work: turnWorkSchema.parse(row.turn.work ?? {}),
    trace: (row.turn.trace ?? {}) as Partial<TurnTrace>,
  };
}

export const gone: StepResult = { kind: "halted", reason: "The turn is gone" };

/** What a step answers without doing anything: its turn is gone or over, or the gallery wants no calls yet. */
export function settledBefore(loaded: LoadedTurn | null): StepResult | null {
  if (!loaded) return gone;
  if (!isOver(loaded.turn.status)) return loaded.quietUntil ? { kind: "unsettled", until: loaded.quietUntil } : null;
  return loaded.visit === "open"
    ? { kind: "over", status: loaded.turn.status }
    : { kind: "halted", reason: "The visit is over" };
}

/**
 * Keeps what a step made, so that no later step makes it again. A turn that was ended meanwhile stays as it is; what it has cost is kept
 * in the bot's stock. Answers whether the turn goes on.
 */
export async function saveWork(
  ctx: FleetContext,
  loaded: LoadedTurn,
  work: TurnWork,
  trace?: Partial<TurnTrace>,
  /** What of its choices it came down to. */
  targets?: TurnTarget[],
): Promise<boolean> {
  return ctx.db.transaction(async (tx) => {
    // Bot before turn, as everywhere.
    await tx.select({ id: bots.id }).from(bots).where(eq(bots.id, loaded.bot.id)).for("key share");
    const [turn] = await tx.select().from(turns).where(eq(turns.id, loaded.turn.id)).for("update");
    if (!turn) return false;
    if (isOver(turn.status)) {
      if (turn.kind === "post") await keepLateWork(tx, ctx, turn, loaded.work, work);
      return false;
    }
    await tx
      .update(turns)
      .set({
        work: { ...loaded.work, ...work },
        status: "working",
        ...(trace && { trace: { ...loaded.trace, ...trace } }),
        ...(targets && { targets }),
      })
      .where(eq(turns.id, turn.id));
    return true;
  });
}
