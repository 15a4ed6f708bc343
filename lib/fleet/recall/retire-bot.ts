import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/lib/db/db";
import { bots, jobs } from "@/lib/db/schema";
import { retireBots } from "../commands/change-bots";
import { type RetireInput, retireInput, type RetireResultDto } from "../contracts/recall";
import { FleetError } from "../errors";
import { defineCommand } from "../verb";
import { beginRemoval } from "./removal-job";
import { beginWork } from "./work-removals";

async function removalUnderWay(tx: Tx, botId: string): Promise<string | null> {
  const [job] = await tx
    .select({ id: jobs.id })
    .from(jobs)
    .where(
      and(
        eq(jobs.kind, "retire"),
        eq(jobs.status, "running"),
        sql`jsonb_exists(${jobs.input} -> 'everythingOf', ${botId})`,
      ),
    );
  return job?.id ?? null;
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
    const { changed, reasons } = await retireBots(tx, ctx, [id], reason || undefined);
    const begin = async () =>
      (await removalUnderWay(tx, id)) ??
      beginRemoval(tx, ctx, "retire", { bots: [id], everythingOf: [id], intents: [] });
    const jobId = made === "remove" ? await begin() : null;
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
