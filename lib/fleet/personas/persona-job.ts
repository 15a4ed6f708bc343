import { and, count, desc, eq, gte, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import type { DbOrTx, Tx } from "@/lib/db/db";
import { jobs, modelCalls, personaCandidates } from "@/lib/db/schema";
import { TOO_ALIKE } from "@/lib/persona/sameness";
import { type PersonaFormInput, personaFormInput, type PersonaJobDto } from "../contracts/personas";
import { FleetError } from "../errors";

export const PERSONAS_JOB = "personas";

/** What a job of this kind keeps beside its row. `costMicros`: kept by an earlier release, which summed up there. */
const storedSchema = z.object({
  form: personaFormInput,
  /** Whose gallery they are for; drafts of an earlier release belong to whichever is configured. */
  galleryId: z.string().optional(),
  imported: z.boolean().default(false),
  costMicros: z.number().default(0),
});
export type StoredInput = z.infer<typeof storedSchema>;
export type JobRow = typeof jobs.$inferSelect;

export const storedInput = (form: PersonaFormInput, galleryId: string, imported = false): StoredInput => ({
  form,
  galleryId,
  imported,
  costMicros: 0,
});

export const readStored = (row: JobRow): StoredInput => storedSchema.parse(row.input);

const isPersonas = (id: string) => and(eq(jobs.id, id), eq(jobs.kind, PERSONAS_JOB));

const gone = () =>
  new FleetError("not_found", "There is no such draft of people.", "Ended drafts are kept for 30 days.");

export async function readJob(db: DbOrTx, id: string): Promise<JobRow> {
  const [row] = await db.select().from(jobs).where(isPersonas(id));
  if (!row) throw gone();
  return row;
}

/** Whatever changes the people of a job waits for each other here. */
export async function lockJob(tx: Tx, id: string): Promise<JobRow> {
  const [row] = await tx.select().from(jobs).where(isPersonas(id)).for("update");
  if (!row) throw gone();
  return row;
}

/** What a job's calls came to, those that failed, were cut off or were lost among them. */
async function spentOn(db: DbOrTx, ids: readonly string[]): Promise<Map<string | null, number>> {
  const { turnId, costMicros } = modelCalls;
  const rows = await db
    .select({ turnId, micros: sql<number>`coalesce(sum(${costMicros}), 0)::float8` })
    .from(modelCalls)
    .where(inArray(turnId, [...ids]))
    .groupBy(turnId);
  return new Map(rows.map((row) => [row.turnId, row.micros]));
}

export async function toPersonaJobs(db: DbOrTx, rows: readonly JobRow[]): Promise<PersonaJobDto[]> {
  if (rows.length === 0) return [];
  const { jobId, state, nearScore } = personaCandidates;
  const mine = inArray(
    jobId,
    rows.map((row) => row.id),
  );
  const counted = await db
    .select({ jobId, state, n: count() })
    .from(personaCandidates)
    .where(mine)
    .groupBy(jobId, state);
  const alike = await db
    .select({ jobId, n: count() })
    .from(personaCandidates)
    .where(and(mine, eq(state, "ready"), gte(nearScore, TOO_ALIKE)))
    .groupBy(jobId);
  const spent = await spentOn(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => {
    const { form, imported, costMicros } = readStored(row);
    const of = (wanted: string) => counted.find((one) => one.jobId === row.id && one.state === wanted)?.n ?? 0;
    return {
      id: row.id,
      status: row.status,
      done: row.done,
      total: row.total,
      note: row.note,
      error: row.error,
      costMicros: Math.max(costMicros, spent.get(row.id) ?? 0),
      startedBy: row.startedBy,
      createdAt: row.createdAt.toISOString(),
      form,
      imported,
      counts: {
        ready: of("ready"),
        asked: of("asked"),
        dropped: of("dropped"),
        accepted: of("accepted"),
        alike: alike.find((one) => one.jobId === row.id)?.n ?? 0,
      },
    };
  });
}

/** SQL: a job of people for this gallery. */
export const forGallery = (galleryId: string) =>
  and(eq(jobs.kind, PERSONAS_JOB), sql`coalesce(${jobs.input} ->> 'galleryId', ${galleryId}::text) = ${galleryId}`);

/** Throws for people who were drafted while another gallery was configured. */
export function requireGallery(row: JobRow, galleryId: string): void {
  const { galleryId: own } = readStored(row);
  if (own !== undefined && own !== galleryId)
    throw new FleetError(
      "conflict",
      `These people were drafted for ${own}, not for ${galleryId}.`,
      "Export them, then import them here: they are checked against this gallery.",
    );
}

export async function latestJobs(db: DbOrTx, galleryId: string, most: number): Promise<JobRow[]> {
  return db.select().from(jobs).where(forGallery(galleryId)).orderBy(desc(jobs.createdAt), desc(jobs.id)).limit(most);
}
