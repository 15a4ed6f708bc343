import { and, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/lib/db/db";
import { bots } from "@/lib/db/schema";
import { partsOf } from "../commands/lock-bots";
import {
  type ReviewModeDto,
  type ReviewModeSetDto,
  setReviewModeInput,
  type SetReviewModeInput,
} from "../contracts/approval";
import { FleetError } from "../errors";
import { botLockOrder } from "../lifecycle/lock-order";
import { matchingBotIds } from "../queries/bot-filter";
import { defineCommand, type Verb } from "../verb";

/**
 * Says of these bots how their words are reviewed; null for as the fleet's are. It holds from the next draft on. Answers who changed: others
 * have it so already, are retired or not there.
 */
export async function changeReviewMode(tx: Tx, ids: readonly string[], mode: ReviewModeDto | null): Promise<string[]> {
  const changed: string[] = [];
  for (const part of partsOf([...new Set(ids)].sort())) {
    await tx.select({ id: bots.id }).from(bots).where(inArray(bots.id, part)).orderBy(botLockOrder).for("update");
    const rows = await tx
      .update(bots)
      .set({ reviewMode: mode })
      .where(
        and(
          inArray(bots.id, part),
          sql`${bots.reviewMode} is distinct from ${mode}::text`,
          sql`${bots.status} <> 'retired'`,
        ),
      )
      .returning({ id: bots.id });
    changed.push(...rows.map(({ id }) => id));
  }
  return changed;
}

/** The same for chosen bots, or for all that match a filter. */
export const setReviewMode: Verb<SetReviewModeInput, ReviewModeSetDto> = defineCommand({
  name: "review.mode",
  role: "operator",
  input: setReviewModeInput,
  work: async (tx, ctx, { target, mode, count }) => {
    const ids = "ids" in target ? [...new Set(target.ids)] : await matchingBotIds(tx, ctx, target.filter);
    if (count !== undefined && count !== ids.length)
      throw new FleetError(
        "conflict",
        `By now it would be ${ids.length} bots, not ${count}.`,
        "Look at the list again, then ask once more.",
      );
    const changed = await changeReviewMode(tx, ids, mode);
    const [only] = ids;
    return {
      result: { changed: changed.length, unchanged: ids.length - changed.length },
      audit: {
        subject: ids.length === 1 ? only : `${changed.length} bots`,
        detail: { mode, count: changed.length, bots: changed.slice(0, 200) },
      },
    };
  },
  after: (ctx) => ctx.publish(["bots"]),
});
