import { eq, inArray } from "drizzle-orm";
import { fleet, holds } from "@/lib/db/schema";
import { type BudgetsDto, budgetsSchema } from "../contracts/budget";
import { type FleetRow, lockFleet } from "../lifecycle/fleet-row";
import { defineCommand, type Verb } from "../verb";

const inCents = (micros: number | null) => (micros === null ? null : Math.round(micros / 10_000));
const inMicros = (cents: number | null) => (cents === null ? null : cents * 10_000);

export const budgetsOf = (row: FleetRow): BudgetsDto => ({
  hourCapCents: inCents(row.hourCapMicros),
  monthCapCents: inCents(row.monthCapMicros),
  botDayCapCents: inCents(row.botDayCapMicros),
  picturesPerDay: row.picturesPerDay,
});

/** Limits of money and pictures hold from the next reservation on; what an old one kept from writing is tried anew. */
export const setBudgets: Verb<BudgetsDto, BudgetsDto> = defineCommand({
  name: "fleet.budgets",
  role: "operator",
  input: budgetsSchema,
  work: async (tx, ctx, budgets) => {
    const from = budgetsOf(await lockFleet(tx, "update"));
    await tx
      .update(fleet)
      .set({
        hourCapMicros: inMicros(budgets.hourCapCents),
        monthCapMicros: inMicros(budgets.monthCapCents),
        botDayCapMicros: inMicros(budgets.botDayCapCents),
        picturesPerDay: budgets.picturesPerDay,
        updatedAt: new Date(ctx.clock.realNow()),
      })
      .where(eq(fleet.id, 1));
    await tx.delete(holds).where(inArray(holds.cause, ["spending", "pictures"]));
    const fresh = (Object.keys(from) as (keyof BudgetsDto)[]).some((name) => from[name] !== budgets[name]);
    return { result: budgets, audit: { detail: { ...budgets, from, ...(fresh ? {} : { unchanged: true }) } } };
  },
  after: (ctx) => ctx.publish(["fleet"]),
});
