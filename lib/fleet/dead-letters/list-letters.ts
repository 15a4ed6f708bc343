import { and, count, desc, eq, lt } from "drizzle-orm";
import { bots, deadLetters } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import {
  type DeadLetterPageDto,
  type LetterCause,
  letterCauses,
  type ListDeadLettersInput,
  listDeadLettersInput,
} from "../contracts/dead-letters";
import { defineQuery, type Verb } from "../verb";
import { toLetter } from "./letter-row";

/** Open letters by cause, in the order of the causes; what has none is left out. */
export async function countOpenLetters(ctx: FleetContext): Promise<{ cause: LetterCause; n: number }[]> {
  const rows = await ctx.db
    .select({ cause: deadLetters.cause, n: count() })
    .from(deadLetters)
    .where(eq(deadLetters.state, "open"))
    .groupBy(deadLetters.cause);
  return letterCauses.flatMap((cause) => {
    const n = rows.find((row) => row.cause === cause)?.n ?? 0;
    return n > 0 ? [{ cause, n }] : [];
  });
}

/** A page of what was given up for good, newest first, by key; with the counts of all that wait. */
export const listDeadLetters: Verb<ListDeadLettersInput, DeadLetterPageDto> = defineQuery({
  name: "dead-letters.list",
  role: "viewer",
  input: listDeadLettersInput,
  run: async (ctx, { cause, state, before, limit }) => {
    const rows = await ctx.db
      .select({ letter: deadLetters, bot: { id: bots.id, name: bots.name, handle: bots.handle } })
      .from(deadLetters)
      .leftJoin(bots, eq(bots.id, deadLetters.botId))
      .where(
        and(
          eq(deadLetters.state, state),
          cause ? eq(deadLetters.cause, cause) : undefined,
          before ? lt(deadLetters.id, before) : undefined,
        ),
      )
      .orderBy(desc(deadLetters.id))
      .limit(limit + 1);
    const items = rows.slice(0, limit).map(({ letter, bot }) => toLetter(ctx, letter, bot));
    const nextBefore = rows.length > limit ? (items.at(-1)?.id ?? null) : null;
    return { items, nextBefore, open: await countOpenLetters(ctx) };
  },
});
