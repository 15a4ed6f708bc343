// Law: a gallery that can be read but takes no changes is found by what was sent anyway; nothing is ever posted to find out.
import { and, count, countDistinct, desc, eq, gte, inArray, max, min } from "drizzle-orm";
import { activities, bots, faults, intents, sessions } from "@/lib/db/schema";
import type { GalleryUnknown } from "@/lib/studio/outcome";
import type { FleetContext } from "../context";
import type { Intent } from "../effects/permit";
import { faultKindOf } from "./fault-kind";
import type { Fault } from "./note-fault";
import { BOTS_TO_OPEN, CALLS_TO_OPEN, CHANGES_FAIL_MS, FAULT_WINDOW_MS, THINGS_TO_OPEN } from "./thresholds";

/** A picture is made without changing the gallery: it may succeed while nothing can be posted. */
const changes = ["like", "comment", "post"] as const;
const REMEMBERED = 20;

/** The fault that an effect without a clear answer is; null when a stop has cut it. */
export function faultOfSend(intent: Intent, outcome: GalleryUnknown): Fault | null {
  const kind = faultKindOf(outcome);
  if (!kind) return null;
  const said = { kind, botId: intent.botId, reason: outcome.message };
  if (intent.kind === "render") return { ...said, dependency: "studio" };
  const change = { about: intent.itemId ?? intent.turnId, sentAt: intent.permittedAt.getTime() };
  return { ...said, dependency: "studio_writes", change };
}

/**
 * When the latest change that is known to have been taken was permitted, in real epoch milliseconds; 0 when none is. By that, and not by when it
 * became known: what is read back today may have been sent before the trouble began.
 */
export async function lastChange(ctx: FleetContext): Promise<number> {
  const taken = and(eq(intents.status, "done"), inArray(intents.kind, [...changes]));
  const [visiting] = await ctx.db
    .select({ at: max(intents.permittedAt) })
    .from(intents)
    .innerJoin(sessions, eq(sessions.id, intents.sessionId))
    .where(and(eq(sessions.status, "open"), taken));
  let last = visiting?.at?.getTime() ?? 0;
  for (const kind of changes) {
    const latest = ctx.db
      .select({ turnId: activities.turnId })
      .from(activities)
      .where(and(eq(activities.kind, kind), eq(activities.result, "done")))
      .orderBy(desc(activities.id))
      .limit(REMEMBERED)
      .as("latest");
    const [done] = await ctx.db
      .select({ at: max(intents.permittedAt) })
      .from(intents)
      .innerJoin(latest, eq(latest.turnId, intents.turnId))
      .where(taken);
    last = Math.max(last, done?.at?.getTime() ?? 0);
  }
  return last;
}

/** Whether no more bots run than these: a small fleet has no third one to ask. */
async function isEveryone(ctx: FleetContext, failing: number): Promise<boolean> {
  return (await ctx.db.$count(bots, eq(bots.status, "running"))) <= failing;
}

/**
 * How many changes failed since the last one was taken, if they are too many to be one bot's or one post's: of three bots, or five of all that
 * run where they are fewer; about several things, and not all at the same moment.
 */
export async function changesFail(ctx: FleetContext): Promise<{ calls: number; bots: number } | null> {
  const since = Math.max(ctx.clock.realNow() - FAULT_WINDOW_MS, await lastChange(ctx));
  const [row] = await ctx.db
    .select({
      calls: count(),
      bots: countDistinct(faults.botId),
      things: countDistinct(faults.about),
      from: min(faults.at),
      until: max(faults.at),
    })
    .from(faults)
    .where(
      and(
        eq(faults.dependency, "studio_writes"),
        inArray(faults.kind, ["failed", "unclear"]),
        gte(faults.at, new Date(since)),
      ),
    );
  if (!row?.from || !row.until || row.things < THINGS_TO_OPEN) return null;
  if (row.until.getTime() - row.from.getTime() < CHANGES_FAIL_MS) return null;
  const { calls, bots: failing } = row;
  if (failing >= BOTS_TO_OPEN) return { calls, bots: failing };
  return calls >= CALLS_TO_OPEN && (await isEveryone(ctx, failing)) ? { calls, bots: failing } : null;
}
