import { and, eq, type SQL } from "drizzle-orm";
import { deadLetters } from "@/lib/db/schema";
import type { Tx } from "@/lib/db/db";
import type { FleetContext } from "../context";
import {
  discardLettersInput,
  letterIdInput,
  type LetterCause,
  type LettersDiscardedDto,
} from "../contracts/dead-letters";
import { defineCommand, type Verb } from "../verb";

async function discard(tx: Tx, ctx: FleetContext, which: SQL): Promise<LettersDiscardedDto> {
  const gone = await tx
    .update(deadLetters)
    .set({ state: "discarded", closedAt: new Date(ctx.clock.realNow()), closedBy: ctx.actor.name })
    .where(and(eq(deadLetters.state, "open"), which))
    .returning({ id: deadLetters.id });
  return { discarded: gone.length };
}

/** Puts one letter aside. Doing it twice changes nothing. */
export const discardLetter: Verb<{ id: number }, LettersDiscardedDto> = defineCommand({
  name: "dead-letters.discard",
  role: "operator",
  input: letterIdInput,
  work: async (tx, ctx, { id }) => {
    const result = await discard(tx, ctx, eq(deadLetters.id, id));
    return { result, audit: result.discarded > 0 ? { subject: String(id) } : null };
  },
  after: (ctx) => ctx.publish(["activity"]),
});

/** Puts all letters of one cause aside. */
export const discardLetters: Verb<{ cause: LetterCause }, LettersDiscardedDto> = defineCommand({
  name: "dead-letters.discard-cause",
  role: "operator",
  input: discardLettersInput,
  work: async (tx, ctx, { cause }) => {
    const result = await discard(tx, ctx, eq(deadLetters.cause, cause));
    return { result, audit: result.discarded > 0 ? { detail: { cause, count: result.discarded } } : null };
  },
  after: (ctx) => ctx.publish(["activity"]),
});
