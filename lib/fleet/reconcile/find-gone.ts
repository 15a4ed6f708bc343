// Law: a post that the record calls published and the gallery says is gone counts no longer; it stays published in the record, so that it is never published again.
import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { Tx } from "@/lib/db/db";
import { intents, jobs, removals } from "@/lib/db/schema";
import type { GalleryPost } from "@/lib/studio/port";
import type { FleetContext } from "../context";
import { foundGoneKind } from "../recall/removal-job";
import { stillThere } from "../recall/still-there";
import { CannotRead, forEachOf, readPost } from "./read-gallery";

type Bot = { id: string };

/** Posts asked for one by one, of one bot: those that its list of posts does not show. */
const MOST_ASKED = 500;

/** Ids of this bot's posts that the record takes to be on the gallery, newest first. */
export async function believedPosts(ctx: FleetContext, bot: Bot): Promise<string[]> {
  const rows = await ctx.db
    .select({ id: intents.remoteId })
    .from(intents)
    .where(
      and(
        eq(intents.botId, bot.id),
        eq(intents.kind, "post"),
        eq(intents.status, "done"),
        eq(intents.galleryId, ctx.studio.identity),
        isNotNull(intents.remoteId),
        stillThere,
      ),
    )
    .orderBy(sql`${intents.at} desc`);
  return rows.flatMap(({ id }) => (id === null ? [] : [id]));
}

/** Which of them the gallery says are gone; that one cannot be read proves nothing. @throws CannotRead when the gallery answers nobody */
export async function goneAmong(
  ctx: FleetContext,
  believed: readonly string[],
  shown: readonly GalleryPost[],
): Promise<string[]> {
  const seen = new Set(shown.map((item) => item.id));
  const gone: string[] = [];
  await forEachOf(believed.filter((id) => !seen.has(id)).slice(0, MOST_ASKED), async (id) => {
    try {
      if ((await readPost(ctx, id)) === null) gone.push(id);
    } catch (error) {
      if (!(error instanceof CannotRead) || error.isForAll) throw error;
    }
  });
  return gone;
}

/** Enters them among what was removed, in one list for all that is found in a day. The bot's row is locked by the caller. */
export async function markGone(tx: Tx, ctx: FleetContext, bot: Bot, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const when = new Date(ctx.clock.realNow());
  const id = `gone-${when.toISOString().slice(0, 10)}`;
  const about = { everythingOf: [], intents: [], since: when.toISOString(), galleryId: ctx.studio.identity };
  await tx
    .insert(jobs)
    .values({
      id,
      kind: foundGoneKind,
      status: "done",
      total: 0,
      input: { ...about, bots: [] },
      startedBy: "the fleet",
      createdAt: when,
      updatedAt: when,
    })
    .onConflictDoNothing();
  const [job] = await tx.select({ input: jobs.input }).from(jobs).where(eq(jobs.id, id)).for("update");
  const marked = await tx
    .insert(removals)
    .values(
      ids.map((remoteId) => ({
        jobId: id,
        botId: bot.id,
        kind: "post" as const,
        itemId: remoteId,
        remoteId,
        state: "done" as const,
        finishedAt: when,
      })),
    )
    .onConflictDoNothing()
    .returning({ id: removals.id });
  const named = (job?.input["bots"] ?? []) as string[];
  await tx
    .update(jobs)
    .set({
      input: { ...job?.input, bots: [...new Set([...named, bot.id])] },
      done: sql`${jobs.done} + ${marked.length}`,
      total: sql`${jobs.total} + ${marked.length}`,
      updatedAt: when,
    })
    .where(eq(jobs.id, id));
}
