import { and, count, desc, eq, gte, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import type { DbOrTx, Tx } from "@/lib/db/db";
import { jobs, personaCandidates } from "@/lib/db/schema";
import { TOO_ALIKE } from "@/lib/persona/sameness";
import { type PersonaFormInput, personaFormInput, type PersonaJobDto } from "../contracts/personas";
import { FleetError } from "../errors";

export const PERSONAS_JOB = "personas";

/** What a job of this kind keeps beside its row: the form, and what it has cost so far. */
const storedSchema = z.object({
  form: personaFormInput,
  imported: z.boolean().default(false),
  costMicros: z.number().default(0),
});
export type StoredInput = z.infer<typeof storedSchema>;
export type JobRow = typeof jobs.$inferSelect;

export const storedInput = (form: PersonaFormInput, imported = false): StoredInput => ({
  form,
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

export const addCost = (micros: number) =>
  sql`jsonb_set(${jobs.input}, '{costMicros}', to_jsonb(coalesce((${jobs.input}->>'costMicros')::bigint, 0) + ${micros}::bigint))`;

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
      costMicros,
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

export async function latestJobs(db: DbOrTx, most: number): Promise<JobRow[]> {
  return db
    .select()
    .from(jobs)
    .where(eq(jobs.kind, PERSONAS_JOB))
    .orderBy(desc(jobs.createdAt), desc(jobs.id))
    .limit(most);
}
