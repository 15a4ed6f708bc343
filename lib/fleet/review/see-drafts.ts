import { and, eq, lte } from "drizzle-orm";
import { refusedDrafts } from "@/lib/db/schema";
import { type DraftsSeenDto, seeDraftsInput, type SeeDraftsInput } from "../contracts/review";
import { defineCommand, type Verb } from "../verb";
import { inGroup } from "./list-refused";

/** Puts refused drafts aside as looked at: one, or all of a group up to the newest that was on the screen. Twice changes nothing. */
export const seeDrafts: Verb<SeeDraftsInput, DraftsSeenDto> = defineCommand({
  name: "review.see",
  role: "operator",
  input: seeDraftsInput,
  work: async (tx, ctx, { id, group, until }) => {
    const which = id === undefined ? and(inGroup(group), lte(refusedDrafts.id, until ?? 0)) : eq(refusedDrafts.id, id);
    const seen = await tx
      .update(refusedDrafts)
      .set({ state: "seen", closedAt: new Date(ctx.clock.realNow()), closedBy: ctx.actor.name })
      .where(and(eq(refusedDrafts.state, "open"), which))
      .returning({ id: refusedDrafts.id });
    const detail = { count: seen.length, ...(group && { group }) };
    return { result: { seen: seen.length }, audit: seen.length > 0 ? { detail } : null };
  },
  after: (ctx) => ctx.publish(["activity", "fleet"]),
});
