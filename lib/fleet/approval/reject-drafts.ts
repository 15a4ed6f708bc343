import { eq } from "drizzle-orm";
import { readMemory } from "@/lib/behavior/memory/memory";
import { tell } from "@/lib/behavior/memory/told";
import { bots } from "@/lib/db/schema";
import { type DraftsDecidedDto, rejectDraftsInput, type RejectDraftsInput } from "../contracts/approval";
import { defineCommand, type Verb } from "../verb";
import { auditOf } from "./approve-drafts";
import { dropDraft } from "./drop-draft";
import { decidedWords, lockDrafts, type OwnedDraft } from "./lock-drafts";

/** Rejects drafts: they are never published, and their bots remember why. What is being published already is out of reach. */
export const rejectDrafts: Verb<RejectDraftsInput, DraftsDecidedDto> = defineCommand<
  RejectDraftsInput,
  DraftsDecidedDto
>({
  name: "review.reject",
  role: "operator",
  input: rejectDraftsInput,
  work: async (tx, ctx, { ids, reason }) => {
    const { found, left } = await lockDrafts(tx, ids);
    const done: OwnedDraft[] = [];
    for (const owned of found) {
      const { draft } = owned;
      if (draft.state !== "waiting" && draft.state !== "scheduled") {
        left.push({ id: draft.id, why: decidedWords[draft.state] });
        continue;
      }
      await dropDraft(tx, ctx, draft, { state: "rejected", reason, by: ctx.actor.name });
      done.push(owned);
    }
    for (const bot of new Map(done.map((owned) => [owned.bot.id, owned.bot])).values()) {
      if (bot.status === "retired") continue;
      const memory = tell(readMemory(bot.memory), reason, ctx.clock.now());
      await tx
        .update(bots)
        .set({ memory, memoryVersion: bot.memoryVersion + 1 })
        .where(eq(bots.id, bot.id));
    }
    return { result: { done: done.length, left }, audit: done.length > 0 ? auditOf(done, { reason }) : null };
  },
  after: (ctx) => ctx.publish(["fleet", "activity"]),
});
