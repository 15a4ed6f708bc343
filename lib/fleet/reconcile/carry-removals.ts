// Law: what somebody wanted off the gallery since the backup is asked for once more, whether it was done or not: the gallery may be older as well.
import { and, asc, eq, gt, inArray, sql } from "drizzle-orm";
import type { Db, Tx } from "@/lib/db/db";
import { jobs, removals } from "@/lib/db/schema";
import { forgetUserKind, removalKinds } from "../recall/removal-job";

const ROWS = 500;
/** What forgets everything needs its phrase again; the others go on by themselves. */
const carriedKinds = [...removalKinds.filter((kind) => kind !== "forget-all"), forgetUserKind];

/** Without its id on the gallery, nothing can be asked for: such a row stays for people. */
const waits = sql`exists (select 1 from intents i where i.id = ${removals.remoteId})`;

async function carryList(present: Db, tx: Tx, jobId: string): Promise<void> {
  for (let after = 0; ;) {
    const rows = await present
      .select({ row: removals, isNameless: sql<boolean>`${waits}` })
      .from(removals)
      .where(and(eq(removals.jobId, jobId), gt(removals.id, after)))
      .orderBy(asc(removals.id))
      .limit(ROWS);
    if (rows.length === 0) return;
    await tx
      .insert(removals)
      .values(
        rows.map(({ row: { id: _id, ...row }, isNameless }) =>
          isNameless ? row : { ...row, state: "waiting" as const, reason: null, finishedAt: null },
        ),
      )
      .onConflictDoNothing();
    after = rows.at(-1)?.row.id ?? after;
    if (rows.length < ROWS) return;
  }
}

/** Brings over the removals that the restored database does not know, to be worked off from the start. @returns how many */
export async function carryRemovals(present: Db, tx: Tx, now: number): Promise<number> {
  const asked = await present.select().from(jobs).where(inArray(jobs.kind, carriedKinds)).orderBy(asc(jobs.createdAt));
  const known = new Set((await tx.select({ id: jobs.id }).from(jobs)).map((row) => row.id));
  const when = new Date(now);
  let count = 0;
  for (const { input, ...job } of asked) {
    // Whom an ended job forgot it no longer says.
    if (known.has(job.id) || (job.kind === forgetUserKind && input["handle"] === undefined)) continue;
    const again = { status: "running" as const, done: 0, note: null, error: null, updatedAt: when };
    await tx
      .insert(jobs)
      .values({ ...job, ...again, input: { ...input, since: when.toISOString(), acknowledged: null } });
    await carryList(present, tx, job.id);
    count++;
  }
  return count;
}
