import { and, eq, inArray } from "drizzle-orm";
import { bots, deadLetters, holds, intents, sessions, turns } from "@/lib/db/schema";
import type { DbOrTx, Tx } from "@/lib/db/db";
import { NAME_LOST } from "../bots/own-name";
import type { FleetContext } from "../context";
import { type LetterRetryDto, letterIdInput } from "../contracts/dead-letters";
import { endIntent, findEffect } from "../effects/settle-intent";
import { FleetError } from "../errors";
import { requireArmed } from "../lifecycle/fleet-row";
import { holdsOn } from "../lifecycle/holds";
import { recordActivity } from "../lifecycle/record-activity";
import { defineCommand, type Verb } from "../verb";
import { type Letter, neverAgain } from "./letter-row";
import { planRetryVisit } from "./retry-visit";

const conflict = (what: string, remedy: string) => new FleetError("conflict", what, remedy);

async function findLetter(db: DbOrTx, id: number) {
  const [letter] = await db.select().from(deadLetters).where(eq(deadLetters.id, id));
  if (!letter)
    throw new FleetError("not_found", "There is no such dead letter.", "It may have been settled meanwhile.");
  const never = neverAgain(letter);
  if (never) throw conflict(`It cannot be tried again: ${never}.`, "Discard it when you have seen enough.");
  return letter;
}

async function turnOf(db: DbOrTx, letter: Letter) {
  const [row] = await db
    .select({ turn: turns, bot: bots })
    .from(turns)
    .innerJoin(bots, eq(bots.id, turns.botId))
    .where(eq(turns.id, letter.turnId ?? ""));
  if (row) return row;
  throw conflict("What was to be sent is no longer known: its visit has been pruned.", "Discard it.");
}

/** Before anything is sent again: what was given up may be on the gallery after all, and what it was about may be gone. */
async function lookFirst(ctx: FleetContext, { id }: { id: number }): Promise<void> {
  const letter = await findLetter(ctx.db, id);
  const { turn, bot } = await turnOf(ctx.db, letter);
  const nameless = await ctx.db.$count(holds, and(eq(holds.botId, bot.id), eq(holds.cause, "name_lost")));
  if (nameless > 0) throw conflict(`${bot.name} is held: ${NAME_LOST}.`, "Nothing can be looked for in that name.");
  const doubtful = await ctx.db
    .select()
    .from(intents)
    .where(
      and(eq(intents.turnId, turn.id), eq(intents.status, "given_up"), inArray(intents.kind, ["post", "comment"])),
    );
  for (const intent of doubtful) {
    const found = await findEffect(ctx, intent, bot.handle);
    if (found.kind === "found") await endIntent(ctx, intent, { status: "done", remoteId: found.remoteId });
    if (found.kind === "failed")
      throw new FleetError(
        "unavailable",
        "The gallery cannot be read now, so nobody knows whether it is there already.",
        "Try again when the gallery answers.",
      );
  }
  const target = turn.targets[0];
  if (letter.kind !== "comment" || !target) return;
  const item = await ctx.studio.getPost({ id: target.itemId, as: bot.handle });
  if (item.kind === "not_found")
    throw conflict("The post is gone from the gallery, and nobody can comment on it.", "Discard it.");
}

async function mayVisit(tx: Tx, ctx: FleetContext, botId: string): Promise<typeof bots.$inferSelect> {
  await requireArmed(tx);
  const [bot] = await tx.select().from(bots).where(eq(bots.id, botId)).for("update");
  if (!bot) throw new FleetError("not_found", "Its bot is gone.", "Discard it.");
  if (bot.status !== "running") throw conflict(`${bot.name} is ${bot.status}.`, "Start the bot first.");
  const [hold] = await holdsOn(tx, ctx, bot.id);
  if (hold) throw conflict(`${bot.name} is held: ${hold.detail}.`, "Try again when the hold is over.");
  const [visit] = await tx
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.botId, bot.id), eq(sessions.status, "open")));
  if (visit) throw conflict(`${bot.name} is in the gallery just now.`, "Try again when this visit is over.");
  return bot;
}

/**
 * Tries a dead letter again as a fresh turn in a visit of its own, with the words and the picture it had. What a read finds on the gallery is
 * believed instead. A letter is tried once; what comes of it is a turn, or a letter, of its own.
 */
export const retryLetter: Verb<{ id: number }, LetterRetryDto> = defineCommand<{ id: number }, LetterRetryDto>({
  name: "dead-letters.retry",
  role: "operator",
  input: letterIdInput,
  before: lookFirst,
  work: async (tx, ctx, { id }) => {
    const [open] = await tx.select().from(deadLetters).where(eq(deadLetters.id, id));
    // The look before has found it, and has withdrawn the letter with that.
    if (!open)
      return { result: { outcome: "published" }, audit: { subject: String(id), detail: { outcome: "published" } } };
    const { turn } = await turnOf(tx, open);
    const bot = await mayVisit(tx, ctx, turn.botId);
    const closed = await tx
      .update(deadLetters)
      .set({ state: "retried", closedAt: new Date(ctx.clock.realNow()), closedBy: ctx.actor.name })
      .where(and(eq(deadLetters.id, id), eq(deadLetters.state, "open")))
      .returning({ id: deadLetters.id });
    if (closed.length === 0) throw conflict("It was dealt with already.", "Look at the list again.");
    await planRetryVisit(tx, ctx, bot, turn);
    const text = `woken by ${ctx.actor.name} to try a ${turn.kind} again`;
    await recordActivity(tx, ctx, { botId: bot.id, kind: "woken", result: "info", text });
    return { result: { outcome: "planned" }, audit: { subject: bot.id, detail: { letter: id, kind: turn.kind } } };
  },
  after: (ctx) => ctx.publish(["bots", "activity"]),
});
