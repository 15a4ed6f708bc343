/** What nobody can ask for again is dropped: real time, because retries and stocks of pictures live in real time. */
import { and, inArray, lt, sql } from "drizzle-orm";
import type { Db } from "@/lib/db/db";
import { sandboxIdempotencyKeys, sandboxImages, sandboxUsage } from "@/lib/db/schema/sandbox";
import { inNoPost } from "./gallery/images";

const HOUR_MS = 3_600_000;
export const KEY_RETENTION_MS = 7 * 24 * HOUR_MS;
/** Longer than the day for which the fleet takes a picture it has paid for to be still there. */
export const UNUSED_IMAGE_RETENTION_MS = 25 * HOUR_MS;
/** Pictures in no post, the newest kept: a fast clock makes thousands within the retention. */
export const UNUSED_IMAGES_KEPT = 2000;
const BATCH = 200;

export type Pruned = { keys: number; images: number };

export async function pruneSandbox(db: Db, at: { realNow: number; now: number }): Promise<Pruned> {
  const keys = await db
    .delete(sandboxIdempotencyKeys)
    .where(lt(sandboxIdempotencyKeys.createdRealAt, new Date(at.realNow - KEY_RETENTION_MS)))
    .returning({ key: sandboxIdempotencyKeys.key });
  const oldestPeriod = new Date(at.now - 62 * 24 * HOUR_MS).toISOString().slice(0, 7);
  await db.delete(sandboxUsage).where(lt(sandboxUsage.period, oldestPeriod));
  return { keys: keys.length, images: await pruneImages(db, at.realNow) };
}

async function pruneImages(db: Db, realNow: number): Promise<number> {
  const [surplus] = await db
    .select({ at: sandboxImages.createdRealAt })
    .from(sandboxImages)
    .where(inNoPost(db))
    .orderBy(sql`${sandboxImages.createdRealAt} desc`)
    .offset(UNUSED_IMAGES_KEPT)
    .limit(1);
  const cutoff = Math.max(realNow - UNUSED_IMAGE_RETENTION_MS, surplus?.at.getTime() ?? 0);
  let total = 0;
  for (;;) {
    const old = await db
      .select({ id: sandboxImages.id })
      .from(sandboxImages)
      .where(and(lt(sandboxImages.createdRealAt, new Date(cutoff)), inNoPost(db)))
      .limit(BATCH);
    if (old.length === 0) return total;
    const ids = old.map((row) => row.id);
    // Checked again in the statement: a post may have taken the picture since.
    const gone = await db
      .delete(sandboxImages)
      .where(and(inArray(sandboxImages.id, ids), inNoPost(db)))
      .returning({ id: sandboxImages.id });
    total += gone.length;
    if (gone.length < BATCH) return total;
  }
}
