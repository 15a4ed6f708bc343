// Law: what an operator must hear of is found here, by looking at the state of things; nobody has to remember to tell.
import { and, count, desc, eq, gt, inArray, or, sql } from "drizzle-orm";
import { alerts, bots, deadLetters, holds, incidents } from "@/lib/db/schema";
import { BY_PRICE } from "../budget/hold-spending";
import { PRICE_REMEDY } from "../budget/price-refusal";
import { nearlyUsed } from "../budget/nearly-used";
import { windowsNow } from "../budget/stage-now";
import { budgetDay } from "../budget/windows";
import type { FleetContext } from "../context";
import { dependencyWords, failureWords, recoveryWords } from "../incidents/dependency";
import { openIncidents } from "../incidents/open-incident";
import { type FleetRow, readFleet } from "../lifecycle/fleet-row";
import { forgetOldAlerts, sendWaiting } from "./deliver";
import { type NewAlert, raise } from "./raise";
import { steeredNow } from "./steered";

/** Longer than the minute in which the engine gives a sign of life. */
export const ENGINE_SILENT_MS = 3 * 60_000;
const FAILING_EVERY_MS = 15 * 60_000;
const OVER_WITHIN_MS = 60 * 60_000;
const BACKLOG = 20;

const dollars = (micros: number) => `$${(micros / 1_000_000).toFixed(2)}`;

async function incidentsNow(ctx: FleetContext): Promise<NewAlert[]> {
  return (await openIncidents(ctx.db)).map(({ id, dependency, reason }) => ({
    key: `incident:${id}`,
    kind: "incident",
    title: `${dependencyWords[dependency]} ${failureWords[dependency]}; the fleet is held`,
    detail: `${reason}. It is tried again, and the fleet goes on by itself when that succeeds.`,
    path: "/",
  }));
}

const lengthWords = (ms: number) =>
  ms < 90_000 ? `${Math.max(1, Math.round(ms / 1000))} s` : `${Math.round(ms / 60_000)} min`;

/** The end of each calls off the worry. One that came and went between two looks is told of here alone, in one word. */
async function incidentsOver(ctx: FleetContext): Promise<NewAlert[]> {
  const recently = new Date(ctx.clock.realNow() - OVER_WITHIN_MS);
  const { id, dependency, reason, openedAt, closedAt } = incidents;
  const rows = await ctx.db
    .select({ id, dependency, reason, openedAt, closedAt, told: alerts.id })
    .from(incidents)
    .leftJoin(alerts, eq(alerts.key, sql`'incident:' || ${incidents.id}`))
    .where(and(eq(incidents.state, "closed"), gt(incidents.closedAt, recently)))
    .orderBy(desc(incidents.closedAt))
    .limit(10);
  return rows.map((row) => {
    const lasted = lengthWords((row.closedAt ?? row.openedAt).getTime() - row.openedAt.getTime());
    const what = dependencyWords[row.dependency];
    return {
      key: `incident:${row.id}:over`,
      kind: "incident",
      title: row.told
        ? `${what} ${recoveryWords[row.dependency]}; the fleet goes on`
        : `${what} failed for ${lasted}; the fleet goes on`,
      detail: row.told ? `It lasted ${lasted}.` : `${row.reason}. It is over.`,
      path: "/",
    };
  });
}

const failingKey = (id: string, since: Date) => `failing:${id}:${since.toISOString()}`;

/** Those who began to fail after the newest one that an alert was about. Its key says when, in the fleet's own time. */
function failingSince(key: string) {
  const [, id = "", ...time] = key.split(":");
  const since = new Date(time.join(":"));
  if (Number.isNaN(since.getTime())) return undefined;
  return or(gt(bots.statusSince, since), and(eq(bots.statusSince, since), gt(bots.id, id)));
}

/** At most one a quarter of an hour, about those that no earlier one could have named. */
async function failingBots(ctx: FleetContext): Promise<NewAlert[]> {
  const [said] = await ctx.db
    .select({ at: alerts.createdAt, key: alerts.key })
    .from(alerts)
    .where(eq(alerts.kind, "failing_bots"))
    .orderBy(desc(alerts.id))
    .limit(1);
  if (said && ctx.clock.realNow() - said.at.getTime() < FAILING_EVERY_MS) return [];
  const rows = await ctx.db
    .select({ id: bots.id, name: bots.name, since: bots.statusSince, reason: bots.statusReason })
    .from(bots)
    .where(and(eq(bots.status, "failing"), said && failingSince(said.key)))
    .orderBy(desc(bots.statusSince), desc(bots.id))
    .limit(100);
  const [newest] = rows;
  if (!newest) return [];
  const names = rows.slice(0, 5).map((row) => row.name);
  const more = rows.length - names.length;
  return [
    {
      key: failingKey(newest.id, newest.since),
      kind: "failing_bots",
      title: rows.length === 1 ? `${newest.name} is failing` : `${rows.length} bots are failing`,
      detail: `${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}: ${newest.reason ?? "restarted too often"}`,
      path: rows.length === 1 ? `/bots/${newest.id}` : "/bots?status=failing",
    },
  ];
}

async function budget(ctx: FleetContext, fleet: FleetRow): Promise<NewAlert[]> {
  const realNow = ctx.clock.realNow();
  const day = budgetDay(realNow);
  const so = { kind: "budget" as const, path: "/budget" };
  // A call that no longer fits is refused before the limit is reached: the hold tells that the window is over.
  const [hold] = await ctx.db
    .select({ detail: holds.detail, by: holds.createdBy })
    .from(holds)
    .where(and(eq(holds.scope, "fleet"), inArray(holds.cause, ["fleet_budget", "spending"])))
    .limit(1);
  // Whoever set a limit to nothing need not be told every day that it is used up.
  const windows = nearlyUsed(await windowsNow(ctx.db, realNow, null, fleet)).filter(({ limit }) => limit !== 0);
  const full = windows.find(({ stage }) => stage === "held");
  const amounts = ({ kind, spent, reserved, limit }: (typeof windows)[number]) =>
    kind === "pictures"
      ? `${spent + reserved} of ${limit} on ${day} (UTC).`
      : `${dollars(spent + reserved)} of ${dollars(limit ?? 0)} on ${day} (UTC).`;
  if (hold && hold.by === BY_PRICE)
    return [
      { ...so, key: `budget:price:${day}`, title: "The model has no price", detail: `${hold.detail}. ${PRICE_REMEDY}` },
    ];
  if (hold || full)
    return [
      {
        ...so,
        key: `budget:100:${day}`,
        title: "The budget is used up",
        detail: hold?.detail ?? (full ? amounts(full) : ""),
      },
    ];
  return windows.map((window) => ({
    ...so,
    key: `budget:80:${window.kind === "day" ? "" : `${window.kind}:`}${day}`,
    title: window.title,
    detail: amounts(window),
  }));
}

function silentEngine(ctx: FleetContext, { engineSeenAt, updatedAt }: FleetRow): NewAlert[] {
  const seenAt = engineSeenAt ?? updatedAt;
  const silentMs = ctx.clock.realNow() - seenAt.getTime();
  if (silentMs <= ENGINE_SILENT_MS) return [];
  return [
    {
      key: `engine:${seenAt.toISOString()}`,
      kind: "engine_silent",
      title: "The engine is silent",
      detail: `Nothing was heard of it for ${Math.round(silentMs / 60_000)} minutes: no bot wakes until it is back.`,
      path: "/settings#engine",
    },
  ];
}

async function backlog(ctx: FleetContext): Promise<NewAlert[]> {
  const [open] = await ctx.db.select({ n: count() }).from(deadLetters).where(eq(deadLetters.state, "open"));
  if (!open || open.n < BACKLOG) return [];
  const title = `${open.n} refused requests wait for someone to look`;
  const detail = "Each was refused for good and is not tried again by itself.";
  return [
    {
      key: `backlog:${budgetDay(ctx.clock.realNow())}`,
      kind: "backlog",
      title,
      detail,
      path: "/activity/dead-letters",
    },
  ];
}

/** Looks at everything once and writes what was not said yet. Answers how many alerts are new. */
export async function watch(ctx: FleetContext): Promise<number> {
  if (!ctx.webhook) return 0;
  const row = await readFleet(ctx.db);
  const found = [
    ...silentEngine(ctx, row),
    ...(await incidentsNow(ctx)),
    ...(await incidentsOver(ctx)),
    ...(await failingBots(ctx)),
    ...(await budget(ctx, row)),
    ...(await backlog(ctx)),
    ...(await steeredNow(ctx)),
  ];
  if (found.length === 0) return 0;
  const keys = found.map(({ key }) => key);
  const known = await ctx.db.select({ key: alerts.key }).from(alerts).where(inArray(alerts.key, keys));
  const said = new Set(known.map(({ key }) => key));
  const unsaid = found.filter(({ key }) => !said.has(key));
  if (unsaid.length === 0) return 0;
  return ctx.db.transaction(async (tx) => {
    let fresh = 0;
    for (const alert of unsaid) if (await raise(tx, ctx, alert)) fresh += 1;
    return fresh;
  });
}

/** Looks, writes and sends, within 17 s. A receiver may hang: whoever looks after the fleet must not wait for this. */
export async function tellOperators(ctx: FleetContext): Promise<{ raised: number; sent: number }> {
  if (!ctx.webhook) return { raised: 0, sent: 0 };
  const raised = await watch(ctx);
  const sent = await sendWaiting(ctx);
  await forgetOldAlerts(ctx);
  return { raised, sent };
}
