import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/lib/db/db";
import { budgetDays, modelCalls } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { checkArmed, checkMayAct, type Denied } from "../effects/permit";

/** Money windows are real time: the UTC day of `realNow`, as a date. */
export function budgetDay(realNow: number): string {
  return new Date(realNow).toISOString().slice(0, 10);
}

export function dayEnd(realNow: number): number {
  return Date.parse(`${budgetDay(realNow)}T00:00:00Z`) + 24 * 60 * 60 * 1000;
}

export type Reservation = { callId: string; day: string; reservedMicros: number };
export type Reserved =
  | { kind: "reserved"; reservation: Reservation }
  | { kind: "over_budget"; until: number; capMicros: number }
  | Denied;

/** Who pays: a turn of a bot under its lease, or, with null, an operator who asked for the call. */
export type Spender = { botId: string; lease: number; turnId: string } | null;

export type CallPlan = {
  spender: Spender;
  purpose: string;
  provider: string;
  model: string;
  estimateMicros: number;
};

async function lockDay(tx: Tx, day: string): Promise<{ spentMicros: number; reservedMicros: number }> {
  await tx.insert(budgetDays).values({ day, scope: "fleet" }).onConflictDoNothing();
  const [row] = await tx
    .select()
    .from(budgetDays)
    .where(and(eq(budgetDays.day, day), eq(budgetDays.scope, "fleet")))
    .for("update");
  return { spentMicros: row?.spentMicros ?? 0, reservedMicros: row?.reservedMicros ?? 0 };
}

/** Sets the worst case of a call aside before it is made. Refuses when today's cap would not hold. */
export async function reserve(ctx: FleetContext, plan: CallPlan): Promise<Reserved> {
  return ctx.db.transaction(async (tx): Promise<Reserved> => {
    const { spender, estimateMicros, ...columns } = plan;
    const leave = spender ? await checkMayAct(tx, ctx, spender.botId, spender.lease) : await checkArmed(tx, ctx);
    if (!("fleet" in leave)) return leave;
    const realNow = ctx.clock.realNow();
    const day = budgetDay(realNow);
    if (estimateMicros > 0) {
      const used = await lockDay(tx, day);
      const capMicros = leave.fleet.dayCapMicros;
      if (used.spentMicros + used.reservedMicros + estimateMicros > capMicros)
        return { kind: "over_budget", until: dayEnd(realNow), capMicros };
    }
    const callId = ctx.newId("call");
    const payer = { botId: spender?.botId ?? null, turnId: spender?.turnId ?? null };
    await tx.insert(modelCalls).values({
      ...columns,
      ...payer,
      id: callId,
      at: new Date(realNow),
      day,
      status: "reserved",
      reservedMicros: estimateMicros,
    });
    await moveMoney(tx, day, estimateMicros, 0);
    return { kind: "reserved", reservation: { callId, day, reservedMicros: estimateMicros } };
  });
}

async function moveMoney(tx: Tx, day: string, reservedMicros: number, spentMicros: number): Promise<void> {
  if (reservedMicros === 0 && spentMicros === 0) return;
  await tx
    .insert(budgetDays)
    .values({ day, scope: "fleet", reservedMicros: Math.max(0, reservedMicros), spentMicros })
    .onConflictDoUpdate({
      target: [budgetDays.day, budgetDays.scope],
      set: {
        reservedMicros: sql`greatest(0, ${budgetDays.reservedMicros} + ${reservedMicros})`,
        spentMicros: sql`${budgetDays.spentMicros} + ${spentMicros}`,
      },
    });
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

/** Turns a reservation into what the call really cost. A call that was settled already stays as it is. */
export async function settleCall(ctx: FleetContext, reservation: Reservation, ending: CallEnding): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const [row] = await tx
      .update(modelCalls)
      .set({ ...ending, error: ending.error?.slice(0, 300) })
      .where(and(eq(modelCalls.id, reservation.callId), eq(modelCalls.status, "reserved")))
      .returning({ turnId: modelCalls.turnId });
    if (row) await moveMoney(tx, reservation.day, -reservation.reservedMicros, ending.costMicros);
  });
}
