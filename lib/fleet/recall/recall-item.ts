import { and, inArray, ne, sql } from "drizzle-orm";
import type { Tx } from "@/lib/db/db";
import { bots, holds } from "@/lib/db/schema";
import { requireRole } from "../actor";
import { endLeases } from "../commands/change-bots";
import type { FleetContext } from "../context";
import { type RecallInput, recallInput, type RecallPreviewDto, type RecallResultDto } from "../contracts/recall";
import { FleetError } from "../errors";
import { botLockOrder } from "../lifecycle/lock-order";
import { recordActivities } from "../lifecycle/record-activity";
import { defineCommand, defineQuery, type Verb } from "../verb";
import { type Alike, reachOf } from "./find-alike";
import { lostBelow } from "./lost-comments";
import type { RecallFacts } from "./recall-facts";
import { RECALLED } from "./recalled-hold";
import { beginRemoval } from "./removal-job";
import { beginWork } from "./work-removals";

const BOTS_NAMED = 20;
/** Characters of what was recalled that a hold tells. */
const WORDS_SHOWN = 60;

/** Every one of them is held under the operator's cause, which nothing but an operator lifts; who moves is halted. */
async function holdAll(tx: Tx, ctx: FleetContext, ids: readonly string[], words: string): Promise<number> {
  const rows = await tx
    .select()
    .from(bots)
    .where(and(inArray(bots.id, [...ids]), ne(bots.status, "retired")))
    .orderBy(botLockOrder)
    .for("update");
  if (rows.length === 0) return 0;
  const detail = `${RECALLED}${words}`;
  const since = new Date(ctx.clock.now());
  const createdBy = ctx.actor.name;
  await tx
    .insert(holds)
    .values(
      rows.map(({ id: botId }) => ({
        scope: "bot" as const,
        botId,
        cause: "operator" as const,
        detail,
        since,
        until: null,
        createdBy,
      })),
    )
    .onConflictDoUpdate({
      target: [holds.botId, holds.cause],
      targetWhere: sql`scope = 'bot'`,
      set: { detail, createdBy, until: null },
    });
  const moving = rows.filter((row) => row.status === "running");
  await endLeases(tx, ctx, moving, "What it said was recalled");
  await recordActivities(
    tx,
    ctx,
    rows.map(({ id: botId }) => ({ botId, kind: "held", result: "info", text: `held by ${createdBy}: ${detail}` })),
  );
  return moving.length;
}

type Found = { alike: Alike[]; facts: Omit<RecallFacts, "halted"> };

const holdAndRemove = ({ alike, facts }: Found): Verb<RecallInput, RecallResultDto> =>
  defineCommand({
    name: "recall.item",
    role: "operator",
    input: recallInput,
    work: async (tx, ctx, { turnId }) => {
      const ids = facts.bots.map((bot) => bot.id);
      const line = [...facts.text.replaceAll(/\s+/g, " ")];
      const words = line.length > WORDS_SHOWN ? `${line.slice(0, WORDS_SHOWN).join("").trimEnd()}…` : line.join("");
      const halted = await holdAll(tx, ctx, ids, words);
      const kept: RecallFacts = { ...facts, halted };
      const jobId = await beginRemoval(
        tx,
        ctx,
        "recall",
        { bots: ids, everythingOf: [], intents: alike.map((one) => one.id) },
        { recall: kept },
      );
      const result = { jobId, bots: ids.length, texts: alike.length, whole: facts.whole };
      return {
        result,
        audit: { subject: facts.author.handle, detail: { turnId, bots: ids, texts: alike.length, why: facts.why } },
      };
    },
    after: async (ctx) => {
      ctx.publish(["bots", "fleet", "activity"]);
      await beginWork(ctx);
    },
  });

/**
 * Holds the bot behind this turn and every bot that said nearly the same, in one transaction, and takes all those texts off the gallery where
 * it can.
 */
export const recallItem: Verb<RecallInput, RecallResultDto> = {
  name: "recall.item",
  role: "operator",
  kind: "command",
  input: recallInput,
  run: async (ctx, input) => {
    requireRole(ctx.actor, "operator");
    const { found, alike, bots, whole } = await reachOf(ctx, input.turnId);
    if (alike.length === 0)
      throw new FleetError(
        "conflict",
        `This ${found.kind} is gone from the gallery already.`,
        "Nothing that says nearly the same is left to recall.",
      );
    const author = bots.find((bot) => bot.id === found.botId) ?? { name: "A bot", handle: found.botId };
    const facts = {
      turnId: input.turnId,
      kind: found.kind,
      text: found.text,
      author: { name: author.name, handle: author.handle },
      bots,
      whole,
      why: input.why || null,
    };
    return holdAndRemove({ alike, facts }).run(ctx, input);
  },
};

/** Whom and what a recall would reach. */
export const previewRecall = defineQuery<{ turnId: string }, RecallPreviewDto>({
  name: "recall.preview",
  role: "operator",
  input: recallInput.pick({ turnId: true }),
  run: async (ctx, { turnId }) => {
    const { found, removedAt, alike, bots, whole } = await reachOf(ctx, turnId);
    const posts = alike.filter((one) => one.kind === "post");
    const [can, lost] = await Promise.all([
      ctx.studio.capabilities(),
      lostBelow(
        ctx,
        posts.flatMap(({ remoteId }) => (remoteId === null ? [] : [remoteId])),
      ),
    ]);
    return {
      kind: found.kind,
      text: found.text,
      removedAt: removedAt?.toISOString() ?? null,
      posts: posts.length,
      comments: alike.length - posts.length,
      ...lost,
      bots: bots.length,
      named: bots.slice(0, BOTS_NAMED).map(({ id, name, handle }) => ({ id, name, handle })),
      whole,
      canRemove: {
        posts: can.kind === "ok" && can.value.deletePost,
        comments: can.kind === "ok" && can.value.deleteComment,
      },
    };
  },
});
