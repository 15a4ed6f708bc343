import { and, desc, eq, gte, inArray, isNull, lte } from "drizzle-orm";
import { z } from "zod";
import { activities, bots, intents } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import type { StopReportDto } from "../contracts/stop-report";
import { emptyInput } from "../contracts/words";
import { defineQuery, type Verb } from "../verb";
import { getQuiet } from "./get-quiet";

const SHOWN = 30;

/** What the log keeps of a stop once nothing is open any more. */
const noteSchema = z.object({
  /** Null when nobody was watching as it became quiet. */
  quietMs: z.number().nullable(),
  cutIds: z.array(z.string()),
  cutCount: z.number(),
});
export type StopNote = z.infer<typeof noteSchema>;

/** Requests the stop has cut: begun under permits given before it, and not answered. */
export function cutBy(stoppedAt: Date) {
  return and(inArray(intents.status, ["permitted", "unknown"]), lte(intents.permittedAt, stoppedAt));
}

export async function findNote(ctx: FleetContext, stoppedAt: Date): Promise<StopNote | null> {
  const rows = await ctx.db
    .select({ detail: activities.detail })
    .from(activities)
    .where(and(eq(activities.kind, "stopped"), isNull(activities.botId), gte(activities.realAt, stoppedAt)))
    .orderBy(desc(activities.id))
    .limit(3);
  for (const { detail } of rows) {
    const note = noteSchema.safeParse(detail);
    if (note.success) return note.data;
  }
  return null;
}

/** How the last emergency stop went. */
export const getStopReport: Verb<Record<string, never>, StopReportDto> = defineQuery({
  name: "fleet.stop-report",
  role: "viewer",
  input: emptyInput,
  run: async (ctx) => {
    const quiet = await getQuiet.run(ctx, {});
    const realNow = new Date(ctx.clock.realNow()).toISOString();
    if (quiet.stoppedAt === null) return { ...quiet, realNow, noted: false, quietAfterMs: null, cut: [], cutCount: 0 };
    const stoppedAt = new Date(quiet.stoppedAt);
    const note = await findNote(ctx, stoppedAt);
    const where = note ? inArray(intents.id, note.cutIds.slice(0, SHOWN)) : cutBy(stoppedAt);
    const { id, turnId, kind, status, reason } = intents;
    const cut = await ctx.db
      .select({ id, turnId, kind, status, reason, bot: { id: bots.id, name: bots.name, handle: bots.handle } })
      .from(intents)
      .innerJoin(bots, eq(bots.id, intents.botId))
      .where(where)
      .orderBy(desc(intents.permittedAt), desc(intents.id))
      .limit(SHOWN);
    const cutCount = note?.cutCount ?? (await ctx.db.$count(intents, where));
    return { ...quiet, realNow, noted: note !== null, quietAfterMs: note?.quietMs ?? null, cut, cutCount };
  },
});
