import { and, eq, sql } from "drizzle-orm";
import { seenPictures } from "@/lib/db/schema";
import { budgetsOf } from "../commands/set-budgets";
import type { FleetContext } from "../context";
import { limitsSchema } from "../contracts/limits";
import type { SettingsDto } from "../contracts/settings";
import { emptyInput } from "../contracts/words";
import { readFleet } from "../lifecycle/fleet-row";
import { defineQuery, type Verb } from "../verb";
import { rowsOf } from "@/lib/db/rows";

type Known = Omit<SettingsDto, "engine" | "studio" | "model" | "database"> & {
  studio: Pick<SettingsDto["studio"], "sandbox" | "identity" | "missing">;
  model: Omit<SettingsDto["model"], "baseUrl">;
  database: Pick<SettingsDto["database"], "sizeBytes">;
  engineSeenAt: string | null;
};

async function missingAbilities(ctx: FleetContext): Promise<string[]> {
  const answer = await ctx.studio.capabilities();
  if (answer.kind !== "ok") return ["It did not say what it can do"];
  const missing: string[] = [];
  if (!answer.value.deletePost) missing.push("Posts cannot be removed through its interface");
  if (!answer.value.deleteComment) missing.push("Comments cannot be removed through its interface");
  if (!answer.value.profileAtInvitation) missing.push("Bots get no bio or avatar when they are created");
  if (!answer.value.isAgentShown) missing.push("Visitors are not shown which members are bots");
  if (!answer.value.idempotencyKeys)
    missing.push("Repeated requests are not known to be recognised; the fleet reads back before it tries again");
  return missing;
}

async function picturesSeen(ctx: FleetContext): Promise<SettingsDto["model"]["pictures"]> {
  if (!ctx.eyes) return "off";
  const [seen] = await ctx.db
    .select({ id: seenPictures.itemId })
    .from(seenPictures)
    .where(and(eq(seenPictures.galleryId, ctx.studio.identity), eq(seenPictures.state, "seen")))
    .limit(1);
  return seen ? "seen" : "none_yet";
}

/** What the fleet knows of its settings; the server adds what only the environment knows. */
export const getSettings: Verb<Record<string, never>, Known> = defineQuery({
  name: "settings.get",
  role: "viewer",
  input: emptyInput,
  run: async (ctx) => {
    const row = await readFleet(ctx.db);
    const size = rowsOf<{ bytes: string }>(
      await ctx.db.execute(sql`select pg_database_size(current_database())::text as bytes`),
    );
    const sandbox = ctx.studio.identity === "sandbox";
    const realNow = ctx.clock.realNow();
    return {
      studio: { sandbox, identity: ctx.studio.identity, missing: await missingAbilities(ctx) },
      model: {
        offline: ctx.llm.offline,
        provider: ctx.llm.provider,
        model: ctx.llm.model,
        pictures: await picturesSeen(ctx),
      },
      database: { sizeBytes: Number(size[0]?.bytes ?? 0) },
      engineSeenAt: row.engineSeenAt?.toISOString() ?? null,
      clock: {
        speed: ctx.clock.speed,
        canChange: sandbox,
        virtualAt: new Date(ctx.clock.toVirtual(realNow)).toISOString(),
        realAt: new Date(realNow).toISOString(),
      },
      caps: {
        dayCapCents: Math.round(row.dayCapMicros / 10_000),
        postsPerDay: row.botPostsPerDay,
        commentsPerDay: row.botCommentsPerDay,
        likesPerDay: row.botLikesPerDay,
      },
      budgets: budgetsOf(row),
      limits: limitsSchema.parse(row),
      disclosure: row.disclosure,
      canPrepare: sandbox,
    };
  },
});
