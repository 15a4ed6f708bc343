/** Law: no call is made before its worst case fits into every window, and each is settled once, by what it came to. */
import { and, eq } from "drizzle-orm";
import { modelCalls } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { checkArmed, checkMayAct, type Denied } from "../effects/permit";
import { readFleet } from "../lifecycle/fleet-row";
import { askedBefore } from "./asked-before";
import { windowOfOthers } from "./fair-share";
import { type Overspent, setAside, settle } from "./ledger";
import { noPrice } from "./price-refusal";
import { windowsAt } from "./windows";

export type Reservation = { callId: string };
/** `unpriced`: nobody knows what the model costs, so that no worst case can be set aside. */
export type Reserved =
  | { kind: "reserved"; reservation: Reservation }
  | ({ kind: "over_budget" } & Overspent)
  | { kind: "unpriced"; reason: string }
  /** What is asked for once a turn only. */
  | { kind: "repeated"; reason: string }
  | Denied;

/** Who pays: a turn of a bot under its lease, or, with null, an operator who asked for the call. */
export type Spender = { botId: string; lease: number; turnId: string } | null;

export type CallPlan = {
  spender: Spender;
  /** The job that an operator's call belongs to. */
  jobId?: string;
  purpose: string;
  provider: string;
  model: string;
  /** Infinite where the price is not known. */
  estimateMicros: number;
  /** Generated pictures that the call asks for. */
  pictures?: number;
  /** Not a second time in its turn, unless the first was refused for nothing. */
  once?: boolean;
};

/** Thrown to take the transaction back, and caught right outside it. */
class TooMuch extends Error {
  constructor(readonly overspent: Overspent) {
    super("A budget would not hold");
  }
}

/** Sets the worst case of a call aside before it is made. Refuses when a limit would not hold, and what has no price. */
export async function reserve(ctx: FleetContext, plan: CallPlan): Promise<Reserved> {
  if (!Number.isFinite(plan.estimateMicros)) return { kind: "unpriced", reason: noPrice(plan.model) };
  try {
    return await ctx.db.transaction(async (tx): Promise<Reserved> => {
      const { spender, jobId, estimateMicros, pictures: asked = 0, once, ...columns } = plan;
      const leave = spender ? await checkMayAct(tx, ctx, spender.botId, spender.lease) : await checkArmed(tx, ctx);
      if (!("fleet" in leave)) return leave;
      // Under the bot's lock: of two processes one asks.
      if (once && spender && (await askedBefore(tx, [spender.turnId], plan.purpose)))
        return { kind: "repeated", reason: "It was asked for before" };
      const realNow = ctx.clock.realNow();
      const botId = spender?.botId ?? null;
      const windows = windowsAt(realNow, leave.fleet, botId);
      // A past that is being written is no spending of today.
      const pictures = ctx.simulated ? 0 : asked;
      const { overspent, used } = await setAside(tx, windows, { micros: estimateMicros, pictures }, realNow);
      if (overspent) throw new TooMuch(overspent);
      const theirs = botId === null ? null : await windowOfOthers(tx, ctx, botId, windows, used);
      if (theirs) throw new TooMuch({ window: theirs, crowded: true, othersFirst: true });
      const callId = ctx.newId("call");
      await tx.insert(modelCalls).values({
        ...columns,
        botId,
        turnId: spender?.turnId ?? jobId ?? null,
        id: callId,
        at: new Date(realNow),
        day: new Date(realNow).toISOString().slice(0, 10),
        status: "reserved",
        reservedMicros: estimateMicros,
        pictures,
      });
      return { kind: "reserved", reservation: { callId } };
    });
  } catch (error) {
    if (error instanceof TooMuch) return { kind: "over_budget", ...error.overspent };
    throw error;
  }
}

export type CallEnding = {
  status: "done" | "failed" | "lost";
  costMicros: number;
  inputTokens?: number;
  cachedTokens?: number;
  outputTokens?: number;
  latencyMs?: number;
  error?: string;
};

/** Turns a reservation into what the call really cost, in the windows it was made in. A call that was settled already stays as it is. */
export async function settleCall(ctx: FleetContext, { callId }: Reservation, ending: CallEnding): Promise<void> {
  const { at, botId, pictures, reservedMicros } = modelCalls;
  await ctx.db.transaction(async (tx) => {
    const [row] = await tx
      .update(modelCalls)
      .set({ ...ending, error: ending.error?.slice(0, 300) })
      .where(and(eq(modelCalls.id, callId), eq(modelCalls.status, "reserved")))
      .returning({ at, botId, pictures, reservedMicros });
    if (!row || (row.reservedMicros === 0 && row.pictures === 0 && ending.costMicros === 0)) return;
    const made = ending.status === "failed" ? 0 : row.pictures;
    const reserved = { micros: row.reservedMicros, pictures: row.pictures };
    const windows = windowsAt(row.at.getTime(), await readFleet(tx), row.botId);
    await settle(tx, windows, reserved, { micros: ending.costMicros, pictures: made }, ctx.clock.realNow());
  });
}
