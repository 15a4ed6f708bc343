import { and, eq, inArray, ne, sql } from "drizzle-orm";
import type { Tx } from "@/lib/db/db";
import { bots, jobs } from "@/lib/db/schema";
import { type Change, retireBots } from "../commands/change-bots";
import { partsOf } from "../commands/lock-bots";
import type { FleetContext } from "../context";
import { type RetireInput, retireInput, type RetireResultDto } from "../contracts/recall";
import { FleetError } from "../errors";
import { defineCommand } from "../verb";
import { beginRemoval } from "./removal-job";
import { beginWork } from "./work-removals";

/** Of these bots, those whose works are being removed already, each with its job. */
async function removalsUnderWay(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const going = await tx
    .select({ id: jobs.id, everythingOf: sql<string[]>`${jobs.input} -> 'everythingOf'` })
    .from(jobs)
    .where(and(eq(jobs.kind, "retire"), eq(jobs.status, "running")));
  const jobOf = new Map(going.flatMap(({ id, everythingOf }) => everythingOf.map((botId) => [botId, id] as const)));
  return new Map(ids.flatMap((id) => (jobOf.has(id) ? [[id, jobOf.get(id) ?? ""] as const] : [])));
}

async function madeElsewhere(tx: Tx, ctx: FleetContext, ids: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (const part of partsOf(ids)) {
    const rows = await tx
      .select({ id: bots.id })
      .from(bots)
      .where(and(inArray(bots.id, part), ne(bots.galleryId, ctx.studio.identity)));
    for (const { id } of rows) found.add(id);
  }
  return found;
}

/**
 * Ends bots for good and takes what they made off the gallery, as one removal. Bots of another gallery stay as they are; of bots that were
 * retired already only the removal is made up for.
 */
export async function retireAndRemove(
  tx: Tx,
  ctx: FleetContext,
  ids: readonly string[],
  reason?: string,
): Promise<Change & { jobId: string | null }> {
  const elsewhere = await madeElsewhere(tx, ctx, ids);
  const here = ids.filter((id) => !elsewhere.has(id));
  const { changed, reasons } = await retireBots(tx, ctx, here, reason);
  if (elsewhere.size > 0) reasons.push(`${elsewhere.size} made for another gallery: connect it to remove their works`);
  const going = await removalsUnderWay(tx, here);
  const fresh: string[] = [];
  for (const part of partsOf(here.filter((id) => !going.has(id)))) {
    const rows = await tx.select({ id: bots.id }).from(bots).where(inArray(bots.id, part));
    fresh.push(...rows.map((row) => row.id));
  }
  if (fresh.length === 0) return { changed, reasons, jobId: [...going.values()][0] ?? null };
  const jobId = await beginRemoval(tx, ctx, "retire", { bots: fresh, everythingOf: fresh, intents: [] });
  return { changed, reasons, jobId };
}

/** Ends a bot for good. What it made stays, or is taken off the gallery piece by piece; asked again, only the latter is made up for. */
export const retireBotWithChoice = defineCommand<RetireInput, RetireResultDto>({
  name: "bots.retire",
  role: "operator",
  input: retireInput,
  work: async (tx, ctx, { id, made, reason }) => {
    const [bot] = await tx.select({ galleryId: bots.galleryId }).from(bots).where(eq(bots.id, id));
    if (!bot) throw new FleetError("not_found", "There is no such bot.", "Go back to the list of bots.");
    if (made === "remove" && bot.galleryId !== ctx.studio.identity)
      throw new FleetError(
        "conflict",
        `What it made is on another gallery: ${bot.galleryId}.`,
        "Connect that gallery to remove it, or retire the bot and keep what it made.",
      );
    const { changed, reasons, jobId } =
      made === "remove"
        ? await retireAndRemove(tx, ctx, [id], reason || undefined)
        : { ...(await retireBots(tx, ctx, [id], reason || undefined)), jobId: null };
    return {
      result: { changed: changed.length, unchanged: 1 - changed.length, reasons, jobId },
      audit: { subject: id, detail: { made, count: changed.length, reason: reason || undefined } },
    };
  },
  after: async (ctx, { jobId }) => {
    if (jobId) await beginWork(ctx);
    ctx.publish(["bots", "fleet", "activity"]);
  },
});
