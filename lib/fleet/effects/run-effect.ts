import { and, eq, inArray, sql } from "drizzle-orm";
import { intents } from "@/lib/db/schema";
import type { GalleryOutcome } from "@/lib/studio/outcome";
import type { FleetContext } from "../context";
import type { Answer } from "../dead-letters/write-letter";
import { faultOfSend } from "../incidents/changes-fail";
import { noteFault } from "../incidents/note-fault";
import { answerOf, reactToFailure } from "../lifecycle/react-to-failure";
import { watchStop } from "./watch-stop";
import type { Bound } from "./bounds";
import { type EffectPlan, type Intent, permit } from "./permit";
import { endIntent, findEffect, markUnknown } from "./settle-intent";

export type Sent = { remoteId?: string; imageUrl?: string; costMicros?: number };
export type EffectResult =
  | { kind: "done"; intentId: string; remoteId?: string; imageUrl?: string }
  | { kind: "refused"; reason: string; answer?: Answer }
  | { kind: "gone" }
  | { kind: "given_up"; reason: string }
  | Bound
  | { kind: "halted"; reason: string }
  /** The outcome is unknown until a read at or after this real time (ISO). */
  | { kind: "unsettled"; until: string };

export type Effect = EffectPlan & {
  handle: string;
  /** How often it may be sent in all. A like that is a toggle: once, for a second one would take the first away. */
  maxSends: number;
  send: (scope: { idempotencyKey: string; signal: AbortSignal }) => Promise<GalleryOutcome<Sent>>;
};

async function resolveEarlier(ctx: FleetContext, effect: Effect, intent: Intent): Promise<EffectResult | "send"> {
  if (intent.status === "done") {
    return {
      kind: "done",
      intentId: intent.id,
      remoteId: intent.remoteId ?? undefined,
      imageUrl: intent.imageUrl ?? undefined,
    };
  }
  if (intent.status === "refused" || intent.status === "given_up")
    return { kind: intent.status, reason: intent.reason ?? "" };
  // Still `permitted`: the process died before it could say what came of it. It may have sent until the permit ran out.
  const settleAt = intent.settleAt ?? new Date(intent.permitUntil.getTime() + ctx.delays.settleMs);
  const askedAt = ctx.clock.realNow();
  const found = await findEffect(ctx, intent, effect.handle);
  await ctx.db
    .update(intents)
    .set({ reads: sql`${intents.reads} + 1`, settleAt })
    .where(
      and(
        eq(intents.id, intent.id),
        eq(intents.sends, intent.sends),
        inArray(intents.status, ["permitted", "unknown"]),
      ),
    );
  if (found.kind === "found") {
    await endIntent(ctx, intent, { status: "done", remoteId: found.remoteId });
    return { kind: "done", intentId: intent.id, remoteId: found.remoteId };
  }
  if (found.kind === "failed") {
    const reaction = await reactToFailure(ctx, intent.botId, found.failure);
    return { kind: "halted", reason: reaction.kind === "held" ? reaction.reason : "The gallery could not be read" };
  }
  if (askedAt < settleAt.getTime()) return { kind: "unsettled", until: settleAt.toISOString() };
  if (intent.sends >= effect.maxSends) {
    const reason = "The gallery never confirmed it";
    await endIntent(ctx, intent, { status: "given_up", reason });
    return { kind: "given_up", reason };
  }
  return "send";
}

/** Takes back the intent of a request that had no effect, so that it may be tried again under a new permit. */
async function forget(ctx: FleetContext, intent: Intent): Promise<void> {
  await ctx.db
    .delete(intents)
    .where(and(eq(intents.id, intent.id), eq(intents.sends, intent.sends), eq(intents.status, "permitted")));
}

/** Two looks at a machine's clock may differ by this much without anyone having set it. */
const CLOCK_SLACK_MS = 1000;

async function send(ctx: FleetContext, effect: Effect, intent: Intent): Promise<EffectResult> {
  const now = ctx.clock.realNow();
  // A clock that was set back would keep a permit good for as long again.
  const before = now < intent.permittedAt.getTime() - CLOCK_SLACK_MS;
  if (ctx.stop.isEngaged || before || now >= intent.permitUntil.getTime()) {
    // Nothing was sent under this permit; if something was earlier, it has been proved absent.
    await forget(ctx, intent);
    return {
      kind: "halted",
      reason: ctx.stop.isEngaged ? "The fleet was stopped" : "The permit ran out before the request",
    };
  }
  const outcome = await watchStop(ctx, (signal) => effect.send({ idempotencyKey: effect.key, signal }));
  switch (outcome.kind) {
    case "ok":
      await endIntent(ctx, intent, { status: "done", ...outcome.value });
      return { kind: "done", intentId: intent.id, ...outcome.value };
    case "unknown": {
      const settleAt = await markUnknown(ctx, intent, `${outcome.reason}: ${outcome.message}`);
      const fault = faultOfSend(intent, outcome);
      if (fault) await noteFault(ctx, fault);
      return { kind: "unsettled", until: settleAt.toISOString() };
    }
    case "invalid":
    case "not_found": {
      const reason =
        outcome.kind === "invalid"
          ? `The gallery refused it (${outcome.status}): ${outcome.message}`
          : "It is gone from the gallery";
      await endIntent(ctx, intent, { status: "refused", reason: reason.slice(0, 300) });
      return outcome.kind === "invalid" ? { kind: "refused", reason, answer: answerOf(outcome) } : { kind: "gone" };
    }
    default: {
      // The answer proves that nothing happened.
      await forget(ctx, intent);
      const reaction = await reactToFailure(ctx, intent.botId, outcome);
      return reaction.kind === "held" ? { kind: "halted", reason: reaction.reason } : reaction;
    }
  }
}

/** What an earlier try under this key left, if there was one. */
export async function findEarlier(ctx: FleetContext, key: string): Promise<Intent | undefined> {
  const [earlier] = await ctx.db.select().from(intents).where(eq(intents.key, key));
  return earlier;
}

/** For a caller that has looked for an earlier try already. */
type Known = { earlier: Intent | undefined };

/**
 * One side effect, once: finds out what an earlier try came to, else asks for a permit and sends. Nothing is sent twice before reads at
 * least `delays.settleMs` after the first request have shown that it had no effect.
 */
export async function runEffect(ctx: FleetContext, effect: Effect, known?: Known): Promise<EffectResult> {
  const earlier = known ? known.earlier : await findEarlier(ctx, effect.key);
  if (earlier) {
    const resolved = await resolveEarlier(ctx, effect, earlier);
    if (resolved !== "send") return resolved;
  }
  const { handle: _handle, maxSends: _maxSends, send: _send, ...plan } = effect;
  const leave = await permit(ctx, plan, earlier);
  return leave.kind === "granted" ? send(ctx, effect, leave.intent) : leave;
}
