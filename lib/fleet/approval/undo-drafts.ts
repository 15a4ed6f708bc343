import { eq } from "drizzle-orm";
import { reviewDrafts } from "@/lib/db/schema";
import { type DraftsDecidedDto, undoDraftsInput, type UndoDraftsInput } from "../contracts/approval";
import { readFleet } from "../lifecycle/fleet-row";
import { defineCommand, type Verb } from "../verb";
import { auditOf } from "./approve-drafts";
import { decidedWords, lockDrafts, type OwnedDraft } from "./lock-drafts";
import { expiryOf } from "./times";

/** Takes an approval, or a delayed publication, back: the draft waits for somebody again. */
export const undoDrafts: Verb<UndoDraftsInput, DraftsDecidedDto> = defineCommand<UndoDraftsInput, DraftsDecidedDto>({
  name: "review.undo",
  role: "operator",
  input: undoDraftsInput,
  work: async (tx, ctx, { ids }) => {
    const fleet = await readFleet(tx);
    const { found, left } = await lockDrafts(tx, ids);
    const done: OwnedDraft[] = [];
    for (const owned of found) {
      const { draft } = owned;
      if (draft.state !== "scheduled") {
        left.push({ id: draft.id, why: draft.state === "waiting" ? "It waits already" : decidedWords[draft.state] });
        continue;
      }
      await tx
        .update(reviewDrafts)
        .set({
          state: "waiting",
          publishAt: null,
          decidedAt: null,
          decidedBy: null,
          agreedUnder: null,
          expiresAt: expiryOf(fleet, new Date(ctx.clock.realNow()), false),
        })
        .where(eq(reviewDrafts.id, draft.id));
      done.push(owned);
    }
    return { result: { done: done.length, left }, audit: done.length > 0 ? auditOf(done) : null };
  },
  after: (ctx) => ctx.publish(["fleet", "activity"]),
});
