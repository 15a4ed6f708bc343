import { eq } from "drizzle-orm";
import { blockOn } from "@/lib/behavior/left-alone";
import type { Tx } from "@/lib/db/db";
import { blocks, reviewDrafts } from "@/lib/db/schema";
import { requireRole } from "../actor";
import type { FleetContext } from "../context";
import { approveDraftsInput, type ApproveDraftsInput, type DraftsDecidedDto } from "../contracts/approval";
import { requireArmed } from "../lifecycle/fleet-row";
import { defineCommand, type Verb } from "../verb";
import { claimWords } from "../words/said-before";
import { checkEdit, type Edited, refuseEdit } from "./check-edit";
import { claimOf, wordsOf } from "./draft-words";
import type { Draft } from "./drop-draft";
import { decidedWords, lockDrafts, type OwnedDraft } from "./lock-drafts";
import { expiryOf } from "./times";

type Left = Parameters<typeof blockOn>[0];

function whyNot({ draft, bot }: OwnedDraft, left: Left, realNow: number): string | null {
  if (draft.state !== "waiting") return decidedWords[draft.state];
  if (draft.expiresAt.getTime() <= realNow) return decidedWords.expired;
  if (bot.status === "retired") return `${bot.name} was retired`;
  const { text, to, work } = wordsOf(draft);
  const [target] = draft.targets;
  const about = { title: work.about ?? target?.title ?? "", tags: [], text };
  const handles = draft.kind === "comment" ? [target?.authorHandle ?? "", ...(to === undefined ? [] : [to])] : [];
  const block = handles.map((authorHandle) => blockOn(left, { ...about, authorHandle })).find(Boolean);
  return block ? `${block.kind === "user" ? `@${block.value}` : `“${block.value}”`} is left alone by now` : null;
}

/** Takes the new words for the draft, as the old ones were taken. */
async function rewrite(tx: Tx, ctx: FleetContext, draft: Draft, { title, text }: Edited): Promise<object> {
  const more = draft.kind === "post" ? { title, caption: text } : { text, isStanding: undefined };
  const work = { ...(draft.work as object), ...more };
  const words = claimOf(wordsOf({ kind: draft.kind, work }));
  if (words !== undefined && !(await claimWords(tx, ctx, words, draft.publishTurnId ?? draft.turnId)))
    refuseEdit("said_lately");
  return work;
}

const approving = (edited: Edited | null): Verb<ApproveDraftsInput, DraftsDecidedDto> =>
  defineCommand<ApproveDraftsInput, DraftsDecidedDto>({
    name: "review.approve",
    role: "operator",
    input: approveDraftsInput,
    work: async (tx, ctx, { ids }) => {
      // Whoever stops the fleet takes back what was agreed to: nothing is agreed to meanwhile.
      const fleet = await requireArmed(tx);
      const { found, left } = await lockDrafts(tx, ids);
      const alone = await tx.select({ kind: blocks.kind, value: blocks.value }).from(blocks);
      const realNow = ctx.clock.realNow();
      const publishAt = new Date(realNow + fleet.undoMinutes * 60_000);
      const done: OwnedDraft[] = [];
      for (const owned of found) {
        const { draft } = owned;
        const why = whyNot(owned, alone, realNow);
        if (why) {
          left.push({ id: draft.id, why });
          continue;
        }
        await tx
          .update(reviewDrafts)
          .set({
            state: "scheduled",
            publishAt,
            expiresAt: expiryOf(fleet, publishAt, true),
            decidedAt: new Date(realNow),
            decidedBy: ctx.actor.name,
            agreedUnder: fleet.stateNumber,
            reason: null,
            tries: 0,
            ...(edited && { edited: true, work: await rewrite(tx, ctx, draft, edited) }),
          })
          .where(eq(reviewDrafts.id, draft.id));
        done.push(owned);
      }
      return {
        result: { done: done.length, left },
        audit: done.length > 0 ? auditOf(done, edited ? { edited: true } : {}) : null,
      };
    },
    after: (ctx) => ctx.publish(["fleet", "activity"]),
  });

/** Of what was decided: how many drafts, of whom. */
export function auditOf(done: readonly OwnedDraft[], more: Record<string, unknown> = {}) {
  const owners = [...new Set(done.map(({ bot }) => bot.id))];
  return {
    subject: owners.length === 1 ? owners[0] : `${owners.length} bots`,
    detail: { count: done.length, kind: done.length === 1 ? done[0]?.draft.kind : undefined, bots: owners, ...more },
  };
}

/**
 * Agrees to drafts: they are published once the time to take them back has passed and their bots may. In other words (`edit`) only as far as
 * the checks agree.
 */
export const approveDrafts: Verb<ApproveDraftsInput, DraftsDecidedDto> = {
  ...approving(null),
  run: async (ctx, input) => {
    requireRole(ctx.actor, "operator");
    const [id] = input.ids;
    const edited = input.edit && id !== undefined ? await checkEdit(ctx, id, input.edit) : null;
    return approving(edited).run(ctx, input);
  },
};
