import { and, asc, count, desc, eq, gt, inArray, lt, min } from "drizzle-orm";
import { bots, reviewDrafts, type ReviewDraftState } from "@/lib/db/schema";
import { withoutAddress } from "@/lib/content/as-reply";
import type { FleetContext } from "../context";
import { type DraftPageDto, listDraftsInput, type ListDraftsInput, type ReviewDraftDto } from "../contracts/approval";
import { defineQuery, type Verb } from "../verb";
import type { Draft } from "./drop-draft";
import { wordsOf } from "./draft-words";

const statesOf: Record<ListDraftsInput["view"], ReviewDraftState[]> = {
  waiting: ["waiting"],
  scheduled: ["scheduled", "publishing"],
  decided: ["published", "rejected", "expired", "dropped"],
};

function toDraft(ctx: FleetContext, draft: Draft, bot: { id: string; name: string; handle: string }): ReviewDraftDto {
  const { title, text, to, work } = wordsOf(draft);
  const [target] = draft.targets;
  const picture = draft.kind === "post" ? work.imageUrl : target?.imageUrl;
  return {
    id: draft.id,
    kind: draft.kind,
    state: draft.state,
    bot: { ...bot, avatarUrl: ctx.links.avatar(bot.handle) },
    title: title ?? null,
    text: to === undefined ? text : withoutAddress(text, to),
    to: to ?? null,
    imageUrl: picture ? ctx.links.picture(picture) : null,
    about: target ? { title: target.title, author: target.authorHandle, url: ctx.links.item(target.itemId) } : null,
    answered: draft.answered,
    createdAt: draft.createdAt.toISOString(),
    expiresAt: draft.expiresAt.toISOString(),
    publishAt: draft.publishAt?.toISOString() ?? null,
    edited: draft.edited,
    decidedAt: draft.decidedAt?.toISOString() ?? null,
    decidedBy: draft.decidedBy,
    reason: draft.reason,
    turnId: draft.publishTurnId ?? draft.turnId,
  };
}

/** What waits for a decision on this gallery, since when, and when the first of it comes too late; a few hundred rows at most. */
export async function countDrafts(
  ctx: FleetContext,
): Promise<{ waiting: number; scheduled: number; soonest: Date | null; since: Date | null }> {
  const rows = await ctx.db
    .select({
      state: reviewDrafts.state,
      n: count(),
      soonest: min(reviewDrafts.expiresAt),
      since: min(reviewDrafts.createdAt),
    })
    .from(reviewDrafts)
    .where(
      and(
        inArray(reviewDrafts.state, ["waiting", "scheduled", "publishing"]),
        eq(reviewDrafts.galleryId, ctx.studio.identity),
      ),
    )
    .groupBy(reviewDrafts.state);
  const of = (state: ReviewDraftState) => rows.find((row) => row.state === state);
  return {
    waiting: of("waiting")?.n ?? 0,
    scheduled: (of("scheduled")?.n ?? 0) + (of("publishing")?.n ?? 0),
    soonest: of("waiting")?.soonest ?? null,
    since: of("waiting")?.since ?? null,
  };
}

/** A page of drafts under review, by key. */
export const listDrafts: Verb<ListDraftsInput, DraftPageDto> = defineQuery({
  name: "review.drafts",
  role: "viewer",
  input: listDraftsInput,
  run: async (ctx, { view, after, limit }) => {
    const isPast = view === "decided";
    const rows = await ctx.db
      .select({ draft: reviewDrafts, bot: { id: bots.id, name: bots.name, handle: bots.handle } })
      .from(reviewDrafts)
      .innerJoin(bots, eq(bots.id, reviewDrafts.botId))
      .where(
        and(
          inArray(reviewDrafts.state, statesOf[view]),
          eq(reviewDrafts.galleryId, ctx.studio.identity),
          after === undefined ? undefined : isPast ? lt(reviewDrafts.id, after) : gt(reviewDrafts.id, after),
        ),
      )
      .orderBy(isPast ? desc(reviewDrafts.id) : asc(reviewDrafts.id))
      .limit(limit + 1);
    const items = rows.slice(0, limit).map(({ draft, bot }) => toDraft(ctx, draft, bot));
    const { waiting, scheduled } = await countDrafts(ctx);
    return {
      items,
      nextAfter: rows.length > limit ? (items.at(-1)?.id ?? null) : null,
      open: { waiting, scheduled },
    };
  },
});
