import { and, eq, isNull, sql } from "drizzle-orm";
import { activities, type HoldCause, holds } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { type NewHold, placeHold } from "../lifecycle/holds";
import type { Overspent } from "./ledger";
import { othersFirstWords, usedUpWords } from "./windows";

/** Whoever placed a hold because of a price. */
export const BY_PRICE = "price";
const DAY_MS = 24 * 60 * 60_000;

/** What a turn says that a budget kept from being written. `unpaid`: the visit goes on with what is free. */
export type Unpaid = { kind: "halted"; reason: string; unpaid: true };

/**
 * Writes down that a budget is used up, and until when. Such a hold keeps nobody still: looking and liking go on. Where only what others
 * have set aside is in the way, nothing is held: the next turn may find room.
 */
export async function holdSpending(ctx: FleetContext, { window, crowded, othersFirst }: Overspent): Promise<Unpaid> {
  const { kind, botId, endsAt } = window;
  if (othersFirst) return { kind: "halted", reason: othersFirstWords(window), unpaid: true };
  if (crowded)
    return { kind: "halted", reason: "What calls under way have set aside leaves no room in the budget", unpaid: true };
  const detail = usedUpWords(window);
  const cause: HoldCause = kind === "pictures" ? "pictures" : "spending";
  // Money windows are real: the day ends when it ends, however fast domain time runs by then.
  const hold = { botId, cause, detail, until: ctx.clock.toVirtual(endsAt), recheckRealAt: endsAt, by: "budget" };
  await place(ctx, hold);
  return { kind: "halted", reason: detail, unpaid: true };
}

/** A model without a price writes nothing until somebody names one; what costs nothing goes on. */
export async function holdUnpriced(ctx: FleetContext, reason: string): Promise<Unpaid> {
  const lookAgainAt = ctx.clock.realNow() + DAY_MS;
  await place(ctx, {
    botId: null,
    cause: "spending",
    detail: reason,
    until: ctx.clock.toVirtual(lookAgainAt),
    recheckRealAt: lookAgainAt,
    by: BY_PRICE,
  });
  return { kind: "halted", reason, unpaid: true };
}

type SpendingHold = NewHold & { recheckRealAt: number };

async function place(ctx: FleetContext, hold: SpendingHold): Promise<void> {
  const { botId, cause, detail, recheckRealAt } = hold;
  await ctx.db.transaction(async (tx) => {
    const same = and(eq(holds.cause, cause), botId === null ? isNull(holds.botId) : eq(holds.botId, botId));
    const [longer] = await tx
      .select({ id: holds.id })
      .from(holds)
      .where(and(same, sql`${holds.recheckAt} >= ${new Date(recheckRealAt).toISOString()}::timestamptz`));
    if (longer || !(await placeHold(tx, ctx, hold))) return;
    await tx.insert(activities).values({
      at: new Date(ctx.clock.now()),
      realAt: new Date(ctx.clock.realNow()),
      botId,
      kind: "held",
      result: "info",
      text: botId === null ? `the fleet writes nothing: ${detail}` : `writes nothing: ${detail}`,
    });
  });
  ctx.publish(["fleet", "activity"]);
}
