import { and, asc, count, desc, eq, gt, gte, inArray, sql } from "drizzle-orm";
import { partOfWork } from "@/lib/behavior/life/projects";
import { type Memory, readMemory } from "@/lib/behavior/memory/memory";
import { imaginePicture } from "@/lib/content/imagine-picture";
import type { PictureIdea } from "@/lib/content/picture-idea";
import { activities, bots, fleet, intents, stock, turns } from "@/lib/db/schema";
import { loadArchetypes } from "../archetypes/load-archetypes";
import type { FleetContext } from "../context";
import { runEffect } from "../effects/run-effect";
import { postText } from "../effects/settle-intent";
import { endTurn } from "./finish-turn";
import { gone, type LoadedTurn, loadTurn, saveWork, settledBefore } from "./load-turn";
import { endFor, type StepResult } from "./step-result";
import { writeCaption } from "./write-caption";

const REMEMBERED_TITLES = 30;
const DAY_MS = 86_400_000;

/** Takes the oldest paid-for post out of the bot's stock, in the transaction that gives it to this turn. */
async function takeFromStock(ctx: FleetContext, loaded: LoadedTurn): Promise<boolean> {
  const [row] = await ctx.db
    .select()
    .from(stock)
    .where(and(eq(stock.botId, loaded.bot.id), eq(stock.galleryId, ctx.studio.identity)))
    .orderBy(asc(stock.createdAt))
    .limit(1);
  if (!row) return false;
  return ctx.db.transaction(async (tx) => {
    await tx.select({ id: bots.id }).from(bots).where(eq(bots.id, loaded.bot.id)).for("key share");
    const [taken] = await tx.delete(stock).where(eq(stock.id, row.id)).returning({ id: stock.id });
    if (!taken) return false;
    await saveWork({ ...ctx, db: tx }, loaded, {
      title: row.title,
      caption: row.caption,
      idea: row.idea as PictureIdea,
      imageUrl: row.imageUrl ?? undefined,
      renderedAt: row.renderedAt?.toISOString(),
      stockId: row.id,
    });
    return true;
  });
}

/** The part of the bot's work that this post is. What is on its way already counts: two posts of a visit are two parts. */
async function partFor(ctx: FleetContext, { bot, persona, turn }: LoadedTurn, memory: Memory) {
  const now = ctx.clock.now();
  const part = partOfWork(memory, persona, turn.id, now);
  if (!part) return null;
  const begun = memory.projects.find(({ id }) => id === part.id)?.begun ?? 0;
  const made = sql`${turns.work} -> 'idea' -> 'project'`;
  const [row] = await ctx.db
    .select({ last: sql<number | null>`max((${made} ->> 'part')::int)` })
    .from(turns)
    .where(
      and(
        eq(turns.botId, bot.id),
        eq(turns.kind, "post"),
        inArray(turns.status, ["done", "working", "waiting"]),
        gte(turns.dueAt, new Date(begun)),
        sql`${made} ->> 'id' = ${part.id}`,
      ),
    );
  return partOfWork(memory, persona, turn.id, now, row?.last ?? 0);
}

/** Why no post would be permitted now, so that neither words nor a picture are paid for; null when one may be. */
async function overCap(ctx: FleetContext, botId: string): Promise<string | null> {
  const since = new Date(ctx.clock.now() - DAY_MS);
  const posts = ctx.db
    .select({ n: count() })
    .from(intents)
    .where(
      and(
        eq(intents.botId, botId),
        eq(intents.kind, "post"),
        gt(intents.at, since),
        inArray(intents.status, ["permitted", "unknown", "done"]),
      ),
    );
  const [row] = await ctx.db
    .select({ most: fleet.botPostsPerDay, n: sql<number>`(${posts})::int` })
    .from(fleet)
    .where(eq(fleet.id, 1));
  return row && row.n >= row.most ? `The cap of ${row.most} posts a day is reached` : null;
}

/** Decides on a picture and writes its title and caption, unless the stock holds one. */
export async function draftPost(ctx: FleetContext, turnId: string, lease: number): Promise<StepResult> {
  const loaded = await loadTurn(ctx, turnId);
  const before = settledBefore(loaded);
  if (!loaded || before) return before ?? gone;
  if (loaded.work.title) return { kind: "next" };
  const reason = await overCap(ctx, loaded.bot.id);
  if (reason) return { kind: "over", status: (await endTurn(ctx, turnId, { status: "skipped", reason })) ?? "skipped" };
  if (await takeFromStock(ctx, loaded)) return { kind: "next" };
  const { bot, persona, turn } = loaded;
  const archetype = (await loadArchetypes(ctx.db)).get(bot.archetypeId);
  if (!archetype) return { kind: "halted", reason: `The archetype ${bot.archetypeId} is not in the catalogue` };
  const recent = await ctx.db
    .select({ title: activities.itemTitle })
    .from(activities)
    .where(and(eq(activities.botId, bot.id), eq(activities.kind, "post")))
    .orderBy(desc(activities.id))
    .limit(REMEMBERED_TITLES);
  const memory = readMemory(bot.memory);
  const idea = imaginePicture({
    persona,
    archetype,
    seed: persona.seed,
    index: bot.sessionNumber * 40 + turn.index,
    recentTitles: recent.flatMap((row) => (row.title ? [row.title] : [])),
    project: await partFor(ctx, loaded, memory),
  });
  const written = await writeCaption(ctx, loaded, idea, lease);
  if (written.kind === "halted") return written;
  if (written.kind === "written") {
    await saveWork(ctx, loaded, { title: written.title, caption: written.caption, idea }, written.trace);
    return { kind: "next" };
  }
  const { prompt, checks } = written;
  await saveWork(ctx, loaded, {}, { prompt, checks });
  const end = { status: "given_up" as const, reason: checks.at(-1) ?? "No caption could be written" };
  return { kind: "over", status: (await endTurn(ctx, turnId, end)) ?? end.status };
}

type Words = { title: string; caption: string };

function publish(ctx: FleetContext, { bot, turn, work }: LoadedTurn, { title, caption }: Words, lease: number) {
  const imageUrl = work.imageUrl ?? "";
  return runEffect(ctx, {
    key: `${ctx.studio.identity}:post:${turn.id}`,
    kind: "post",
    turnId: turn.id,
    sessionId: turn.sessionId,
    botId: bot.id,
    handle: bot.handle,
    lease,
    ordinal: 2,
    text: postText(title, caption),
    words: caption,
    maxSends: 3,
    send: async (scope) => {
      const answer = await ctx.studio.createPost({ as: bot.handle, imageUrl, title, description: caption, ...scope });
      return answer.kind === "ok" ? { kind: "ok", value: { remoteId: answer.value.id } } : answer;
    },
  });
}

/** A picture that is paid for gets other words when somebody has said these meanwhile. */
async function publishOtherwise(ctx: FleetContext, loaded: LoadedTurn, lease: number) {
  const { idea } = loaded.work;
  const written = idea && (await writeCaption(ctx, loaded, idea, lease, 1));
  if (written?.kind !== "written") return null;
  const { title, caption, trace } = written;
  await saveWork(ctx, loaded, { title, caption }, trace);
  return publish(ctx, loaded, written, lease);
}

export async function publishPost(ctx: FleetContext, turnId: string, lease: number): Promise<StepResult> {
  const loaded = await loadTurn(ctx, turnId);
  const before = settledBefore(loaded);
  if (before) return before;
  const { title, caption, imageUrl } = loaded?.work ?? {};
  if (!loaded || !title || !caption || !imageUrl) return gone;
  const first = await publish(ctx, loaded, { title, caption }, lease);
  const isWorn = first.kind === "capped" && first.of === "words";
  const result = (isWorn && (await publishOtherwise(ctx, loaded, lease))) || first;
  if (result.kind === "unsettled") return result;
  if (result.kind === "halted") {
    await endTurn(ctx, turnId, { status: "skipped", reason: result.reason });
    return result;
  }
  const end = result.kind === "done" ? { status: "skipped" as const, reason: "" } : endFor(result);
  return { kind: "over", status: (await endTurn(ctx, turnId, end)) ?? end.status };
}
