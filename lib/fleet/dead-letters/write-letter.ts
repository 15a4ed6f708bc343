import { and, eq } from "drizzle-orm";
import { deadLetters, type turns } from "@/lib/db/schema";
import type { Tx } from "@/lib/db/db";
import type { FleetContext } from "../context";
import type { LetterCause } from "../contracts/dead-letters";
import type { TurnTrace } from "../lifecycle/aim-turns";
import type { Intent } from "../effects/permit";
import { boundedJson } from "./bounded-json";
import { requestOf } from "./request-of";

type TurnRow = typeof turns.$inferSelect;
/** What the gallery said, where it said something. */
export type Answer = { status?: number; message: string; [detail: string]: unknown };
type End = { status: "skipped" | "refused" | "given_up"; reason: string; answer?: Answer };

function causeOf(turn: TurnRow, effect: Intent | undefined, end: End): LetterCause {
  if (effect) return effect.status === "refused" ? "refused_request" : "unconfirmed";
  if (end.status === "refused") return turn.kind === "post" ? "refused_workflow" : "refused_request";
  const { checks } = (turn.trace ?? {}) as Partial<TurnTrace>;
  return checks && checks.length > 0 ? "unwritten" : "no_answer";
}

/** A process that died between the answer and this has left the status in the reason alone. */
function told(reason: string): Answer {
  const status = /\((\d{3})\)/.exec(reason)?.[1];
  return { ...(status && { status: Number(status) }), message: reason };
}

/**
 * Writes what a turn asked in vain, in the transaction that ends it: request, answer, reason and cause. Nothing, for a turn that did what it
 * meant to. What is only gone from the gallery is no fault of the request.
 */
export async function writeLetter(
  tx: Tx,
  ctx: FleetContext,
  turn: TurnRow,
  effects: readonly Intent[],
  end: End,
): Promise<void> {
  const drawn = effects.some(({ kind, status }) => kind === "render" && status === "done");
  const effect = effects.find(
    ({ kind, status, reason }) =>
      (status === "given_up" || (status === "refused" && !/is gone/.test(reason ?? ""))) &&
      !(kind === "render" && drawn),
  );
  const done = effects.some(({ kind, status }) => kind !== "render" && status === "done");
  if (!effect && (done || end.status === "skipped")) return;
  const reason = effect?.reason ?? end.reason;
  await tx
    .insert(deadLetters)
    .values({
      at: new Date(ctx.clock.realNow()),
      cause: causeOf(turn, effect, end),
      botId: turn.botId,
      turnId: turn.id,
      kind: turn.kind,
      request: boundedJson(requestOf(turn, effect)),
      answer: boundedJson(end.answer ?? told(reason)),
      reason: reason.slice(0, 300),
    })
    .onConflictDoNothing();
}

/** The name under which letters are closed that nobody has to look at. */
export const BY_FLEET = "the fleet";

/** A burst leaves one letter for all its likes: it waits until each of them is proved. */
export async function settleBurst(tx: Tx, ctx: FleetContext, effects: readonly Intent[]): Promise<void> {
  const [first] = effects;
  if (!first || effects.some(({ status }) => status !== "done")) return;
  await tx
    .update(deadLetters)
    .set({
      state: "settled",
      reason: effects.length === 1 ? "A later read has found it" : "Later reads have found all of them",
      closedAt: new Date(ctx.clock.realNow()),
      closedBy: BY_FLEET,
    })
    .where(
      and(
        eq(deadLetters.turnId, first.turnId),
        eq(deadLetters.state, "open"),
        eq(deadLetters.cause, "unconfirmed" satisfies LetterCause),
      ),
    );
}

/** What turned out to have happened after all waits for nobody. */
export async function withdrawLetter(tx: Tx, turnId: string): Promise<void> {
  await tx.delete(deadLetters).where(and(eq(deadLetters.turnId, turnId), eq(deadLetters.state, "open")));
}
