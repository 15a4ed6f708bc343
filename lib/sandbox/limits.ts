/** The budgets a Studio enforces on paid calls, off unless set; windows are calendar days and months in virtual UTC. */
import { and, eq, sql } from "drizzle-orm";
import { sandboxUsage } from "@/lib/db/schema/sandbox";
import { Refusal } from "./http/answer";
import type { Call } from "./http/call";

/** Workflow runs allowed in a window. */
export type Limits = { fleetDaily?: number; fleetMonthly?: number; agentDaily?: number; agentMonthly?: number };

type Window = { scope: string; period: string; limit: number; code: string; resetAt: string; personal: boolean };

function windowsOf(call: Call): Window[] {
  const day = call.at.toISOString().slice(0, 10);
  const year = call.at.getUTCFullYear();
  const month = call.at.getUTCMonth();
  const tomorrow = new Date(Date.UTC(year, month, call.at.getUTCDate() + 1)).toISOString();
  const nextMonth = new Date(Date.UTC(year, month + 1, 1)).toISOString();
  const { fleetDaily, fleetMonthly, agentDaily, agentMonthly } = call.deps.limits;
  const windows: Window[] = [];
  const add = (limit: number | undefined, scope: string | undefined, daily: boolean, code: string) => {
    if (limit === undefined || scope === undefined) return;
    const period = daily ? day : day.slice(0, 7);
    windows.push({ scope, period, limit, code, resetAt: daily ? tomorrow : nextMonth, personal: scope !== "fleet" });
  };
  add(fleetDaily, "fleet", true, "FLEET_DAILY_BUDGET_EXCEEDED");
  add(fleetMonthly, "fleet", false, "FLEET_MONTHLY_BUDGET_EXCEEDED");
  add(agentDaily, call.actor?.id, true, "AGENT_DAILY_LIMIT_EXCEEDED");
  add(agentMonthly, call.actor?.id, false, "AGENT_MONTHLY_LIMIT_EXCEEDED");
  return windows;
}

function refuse(window: Window, used: number): never {
  const usage = window.personal ? { usage: { used, limit: window.limit } } : {};
  throw new Refusal(429, { error: "Limit reached", code: window.code, ...usage, resetAt: window.resetAt });
}

/** Before the costly work: @throws Refusal 429 when a window is already full. */
export async function checkLimits(call: Call): Promise<void> {
  for (const window of windowsOf(call)) {
    const [row] = await call.db
      .select({ used: sandboxUsage.used })
      .from(sandboxUsage)
      .where(and(eq(sandboxUsage.scope, window.scope), eq(sandboxUsage.period, window.period)));
    if ((row?.used ?? 0) >= window.limit) refuse(window, row?.used ?? 0);
  }
}

/** In the effect's transaction: two calls cannot take the last place together. */
export async function countUse(call: Call): Promise<void> {
  for (const window of windowsOf(call)) {
    const [row] = await call.db
      .insert(sandboxUsage)
      .values({ scope: window.scope, period: window.period, used: 1 })
      .onConflictDoUpdate({
        target: [sandboxUsage.scope, sandboxUsage.period],
        set: { used: sql`${sandboxUsage.used} + 1` },
      })
      .returning({ used: sandboxUsage.used });
    if ((row?.used ?? 0) > window.limit) refuse(window, window.limit);
  }
}
