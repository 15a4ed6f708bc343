import { eq } from "drizzle-orm";
import { bots, turns } from "@/lib/db/schema";
import { type Persona, personaSchema } from "@/lib/persona/persona";
import type { FleetContext } from "../context";
import type { TurnTrace } from "../lifecycle/aim-turns";
import { turnWorkSchema, type TurnWork } from "./work";

export type LoadedTurn = {
  turn: typeof turns.$inferSelect;
  bot: typeof bots.$inferSelect;
  persona: Persona;
  work: TurnWork;
  trace: Partial<TurnTrace>;
};

/** A turn with its bot as they are now: an edit of the persona counts from the next turn on. Null when either is gone. */
export async function loadTurn(ctx: FleetContext, turnId: string): Promise<LoadedTurn | null> {
  const [row] = await ctx.db.select({ turn: turns, bot: bots }).from(turns).innerJoin(bots, eq(bots.id, turns.botId)).where(eq(turns.id, turnId));
  if (!row) return null;
  return {
    ...row,
    persona: personaSchema.parse(row.bot.persona),
    work: turnWorkSchema.parse(row.turn.work ?? {}),
    trace: (row.turn.trace ?? {}) as Partial<TurnTrace>,
  };
}

/** Keeps what a step made, so that no later step makes it again. */
export async function saveWork(ctx: FleetContext, loaded: LoadedTurn, work: TurnWork, trace?: Partial<TurnTrace>): Promise<void> {
  await ctx.db
    .update(turns)
    .set({ work: { ...loaded.work, ...work }, status: "working", ...(trace && { trace: { ...loaded.trace, ...trace } }) })
    .where(eq(turns.id, loaded.turn.id));
}
