import { and, count, desc, eq, inArray, lt } from "drizzle-orm";
import { bots, refusedDrafts, turns, type TurnKind, type TurnStatus } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import {
  type DraftFate,
  listRefusedInput,
  type ListRefusedInput,
  refusalGroupNames,
  type RefusalGroup,
  refusalGroups,
  refusedDraftSchema,
  type RefusedPageDto,
} from "../contracts/review";
import { defineQuery, type Verb } from "../verb";

/** Counting stops here: nobody reads more one by one. */
const COUNTED = 5000;
const SHOWN_TO_REVIEW = 100;

export const inGroup = (group: RefusalGroup | undefined) =>
  group ? inArray(refusedDrafts.reason, [...refusalGroups[group]]) : undefined;

function fateOf(turn: { kind: TurnKind; status: TurnStatus } | null): DraftFate {
  if (!turn) return "unknown";
  if (turn.status === "planned" || turn.status === "working" || turn.status === "waiting") return "under_way";
  if (turn.status !== "done") return "dropped";
  return turn.kind === "like" ? "liked" : "published";
}

/** Open drafts by group, in the groups' order; what has none is left out. */
export async function countOpenDrafts(ctx: FleetContext): Promise<RefusedPageDto["open"]> {
  const open = ctx.db
    .select({ reason: refusedDrafts.reason })
    .from(refusedDrafts)
    .where(eq(refusedDrafts.state, "open"))
    .orderBy(desc(refusedDrafts.id))
    .limit(COUNTED)
    .as("open");
  const rows = await ctx.db.select({ reason: open.reason, n: count() }).from(open).groupBy(open.reason);
  return refusalGroupNames.flatMap((group) => {
    const own: readonly string[] = refusalGroups[group];
    const n = rows.filter(({ reason }) => own.includes(reason)).reduce((sum, row) => sum + row.n, 0);
    return n > 0 ? [{ group, n }] : [];
  });
}

/** Open drafts that somebody should look at, {@link SHOWN_TO_REVIEW} at most. */
export async function countToReview(ctx: FleetContext): Promise<number> {
  const rows = await ctx.db
    .select({ id: refusedDrafts.id })
    .from(refusedDrafts)
    .where(
      and(
        eq(refusedDrafts.state, "open"),
        inArray(refusedDrafts.reason, [...refusalGroups.unfit, ...refusalGroups.leak]),
      ),
    )
    .limit(SHOWN_TO_REVIEW);
  return rows.length;
}

/** A page of words that a check refused, newest first, by key; with the counts of all that nobody has looked at. */
export const listRefused: Verb<ListRefusedInput, RefusedPageDto> = defineQuery({
  name: "review.list",
  role: "viewer",
  input: listRefusedInput,
  run: async (ctx, { group, state, before, limit }) => {
    const rows = await ctx.db
      .select({
        draft: refusedDrafts,
        bot: { id: bots.id, name: bots.name, handle: bots.handle },
        turn: { kind: turns.kind, status: turns.status, targets: turns.targets },
      })
      .from(refusedDrafts)
      .innerJoin(bots, eq(bots.id, refusedDrafts.botId))
      .leftJoin(turns, eq(turns.id, refusedDrafts.turnId))
      .where(and(eq(refusedDrafts.state, state), inGroup(group), before ? lt(refusedDrafts.id, before) : undefined))
      .orderBy(desc(refusedDrafts.id))
      .limit(limit + 1);
    const items = rows.slice(0, limit).map(({ draft, bot, turn }) =>
      refusedDraftSchema.parse({
        ...draft,
        at: draft.at.toISOString(),
        closedAt: draft.closedAt?.toISOString() ?? null,
        bot: { ...bot, avatarUrl: ctx.links.avatar(bot.handle) },
        fate: fateOf(turn),
        about: turn?.targets[0]?.title || null,
      }),
    );
    const nextBefore = rows.length > limit ? (items.at(-1)?.id ?? null) : null;
    return { items, nextBefore, open: await countOpenDrafts(ctx) };
  },
});
