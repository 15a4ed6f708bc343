/** Pictures live in the database as WebP; their ids are their addresses, and their bytes never change. */
import { createHash } from "node:crypto";
import { and, eq, inArray, notExists, sql } from "drizzle-orm";
import type { DbOrTx } from "@/lib/db/db";
import { sandboxImages, sandboxItems } from "@/lib/db/schema/sandbox";
import { isUuid } from "../http/input";

export type NewImage = { bytes: Uint8Array; width: number; height: number; step: string };
export type ImageOrigin = { userId: string | null; workflowName: string; at: Date; realAt: Date };

/** The ids come back in the order of the pictures. */
export async function insertImages(tx: DbOrTx, images: readonly NewImage[], origin: ImageOrigin): Promise<string[]> {
  const ids: string[] = [];
  for (const image of images) {
    const [row] = await tx
      .insert(sandboxImages)
      .values({
        userId: origin.userId,
        workflowName: origin.workflowName,
        step: image.step,
        width: image.width,
        height: image.height,
        byteLength: image.bytes.byteLength,
        etag: createHash("sha256").update(image.bytes).digest("hex").slice(0, 32),
        bytes: image.bytes,
        createdAt: origin.at,
        createdRealAt: origin.realAt,
      })
      .returning({ id: sandboxImages.id });
    if (!row) throw new Error("the picture was not written");
    ids.push(row.id);
  }
  return ids;
}

export async function findImageOrigin(db: DbOrTx, id: string) {
  const { workflowName, width, height } = sandboxImages;
  const [row] = await db
    .select({ workflowName, width, height })
    .from(sandboxImages)
    .where(eq(sandboxImages.id, id))
    .limit(1);
  return row ?? null;
}

/** Condition: no post shows this picture. */
export const inNoPost = (db: DbOrTx) =>
  notExists(
    db
      .select({ one: sql`1` })
      .from(sandboxItems)
      .where(eq(sandboxItems.imageId, sandboxImages.id)),
  );

const DROPPED_AT_ONCE = 1000;

/** Takes pictures away together with what showed them; one that another post shows stays. */
export async function dropImages(tx: DbOrTx, ids: readonly string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += DROPPED_AT_ONCE) {
    const named = inArray(sandboxImages.id, ids.slice(start, start + DROPPED_AT_ONCE));
    // Locked by a statement of its own: the deletion must see a post that took the picture while this one waited.
    await tx.select({ id: sandboxImages.id }).from(sandboxImages).where(named).orderBy(sandboxImages.id).for("update");
    await tx.delete(sandboxImages).where(and(named, inNoPost(tx)));
  }
}

/** Accepts every way of writing one of this gallery's picture addresses: relative, mounted or absolute. */
export function imageIdOf(imageUrl: string): string | null {
  const id = /\/api\/storage\/images\/([^/?#]+)\/content(?:[?#].*)?$/.exec(imageUrl)?.[1];
  return id !== undefined && isUuid(id) ? id.toLowerCase() : null;
}

export async function readImage(db: DbOrTx, id: string) {
  const { bytes, etag } = sandboxImages;
  const [row] = await db.select({ bytes, etag }).from(sandboxImages).where(eq(sandboxImages.id, id)).limit(1);
  return row ?? null;
}

export async function readImageEtag(db: DbOrTx, id: string): Promise<string | null> {
  const [row] = await db
    .select({ etag: sandboxImages.etag })
    .from(sandboxImages)
    .where(eq(sandboxImages.id, id))
    .limit(1);
  return row?.etag ?? null;
}
