/** A removal is a job and its list: both are written in one transaction, and whatever is on the list is worked off or handed to people. */
import { and, desc, eq, inArray, or, sql, type SQL } from "drizzle-orm";
import { z } from "zod";
import type { DbOrTx, Tx } from "@/lib/db/db";
import { bots, intents, jobs, removals } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { FleetError } from "../errors";

export const removalKinds = ["retire", "recall", "clear-user", "forget-all"] as const;
export type RemovalKind = (typeof removalKinds)[number];
export const forgetUserKind = "forget-user";
/** A list of what was found gone when an older backup had been restored: nothing is left to do about it. */
export const foundGoneKind = "found-gone";

/** `until` when (real epoch ms) no new batch is begun, and what cuts short what is under way. */
export type Round = { until: number; signal?: AbortSignal };

/** `everythingOf` names bots all of whose posts and comments go; `intents` single ones. `bots` is whom it concerns. */
const removalInput = z.object({
  bots: z.array(z.string()),
  everythingOf: z.array(z.string()),
  intents: z.array(z.string()),
  /** Real time, ISO: from when on it is counted how long the gallery does not do it. */
  since: z.string(),
  /** Whose ids the list holds: another gallery is never asked about them. Older jobs know it from their bots alone. */
  galleryId: z.string().optional(),
});
export type RemovalInput = z.infer<typeof removalInput> & { galleryId: string };
export type JobRow = typeof jobs.$inferSelect;

/** Nothing is asked of any gallery about ids of which nobody knows any more whose they are. */
const UNKNOWN_GALLERY = "one that is not known any more";

/** Throws on a job of another kind. */
export async function removalInputOf(
  db: DbOrTx,
  ctx: FleetContext,
  { id, input }: Pick<JobRow, "id" | "input">,
): Promise<RemovalInput> {
  const what = removalInput.parse(input);
  if (what.galleryId !== undefined) return { ...what, galleryId: what.galleryId };
  const listed = sql`exists (select 1 from ${removals} r where r.job_id = ${id} and r.bot_id = ${bots.id})`;
  const [bot] = await db
    .select({ galleryId: bots.galleryId })
    .from(bots)
    .where(inArray(bots.id, what.bots))
    .orderBy(desc(listed), desc(eq(bots.galleryId, ctx.studio.identity)))
    .limit(1);
  return { ...what, galleryId: bot?.galleryId ?? UNKNOWN_GALLERY };
}

/** What of the fleet's record a removal is about, as far as visitors can see it. */
function meant({ everythingOf, intents: single, galleryId }: RemovalInput): SQL | undefined {
  const which = [
    everythingOf.length > 0 ? inArray(intents.botId, everythingOf) : undefined,
    single.length > 0 ? inArray(intents.id, single) : undefined,
  ].filter((one) => one !== undefined);
  return and(
    eq(intents.galleryId, galleryId),
    inArray(intents.kind, ["post", "comment"]),
    which.length > 0 ? or(...which) : sql`false`,
  );
}

/** Puts on the list what is on the gallery and not listed yet; what is settled late comes with a later call. */
export async function listRemovals(tx: Tx, ctx: FleetContext, jobId: string, input: RemovalInput): Promise<void> {
  await tx.execute(sql`
    insert into removals (job_id, bot_id, kind, item_id, remote_id, text, state, reason, finished_at)
    select ${jobId}, bot_id, kind, case when kind = 'post' then coalesce(remote_id, '') else coalesce(item_id, '') end,
      coalesce(remote_id, id), text, case when remote_id is null then 'by_hand' else 'waiting' end,
      case when remote_id is null then 'Its id on the gallery is not known' end,
      case when remote_id is null then ${new Date(ctx.clock.realNow()).toISOString()}::timestamptz end
    from intents where status = 'done' and ${meant(input)}
    order by at, id
    on conflict do nothing`);
}

/** How many of its effects the gallery has not confirmed yet: each may still turn out to be there. */
export async function countUnsettled(tx: Tx, input: RemovalInput): Promise<number> {
  return tx.$count(intents, and(meant(input), inArray(intents.status, ["permitted", "unknown"])));
}

/** Begins a removal inside the transaction of the command that asks for it. `facts` are kept with the job. */
export async function beginRemoval(
  tx: Tx,
  ctx: FleetContext,
  kind: RemovalKind,
  what: Omit<RemovalInput, "since" | "galleryId">,
  facts: Record<string, unknown> = {},
): Promise<string> {
  const when = new Date(ctx.clock.realNow());
  const input = { ...what, since: when.toISOString(), galleryId: ctx.studio.identity };
  const [job] = await tx
    .insert(jobs)
    .values({
      id: ctx.newId("job"),
      kind,
      status: "running",
      total: 0,
      input: { ...facts, ...input },
      startedBy: ctx.actor.name,
      createdAt: when,
      updatedAt: when,
    })
    .returning({ id: jobs.id });
  if (!job) throw new FleetError("internal", "The removal could not be written.");
  await listRemovals(tx, ctx, job.id, input);
  return job.id;
}
