import { asc, inArray } from "drizzle-orm";
import type { Tx } from "@/lib/db/db";
import { bots, reviewDrafts } from "@/lib/db/schema";
import { botLockOrder } from "../lifecycle/lock-order";
import type { Draft } from "./drop-draft";

export type OwnedDraft = { draft: Draft; bot: typeof bots.$inferSelect };

/** Locks drafts in the common order, their bots first, and names those that are gone. */
export async function lockDrafts(
  tx: Tx,
  ids: readonly number[],
): Promise<{ found: OwnedDraft[]; left: { id: number; why: string }[] }> {
  const wanted = [...new Set(ids)];
  const owners = tx.select({ id: reviewDrafts.botId }).from(reviewDrafts).where(inArray(reviewDrafts.id, wanted));
  const locked = await tx.select().from(bots).where(inArray(bots.id, owners)).orderBy(botLockOrder).for("update");
  const drafts = await tx
    .select()
    .from(reviewDrafts)
    .where(inArray(reviewDrafts.id, wanted))
    .orderBy(asc(reviewDrafts.id))
    .for("update");
  const found = drafts.flatMap((draft): OwnedDraft[] => {
    const bot = locked.find(({ id }) => id === draft.botId);
    return bot ? [{ draft, bot }] : [];
  });
  const known = new Set(found.map(({ draft }) => draft.id));
  return { found, left: wanted.filter((id) => !known.has(id)).map((id) => ({ id, why: "It is gone" })) };
}

/** Why nothing can be decided any more about a draft that stands so. */
export const decidedWords: Record<Exclude<Draft["state"], "waiting">, string> = {
  scheduled: "It is approved already",
  publishing: "It is being published",
  published: "It is published already",
  rejected: "It was rejected already",
  expired: "It came too late and was dropped",
  dropped: "It was dropped",
};
