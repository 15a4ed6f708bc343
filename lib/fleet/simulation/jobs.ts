import { and, desc, eq } from "drizzle-orm";
import { jobs } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import type { JobDto, PreparationDto } from "../contracts/settings";
import { emptyInput, idInput } from "../contracts/words";
import { FleetError } from "../errors";
import { defineQuery, type Verb } from "../verb";

export function toJob(row: typeof jobs.$inferSelect): JobDto {
  const { id, kind, status, done, total, note, error } = row;
  return { id, kind, status, done, total, note, error };
}

export async function updateJob(
  ctx: FleetContext,
  id: string,
  change: Partial<typeof jobs.$inferInsert>,
  realNow: number,
): Promise<void> {
  await ctx.db
    .update(jobs)
    .set({ ...change, updatedAt: new Date(realNow) })
    .where(eq(jobs.id, id));
}

export const getJob: Verb<{ id: string }, JobDto> = defineQuery({
  name: "jobs.get",
  role: "viewer",
  input: idInput,
  run: async (ctx, { id }) => {
    const [row] = await ctx.db.select().from(jobs).where(eq(jobs.id, id));
    if (!row) throw new FleetError("not_found", "There is no such job.", "Ended jobs are kept for 30 days.");
    return toJob(row);
  },
});

export async function runningPreparation(ctx: FleetContext): Promise<JobDto | null> {
  const [row] = await ctx.db
    .select()
    .from(jobs)
    .where(and(eq(jobs.kind, "lived-in"), eq(jobs.status, "running")))
    .orderBy(desc(jobs.createdAt))
    .limit(1);
  return row ? toJob(row) : null;
}

/** Whoever opens the console finds a preparation that somebody began, wherever that was. */
export const getPreparation: Verb<Record<string, never>, PreparationDto> = defineQuery({
  name: "jobs.preparation",
  role: "viewer",
  input: emptyInput,
  run: async (ctx) => ({ job: await runningPreparation(ctx) }),
});
