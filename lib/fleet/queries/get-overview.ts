import { and, eq, gt, gte, inArray, isNotNull, lt, min, ne, sql } from "drizzle-orm";
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
import { countBots } from "./get-fleet";
import { needsAttention } from "./needs-attention";

const HOUR_MS = 60 * 60_000;
const FACES = 5;
const visible = ["post", "comment", "like", "browse"] as const;

async function pulse(ctx: FleetContext): Promise<OverviewDto["pulse"]> {
  const now = ctx.clock.now();
  const firstHour = Math.floor(now / HOUR_MS) * HOUR_MS - 23 * HOUR_MS;
  const hour = sql<string>`date_trunc('hour', ${activities.at} at time zone 'UTC')::text`;
  const done = await ctx.db
    .select({
      hour,
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
  const past = Array.from({ length: 24 }, (_, index) => {
    const at = firstHour + index * HOUR_MS;
    const key = new Date(at).toISOString().slice(0, 13).replace("T", " ");
    const of = (kind: string) => done.find((row) => row.kind === kind && row.hour.startsWith(key))?.n ?? 0;
    return {
      at: new Date(at).toISOString(),
      post: of("post"),
      comment: of("comment"),
      like: of("like"),
      browse: of("browse"),
    };
  });
  const nextHour = sql<string>`date_trunc('hour', ${bots.nextWakeAt} at time zone 'UTC')::text`;
  const planned = await ctx.db
    .select({ hour: nextHour, n: sql<number>`count(*)::int` })
    .from(bots)
    .where(
      and(
        sql`${shownStatus(now)} = 'running'`,
        isNotNull(bots.nextWakeAt),
        gt(bots.nextWakeAt, new Date(now)),
        lt(bots.nextWakeAt, new Date(now + 24 * HOUR_MS)),
      ),
    )
    .groupBy(sql`1`);
  const firstPlanned = Math.floor(now / HOUR_MS) * HOUR_MS;
  return {
    past,
    planned: Array.from({ length: 24 }, (_, index) => {
      const at = firstPlanned + index * HOUR_MS;
      const key = new Date(at).toISOString().slice(0, 13).replace("T", " ");
      return { at: new Date(at).toISOString(), visits: planned.find((row) => row.hour.startsWith(key))?.n ?? 0 };
    }),
  };
}

async function faces(ctx: FleetContext, words: readonly string[]) {
  const word = shownStatus(ctx.clock.now());
  const rows = await ctx.db
    .select({ id: bots.id, name: bots.name, handle: bots.handle, since: bots.statusSince, reason: bots.statusReason })
    .from(bots)
    .where(
      and(
        eq(bots.galleryId, ctx.studio.identity),
        sql`${word} in (${sql.join(
          words.map((w) => sql`${w}`),
          sql`, `,
        )})`,
      ),
    )
    .orderBy(bots.statusSince)
    .limit(FACES);
  return rows.map((row) => ({ ...row, avatarUrl: ctx.links.avatar(row.handle) }));
}

async function spend(ctx: FleetContext): Promise<OverviewDto["spend"]> {
  const realNow = ctx.clock.realNow();
  const day = budgetDay(realNow);
  const [row] = await ctx.db
    .select()
    .from(budgetDays)
    .where(and(eq(budgetDays.day, day), eq(budgetDays.scope, "fleet")));
  const [calls] = await ctx.db
    .select({
      n: sql<number>`(count(*) filter (where ${modelCalls.provider} <> ${OFFLINE_PROVIDER}))::int`,
      offline: sql<number>`(count(*) filter (where ${modelCalls.provider} = ${OFFLINE_PROVIDER}))::int`,
    })
    .from(modelCalls)
    // A picture that the gallery renders is paid from the same budget, but asks no model of ours.
    .where(and(eq(modelCalls.day, day), ne(modelCalls.purpose, "render")));
  const fleet = await readFleet(ctx.db);
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
    const [counts, held, failing, spent, beat] = [
      await countBots(ctx),
      await faces(ctx, ["held", "paused"]),
      await faces(ctx, ["failing"]),
      await spend(ctx),
      await pulse(ctx),
    ];
    const [next] = await ctx.db
      .select({ at: min(bots.nextWakeAt) })
      .from(bots)
      .where(and(sql`${shownStatus(ctx.clock.now())} = 'running'`, gt(bots.nextWakeAt, new Date(ctx.clock.now()))));
    const plain = ({ id, name, avatarUrl }: (typeof held)[number]) => ({ id, name, avatarUrl });
    return {
      counts,
      nextWakeAt: next?.at?.toISOString() ?? null,
      heldText: counts.held > 0 ? `${counts.held} held` : null,
      pausedText: counts.paused > 0 ? `${counts.paused} paused` : null,
      heldFaces: held.map(plain),
      failingFaces: failing.map(plain),
      failingSince: failing[0]?.since.toISOString() ?? null,
      failingText: failing[0]?.reason ?? null,
      spend: spent,
      attention: await needsAttention(ctx, spent),
      pulse: beat,
    };
  },
});
