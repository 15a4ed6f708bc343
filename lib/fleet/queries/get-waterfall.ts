import { and, eq, gte, inArray, isNotNull, ne, sql } from "drizzle-orm";
import { type Doings, expectedDay, expectedUpTo, shareOutside } from "@/lib/behavior/expected-day";
import { bots, intents, modelCalls } from "@/lib/db/schema";
import { personaSchema } from "@/lib/persona/persona";
import { loadArchetypes } from "../archetypes/load-archetypes";
import { budgetDay } from "../budget/windows";
import type { FleetContext } from "../context";
import { type WaterfallDto, type WaterfallKey } from "../contracts/waterfall";
import { emptyInput } from "../contracts/words";
import { plannedPace } from "../incidents/pace";
import { type FleetRow, quietHoursOf, readFleet } from "../lifecycle/fleet-row";
import { defineQuery, type Verb } from "../verb";

type Step = WaterfallDto["steps"][number];

/** So many bots stand for the whole fleet: reading a thousand personas would take longer than an estimate is worth. */
const SAMPLE = 250;
const WEEK_MS = 7 * 24 * 60 * 60_000;
const kinds = ["posts", "comments", "likes"] as const;
/** A factor that takes less than this of everything limits nothing. */
const NOTABLE = 0.05;

function scaled(doings: Doings, factor: number): Doings {
  return { posts: doings.posts * factor, comments: doings.comments * factor, likes: doings.likes * factor };
}

/** The caps of one bot's day; reactions have none when nothing may be given to a post or a person. */
function capped(fleet: FleetRow, { posts, comments, likes }: Doings): Doings {
  const allowed = (most: number) => (fleet.pairPerDay > 0 && most > 0 ? 1 : 0);
  return {
    posts: expectedUpTo(posts, fleet.botPostsPerDay),
    comments: expectedUpTo(comments, fleet.botCommentsPerDay) * allowed(fleet.itemBotComments),
    likes: expectedUpTo(likes, fleet.botLikesPerDay) * allowed(fleet.itemBotLikes),
  };
}

/**
 * What a post and a comment have cost in the last real week, in micro-dollars; null when none was tried. A call is for several of them: what all
 * calls took is shared by what was published, or by the turns that asked while nothing was.
 */
async function unitCosts(ctx: FleetContext): Promise<{ post: number; comment: number } | null> {
  const since = ctx.clock.realNow() - WEEK_MS;
  const isComment = sql<boolean>`${modelCalls.purpose} like 'comment%'`;
  const [calls, published] = await Promise.all([
    ctx.db
      .select({
        isComment,
        micros: sql<string>`coalesce(sum(${modelCalls.costMicros}), 0)`,
        turns: sql<number>`count(distinct ${modelCalls.turnId})::int`,
      })
      .from(modelCalls)
      // Drafts of people belong to a job, which stands where a turn does.
      .where(
        and(gte(modelCalls.day, budgetDay(since)), isNotNull(modelCalls.turnId), ne(modelCalls.purpose, "personas")),
      )
      .groupBy(sql`1`),
    ctx.db
      .select({ kind: intents.kind, n: sql<number>`count(*)::int` })
      .from(intents)
      .where(
        and(
          inArray(intents.kind, ["post", "comment"]),
          eq(intents.status, "done"),
          gte(intents.permittedAt, new Date(since)),
        ),
      )
      .groupBy(intents.kind),
  ]);
  const each = (kind: "post" | "comment") => {
    const row = calls.find((one) => one.isComment === (kind === "comment"));
    const n = published.find((one) => one.kind === kind)?.n ?? row?.turns ?? 1;
    return row ? Number(row.micros) / n : 0;
  };
  return calls.length === 0 ? null : { post: each("post"), comment: each("comment") };
}

/** The factor that takes the greatest share of any kind of action. */
function limitingOf(steps: readonly Step[]): WaterfallKey | null {
  let worst: WaterfallKey | null = null;
  let most = NOTABLE;
  for (const [k, step] of steps.entries()) {
    const before = steps[k - 1];
    if (!before) continue;
    const taken = Math.max(...kinds.map((kind) => (before[kind] > 0 ? 1 - step[kind] / before[kind] : 0)));
    if (taken <= most) continue;
    worst = step.key;
    most = taken;
  }
  return worst;
}

async function sampleBots(ctx: FleetContext) {
  const running = and(eq(bots.status, "running"), eq(bots.galleryId, ctx.studio.identity));
  const [rows, total, archetypes] = await Promise.all([
    ctx.db
      .select({ archetypeId: bots.archetypeId, persona: bots.persona })
      .from(bots)
      .where(running)
      .orderBy(sql`md5(${bots.id})`)
      .limit(SAMPLE),
    ctx.db.$count(bots, running),
    loadArchetypes(ctx.db),
  ]);
  const sample = rows.flatMap(({ archetypeId, persona }) => {
    const archetype = archetypes.get(archetypeId);
    return archetype ? [{ archetype, persona: personaSchema.parse(persona) }] : [];
  });
  return { sample, total, each: sample.length > 0 ? total / sample.length : 0 };
}

/** From what the personas would do to what the limits leave of it, and which of them takes most. Computed, not tried. */
export const getWaterfall: Verb<Record<string, never>, WaterfallDto> = defineQuery({
  name: "fleet.waterfall",
  role: "viewer",
  input: emptyInput,
  run: async (ctx) => {
    const fleet = await readFleet(ctx.db);
    const [{ sample, total, each }, costs] = await Promise.all([sampleBots(ctx), unitCosts(ctx)]);
    const quiet = quietHoursOf(fleet);
    const level = fleet.activityLevel / 100;
    const pace = plannedPace(fleet);
    const sums = new Map<WaterfallKey, Doings>();
    const add = (key: WaterfallKey, doings: Doings) => {
      const sum = sums.get(key) ?? { posts: 0, comments: 0, likes: 0 };
      for (const kind of kinds) sum[kind] += doings[kind] * each;
      sums.set(key, sum);
    };
    for (const { persona, archetype } of sample) {
      add("personas", expectedDay(persona, archetype));
      add("level", expectedDay(persona, archetype, level));
      const paced = expectedDay(persona, archetype, level * pace);
      if (pace < 1) add("pace", paced);
      const rested = scaled(paced, shareOutside(persona, archetype, quiet));
      add("quiet", rested);
      add("caps", capped(fleet, rested));
    }
    const bounded = sums.get("caps") ?? { posts: 0, comments: 0, likes: 0 };
    // Money is counted in real days, of which fast time has more than one of its own in each.
    const cost = costs && (bounded.posts * costs.post + bounded.comments * costs.comment) * ctx.clock.speed;
    if (sample.length > 0) sums.set("budget", scaled(bounded, cost ? Math.min(1, fleet.dayCapMicros / cost) : 1));
    const steps = [...sums].map(([key, doings]): Step => ({ key, ...doings }));
    return {
      bots: total,
      level: fleet.activityLevel,
      steps,
      limiting: limitingOf(steps),
      quiet,
      dayCostMicros: cost === null ? null : Math.round(cost),
      dayCapMicros: fleet.dayCapMicros,
    };
  },
});
