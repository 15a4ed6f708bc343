// Law: what members said since the backup is read once in each process, a bounded part of it in a round; a post that alone cannot be read is left out in the end.
import { and, eq, gte, ne } from "drizzle-orm";
import { turns } from "@/lib/db/schema";
import type { GalleryPost } from "@/lib/studio/port";
import { moveClockOn } from "../clock/domain-clock";
import type { FleetContext } from "../context";
import type { StopSwitch } from "../lifecycle/stop-switch";
import {
  AT_ONCE,
  askGallery,
  CannotRead,
  commentsBelow,
  type FoundComment,
  postsInSight,
  readPost,
} from "./read-gallery";

/** A round that takes longer goes on in the next one. Real time. */
export const PATIENCE_MS = 60_000;
const THREADS_A_ROUND = 400;
/** A post that fails in so many rounds, while the gallery answers, holds nobody any longer. */
const MOST_TRIES = 3;
const RECENT_PAGES = 20;
const MOST_MEANT = 500;
const DAY_MS = 24 * 60 * 60_000;

type Unread = { id: string; item?: GalleryPost; tries: number };
type Reading = { since: number; newest: number; unread: Unread[]; threads: Map<string, FoundComment[]> };

/** By the switch that a process has one of, and lives as long: the studio is wrapped anew for each round. */
const readings = new WeakMap<StopSwitch, Reading>();

/** What was read so far is of an earlier restore, or of no use any more. */
export function forgetReading(ctx: FleetContext): void {
  readings.delete(ctx.stop);
}

/** Posts that a visit of the backup's meant to answer: it may have done so since, however old they are. */
async function postsMeant(ctx: FleetContext, since: Date): Promise<string[]> {
  const rows = await ctx.db
    .select({ targets: turns.targets })
    .from(turns)
    .where(
      and(eq(turns.kind, "comment"), ne(turns.status, "done"), gte(turns.dueAt, new Date(since.getTime() - DAY_MS))),
    )
    .limit(MOST_MEANT);
  return rows.flatMap(({ targets }) => targets.map((target) => target.itemId));
}

async function readingOf(ctx: FleetContext, since: Date): Promise<Reading> {
  const kept = readings.get(ctx.stop);
  if (kept && kept.since <= since.getTime()) return kept;
  const inSight = await postsInSight(ctx, since.getTime(), RECENT_PAGES);
  const seen = new Set(inSight.map((item) => item.id));
  const meant = [...new Set(await postsMeant(ctx, since))].filter((id) => !seen.has(id));
  const unread = [
    ...inSight.map((item) => ({ id: item.id, item, tries: 0 })),
    ...meant.map((id) => ({ id, tries: 0 })),
  ];
  const reading = { since: since.getTime(), newest: 0, unread, threads: new Map<string, FoundComment[]>() };
  readings.set(ctx.stop, reading);
  return reading;
}

/** Reads a post and what was said below it; one that is gone is passed over. */
async function readThread(ctx: FleetContext, reading: Reading, { id, item: listed }: Unread): Promise<void> {
  const item = listed ?? (await readPost(ctx, id));
  if (!item) return;
  reading.newest = Math.max(reading.newest, item.createdAt);
  const said = await commentsBelow(ctx, item, reading.since);
  reading.newest = Math.max(reading.newest, ...said.map(({ comment }) => comment.createdAt));
  reading.threads.set(id, said);
}

/** Reads threads until there are none left, or the round has done its part. Answers those that failed by themselves. */
async function readSome(ctx: FleetContext, reading: Reading): Promise<Unread[]> {
  const begunAt = ctx.clock.realNow();
  const queue = reading.unread.slice(0, THREADS_A_ROUND);
  const failed: Unread[] = [];
  for (let from = 0; from < queue.length && ctx.clock.realNow() - begunAt <= PATIENCE_MS; from += AT_ONCE) {
    const batch = queue.slice(from, from + AT_ONCE);
    const read = new Set<Unread>();
    const ends = await Promise.allSettled(
      batch.map(async (post) => {
        try {
          await readThread(ctx, reading, post);
          read.add(post);
        } catch (error) {
          if (!(error instanceof CannotRead) || error.isForAll) throw error;
          failed.push(post);
        }
      }),
    );
    reading.unread = reading.unread.filter((post) => !read.has(post));
    for (const end of ends) if (end.status === "rejected") throw end.reason;
  }
  return failed;
}

/**
 * Goes on reading what was said on the gallery since then. Answers it by handle, or null while some of it is unread; the sandbox's clock has
 * then moved on to what the gallery has seen. @throws CannotRead
 */
export async function readOn(ctx: FleetContext, since: Date): Promise<Map<string, FoundComment[]> | null> {
  const reading = await readingOf(ctx, since);
  const failed = new Set(await readSome(ctx, reading));
  if (failed.size > 0) {
    // While nothing else can be read either, it is not the posts.
    await askGallery(ctx);
    for (const post of failed) post.tries++;
    const again = [...failed].filter((post) => post.tries < MOST_TRIES);
    reading.unread = [...reading.unread.filter((post) => !failed.has(post)), ...again];
  }
  if (reading.unread.length > 0) return null;
  if (ctx.studio.identity === "sandbox") await moveClockOn(ctx.db, ctx.clock, reading.newest);
  const byHandle = new Map<string, FoundComment[]>();
  for (const found of [...reading.threads.values()].flat()) {
    const { username } = found.comment.user;
    const same = byHandle.get(username);
    if (same) same.push(found);
    else byHandle.set(username, [found]);
  }
  return byHandle;
}
