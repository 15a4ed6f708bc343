import { and, eq, gt, gte, inArray, lt, ne, type SQL, sql } from "drizzle-orm";
import { activities, bots, budgetDays, modelCalls } from "@/lib/db/schema";
import { OFFLINE_PROVIDER } from "@/lib/llm/offline-provider";
import type { FleetContext } from "../context";
import type { OverviewDto } from "../contracts/overview";
import { emptyInput } from "../contracts/words";
import { savingOf, windowsNow } from "../budget/stage-now";
import { budgetDay, dayEnd } from "../budget/windows";
import { readFleet } from "../lifecycle/fleet-row";
import { defineQuery, type Verb } from "../verb";
import { shownStatus } from "./bot-filter";
import { countsOf } from "./get-fleet";
import { needsAttention } from "./needs-attention";

const HOUR_MS = 60 * 60_000;
const FACES = 5;
const visible = ["post", "comment", "like", "browse"] as const;
const hourOf = (ms: number) => Math.floor(ms / HOUR_MS) * HOUR_MS;

/** What was done in each of the last 24 hours, the present one among them. */
async function done(ctx: FleetContext): Promise<OverviewDto["pulse"]["past"]> {
  const firstHour = hourOf(ctx.clock.now()) - 23 * HOUR_MS;
  const hour = sql`date_bin('1 hour', ${activities.at}, 'epoch')`;
  const rows = await ctx.db
    .select({
      hour: hour.mapWith(activities.at),
      kind: activities.kind,
      n: sql<number>`sum(case when ${activities.kind} = 'like' then ${activities.count} else 1 end)::int`,
    })
    .from(activities)
    .where(
      and(
        gte(activities.at, new Date(firstHour)),
        inArray(activities.kind, [...visible]),
        eq(activities.result, "done"),
      ),
    )
    .groupBy(sql`1`, activities.kind);
  const counts = new Map(rows.map((row) => [`${row.hour.getTime()} ${row.kind}`, row.n]));
  return Array.from({ length: 24 }, (_, index) => {
    const at = firstHour + index * HOUR_MS;
    const of = (kind: (typeof visible)[number]) => counts.get(`${at} ${kind}`) ?? 0;
    return {
      at: new Date(at).toISOString(),
      post: of("post"),
      comment: of("comment"),
      like: of("like"),
      browse: of("browse"),
    };
  });
}

/** Everything about all bots that one look at them tells. */
async function lookAtBots(ctx: FleetContext) {
  const now = ctx.clock.now();
  const firstHour = hourOf(now);
  const isAhead = and(gt(bots.nextWakeAt, new Date(now)), lt(bots.nextWakeAt, new Date(now + 24 * HOUR_MS)));
  const rows = await ctx.db
    .select({
      word: shownStatus(now),
      hour: sql`case when ${isAhead} then date_bin('1 hour', ${bots.nextWakeAt}, 'epoch') end`.mapWith(bots.nextWakeAt),
      n: sql<number>`count(*)::int`,
      next: sql`min(${bots.nextWakeAt}) filter (where ${gt(bots.nextWakeAt, new Date(now))})`.mapWith(bots.nextWakeAt),
    })
    .from(bots)
    .where(and(eq(bots.galleryId, ctx.studio.identity), ne(bots.status, "retired")))
    .groupBy(sql`1`, sql`2`);
  const running = rows.filter(({ word }) => word === "running");
  const wakes = running.flatMap(({ next }) => (next ? [next.getTime()] : []));
  return {
    counts: countsOf(rows),
    nextWakeAt: wakes.length > 0 ? new Date(Math.min(...wakes)).toISOString() : null,
    planned: Array.from({ length: 24 }, (_, index) => {
      const at = firstHour + index * HOUR_MS;
      const visits = running.find(({ hour }) => hour?.getTime() === at)?.n ?? 0;
      return { at: new Date(at).toISOString(), visits };
    }),
  };
}

async function faces(ctx: FleetContext, which: SQL | undefined) {
  const rows = await ctx.db
    .select({ id: bots.id, name: bots.name, handle: bots.handle, since: bots.statusSince, reason: bots.statusReason })
    .from(bots)
    .where(and(eq(bots.galleryId, ctx.studio.identity), which))
    .orderBy(bots.statusSince)
    .limit(FACES);
  return rows.map((row) => ({ ...row, avatarUrl: ctx.links.avatar(row.handle) }));
}

async function spend(ctx: FleetContext): Promise<OverviewDto["spend"]> {
  const realNow = ctx.clock.realNow();
  const day = budgetDay(realNow);
  const isToday = and(eq(budgetDays.day, day), eq(budgetDays.scope, "fleet"));
  // A picture that the gallery renders is paid from the same budget, but asks no model of ours.
  const isAsked = and(eq(modelCalls.day, day), ne(modelCalls.purpose, "render"));
  const [[row], [calls], fleet] = await Promise.all([
    ctx.db.select().from(budgetDays).where(isToday),
    ctx.db
      .select({
        n: sql<number>`(count(*) filter (where ${modelCalls.provider} <> ${OFFLINE_PROVIDER}))::int`,
        offline: sql<number>`(count(*) filter (where ${modelCalls.provider} = ${OFFLINE_PROVIDER}))::int`,
      })
      .from(modelCalls)
      .where(isAsked),
    readFleet(ctx.db),
  ]);
  return {
    todayMicros: row?.spentMicros ?? 0,
    reservedMicros: row?.reservedMicros ?? 0,
    capMicros: fleet.dayCapMicros,
    calls: calls?.n ?? 0,
    offlineCalls: calls?.offline ?? 0,
    dayEndsAt: new Date(dayEnd(realNow)).toISOString(),
    saving: savingOf(await windowsNow(ctx.db, realNow, null, fleet)),
  };
}

/** What the first screen answers at a glance. */
export const getOverview: Verb<Record<string, never>, OverviewDto> = defineQuery({
  name: "overview.get",
  role: "viewer",
  input: emptyInput,
  run: async (ctx) => {
    const [{ counts, nextWakeAt, planned }, failing, spent, past] = await Promise.all([
      lookAtBots(ctx),
      faces(ctx, eq(bots.status, "failing")),
      spend(ctx),
      done(ctx),
    ]);
    const isHeld = inArray(shownStatus(ctx.clock.now()), ["held", "paused"]);
    const [held, attention] = await Promise.all([
      counts.held + counts.paused > 0 ? faces(ctx, isHeld) : [],
      needsAttention(ctx, spent),
    ]);
    const plain = ({ id, name, avatarUrl }: (typeof held)[number]) => ({ id, name, avatarUrl });
    return {
      counts,
      nextWakeAt,
      heldText: counts.held > 0 ? `${counts.held} held` : null,
      pausedText: counts.paused > 0 ? `${counts.paused} paused` : null,
      heldFaces: held.map(plain),
      failingFaces: failing.map(plain),
      failingSince: failing[0]?.since.toISOString() ?? null,
      failingText: failing[0]?.reason ?? null,
      spend: spent,
      attention,
      pulse: { past, planned },
    };
  },
});
