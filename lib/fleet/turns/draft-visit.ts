// Law: a visit's comments are written in one call, and kept with their turns in the transaction that settles it: paid once, whatever dies.
import { and, asc, eq, gt, inArray, lte, sql } from "drizzle-orm";
import { speakingAt } from "@/lib/behavior/life/tone";
import { readMemory } from "@/lib/behavior/memory/memory";
import { recentWords } from "@/lib/behavior/memory/recent-words";
import { toldOf } from "@/lib/behavior/memory/told";
import { checkText } from "@/lib/content/check-text";
import { commentsPrompt, type Seen } from "@/lib/content/prompts";
import { commentsSchema } from "@/lib/content/results";
import { bots, turns } from "@/lib/db/schema";
import { askedBefore } from "../budget/asked-before";
import { generate } from "../budget/generate";
import { windowsNow, wordStage } from "../budget/stage-now";
import type { FleetContext } from "../context";
import { chooseComment, type Chosen } from "./choose-comment";
import { galleryOf, momentOf, seenOf } from "./comment-draft";
import { type LoadedTurn, loadTurn } from "./load-turn";
import { type Look, lookAtPicture } from "./look-at-picture";
import type { StepResult } from "./step-result";
import { storable } from "./storable";
import type { CommentDraft } from "./work";
import { isAsked } from "./write-comment";

/** Comments in one call, this one among them: each costs two reads of the gallery. */
const MOST = 5;
/** Later ones meet another thread. Domain time. */
const AHEAD_MS = 2 * 3_600_000;
const TOKENS_A_COMMENT = 160;

type Planned = { loaded: LoadedTurn; chosen: Chosen; seen: Seen };

/** Comments of this visit that are still to come, none of them written yet. */
async function laterTurns(ctx: FleetContext, { turn }: LoadedTurn): Promise<string[]> {
  const rows = await ctx.db
    .select({ id: turns.id })
    .from(turns)
    .where(
      and(
        eq(turns.sessionId, turn.sessionId),
        eq(turns.kind, "comment"),
        eq(turns.status, "planned"),
        gt(turns.index, turn.index),
        lte(turns.dueAt, new Date(ctx.clock.now() + AHEAD_MS)),
      ),
    )
    .orderBy(asc(turns.index))
    .limit(MOST - 1);
  return rows.map(({ id }) => id);
}

/** What they would be about now; only those in the same tone, for one request has one. */
async function lookAhead(
  ctx: FleetContext,
  ids: readonly string[],
  first: Planned,
  lease: number,
): Promise<Planned[] | "looked"> {
  const found: Planned[] = [first];
  for (const id of ids) {
    const loaded = await loadTurn(ctx, id);
    if (!loaded || loaded.turn.targets.length === 0) continue;
    const chosen = await chooseComment(ctx, loaded);
    if (chosen.kind === "held" || chosen.kind === "refused") break;
    if (chosen.kind !== "chosen" || isAsked(chosen) || found.some((one) => one.chosen.item.id === chosen.item.id))
      continue;
    const seen = seenOf(loaded, chosen);
    if (seen.isToHuman === first.seen.isToHuman) found.push({ loaded, chosen, seen });
  }
  const known = (first.loaded.work.looks ?? 0) > 1 ? "known" : "any";
  const looks = await Promise.all(
    found.map(({ loaded, chosen }) =>
      chosen === first.chosen ? {} : lookAtPicture(ctx, loaded, chosen, lease, known),
    ),
  );
  if (looks.some((look: Look) => look.isFresh)) return "looked";
  return found.flatMap((one, nth): Planned[] => {
    const { shows, leftAlone } = looks[nth] as Look;
    if (leftAlone) return [];
    const chosen = { ...one.chosen, shows: one.chosen.shows ?? shows };
    return [{ ...one, chosen, seen: seenOf(one.loaded, chosen) }];
  });
}

/** What a stranger wrote below one post must not be said below another either. */
function toDraft(ctx: FleetContext, text: string, { loaded, chosen }: Planned, all: readonly Planned[]): CommentDraft {
  const strange = all
    .filter((one) => one.chosen !== chosen)
    .map((one) => galleryOf(one.loaded, one.chosen))
    .flatMap(({ title, prose }) => [title, ...prose])
    .filter((words) => words !== "");
  const checked = checkText(text, { kind: "comment", gallery: { title: "", prose: strange } });
  const moment = momentOf(ctx, loaded, chosen);
  const isElsewhere = !checked.ok && (checked.reason === "repeated" || checked.reason === "empty");
  return isElsewhere ? { ...moment, refused: checked.reason } : { ...moment, text };
}

/** `drafted`: the turns have their words now. `alone`: they are written one by one, as each is due. `looked`: at pictures, and nothing is written yet. */
export type Drafted = { kind: "drafted" | "alone" | "looked" } | Extract<StepResult, { kind: "halted" }>;

/** Writes this comment with those that follow in the visit, unless it is the only one, has its words, or money is short. */
export async function draftVisit(
  ctx: FleetContext,
  loaded: LoadedTurn,
  chosen: Chosen,
  lease: number,
): Promise<Drafted> {
  const { bot, persona, turn } = loaded;
  const alone = { kind: "alone" } as const;
  const later = loaded.work.draft || isAsked(chosen) ? [] : await laterTurns(ctx, loaded);
  if (later.length === 0) return alone;
  const ofVisit = await ctx.db.select({ id: turns.id }).from(turns).where(eq(turns.sessionId, turn.sessionId));
  const ids = ofVisit.map(({ id }) => id);
  if (await askedBefore(ctx.db, ids, "comments")) return alone;
  // Looking costs reads of the gallery, and while money is short nothing is written ahead.
  const stage = ctx.llm.offline ? "usual" : wordStage(await windowsNow(ctx.db, ctx.clock.realNow(), bot.id));
  if (stage !== "usual") return alone;
  const all = await lookAhead(ctx, later, { loaded, chosen, seen: seenOf(loaded, chosen) }, lease);
  if (all === "looked") return { kind: "looked" };
  if (all.length < 2) return alone;

  const prompt = commentsPrompt({
    persona: speakingAt(persona, ctx.clock.now()),
    comments: all.map(({ seen }) => seen),
    avoid: recentWords(readMemory(bot.memory), "opening"),
    told: toldOf(readMemory(bot.memory)),
  });
  const request = {
    purpose: "comments" as const,
    ...prompt,
    schema: commentsSchema,
    maxOutputTokens: 40 + TOKENS_A_COMMENT * all.length,
    seed: `${persona.seed}:${turn.id}`,
  };
  const spender = { botId: bot.id, lease, turnId: turn.id };
  const written = await generate(ctx, spender, request, {
    once: true,
    keep: async (tx, { texts }) => {
      // Which words are for which post is known by their order alone.
      if (texts.length !== all.length) return;
      const drafts = all.map((one, nth) => toDraft(ctx, storable(texts[nth]), one, all));
      // Bot before turn, as everywhere.
      await tx.select({ id: bots.id }).from(bots).where(eq(bots.id, bot.id)).for("key share");
      for (const [nth, draft] of drafts.entries()) {
        const withMore = (column: typeof turns.work | typeof turns.trace, more: object) =>
          sql`coalesce(${column}, '{}'::jsonb) || ${JSON.stringify(more)}::jsonb`;
        await tx
          .update(turns)
          .set({ work: withMore(turns.work, { draft }), trace: withMore(turns.trace, { prompt }) })
          .where(
            and(eq(turns.id, all[nth]?.loaded.turn.id ?? ""), inArray(turns.status, ["planned", "working", "waiting"])),
          );
      }
    },
  });
  if (written.kind === "halted" && !written.unpaid) return written;
  return { kind: written.kind === "ok" ? "drafted" : "alone" };
}
