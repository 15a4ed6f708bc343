import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { partOfWork } from "@/lib/behavior/life/projects";
import { speakingAt } from "@/lib/behavior/life/tone";
import { type Memory, readMemory } from "@/lib/behavior/memory/memory";
import { recentWords } from "@/lib/behavior/memory/recent-words";
import { checkText } from "@/lib/content/check-text";
import { imaginePicture } from "@/lib/content/imagine-picture";
import { captionPrompt } from "@/lib/content/prompts";
import { captionSchema } from "@/lib/content/results";
import type { PictureIdea } from "@/lib/content/picture-idea";
import { activities, bots, stock, turns } from "@/lib/db/schema";
import { loadArchetypes } from "../archetypes/load-archetypes";
import { generate } from "../budget/generate";
import type { FleetContext } from "../context";
import { runEffect } from "../effects/run-effect";
import { postText } from "../effects/settle-intent";
import { endTurn } from "./finish-turn";
import { gone, type LoadedTurn, loadTurn, saveWork, settledBefore } from "./load-turn";
import { endFor, type StepResult } from "./step-result";

const DRAFTS = 2;
const REMEMBERED_TITLES = 30;

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
  const made = sql`${turns.work} -> 'idea' -> 'project'`;
  const [row] = await ctx.db
    .select({ last: sql<number | null>`max((${made} ->> 'part')::int)` })
    .from(turns)
    .where(
      and(
        eq(turns.botId, bot.id),
        eq(turns.kind, "post"),
        inArray(turns.status, ["done", "working", "waiting"]),
        sql`${made} ->> 'id' = ${part.id}`,
      ),
    );
  return partOfWork(memory, persona, turn.id, now, row?.last ?? 0);
}

/** Decides on a picture and writes its title and caption, unless the stock holds one. */
export async function draftPost(ctx: FleetContext, turnId: string, lease: number): Promise<StepResult> {
  const loaded = await loadTurn(ctx, turnId);
  const before = settledBefore(loaded);
  if (!loaded || before) return before ?? gone;
  if (loaded.work.title || (await takeFromStock(ctx, loaded))) return { kind: "next" };
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
  const now = ctx.clock.now();
  const idea = imaginePicture({
    persona,
    archetype,
    seed: persona.seed,
    index: bot.sessionNumber * 40 + turn.index,
    recentTitles: recent.flatMap((row) => (row.title ? [row.title] : [])),
    project: await partFor(ctx, loaded, memory),
  });
  const avoid = [...recentWords(memory, "title"), ...recentWords(memory, "opening")];
  const prompt = captionPrompt({ persona: speakingAt(persona, now), idea, seed: `${persona.seed}:${turnId}`, avoid });
  const checks: string[] = [];
  for (let attempt = 0; attempt < DRAFTS; attempt++) {
    const reply = await generate(
      ctx,
      { botId: bot.id, lease, turnId },
      {
        purpose: "caption",
        ...prompt,
        schema: captionSchema,
        maxOutputTokens: 260,
        seed: `${persona.seed}:${turnId}:${attempt}`,
      },
    );
    if (reply.kind === "halted") return reply;
    if (reply.kind === "failed") {
      checks.push(reply.reason);
      continue;
    }
    const title = checkText(reply.value.title, { kind: "title", neverSays: persona.voice.neverSays });
    const caption = checkText(reply.value.caption, { kind: "caption", neverSays: persona.voice.neverSays });
    if (title.ok && caption.ok) {
      const trace = { prompt, reply: `${reply.value.title}\n${reply.value.caption}`, checks };
      await saveWork(ctx, loaded, { title: title.text, caption: caption.text, idea }, trace);
      return { kind: "next" };
    }
    checks.push(`Draft ${attempt + 1} refused: ${title.ok ? (caption.ok ? "" : caption.reason) : title.reason}`);
  }
  await saveWork(ctx, loaded, {}, { prompt, checks });
  const end = { status: "given_up" as const, reason: checks.at(-1) ?? "No caption could be written" };
  return { kind: "over", status: (await endTurn(ctx, turnId, end)) ?? end.status };
}

export async function publishPost(ctx: FleetContext, turnId: string, lease: number): Promise<StepResult> {
  const loaded = await loadTurn(ctx, turnId);
  const before = settledBefore(loaded);
  if (before) return before;
  const { title, caption, imageUrl } = loaded?.work ?? {};
  if (!loaded || !title || !caption || !imageUrl) return gone;
  const { bot, turn } = loaded;
  const result = await runEffect(ctx, {
    key: `${ctx.studio.identity}:post:${turnId}`,
    kind: "post",
    turnId,
    sessionId: turn.sessionId,
    botId: bot.id,
    handle: bot.handle,
    lease,
    ordinal: 2,
    text: postText(title, caption),
    maxSends: 3,
    send: async (scope) => {
      const answer = await ctx.studio.createPost({ as: bot.handle, imageUrl, title, description: caption, ...scope });
      return answer.kind === "ok" ? { kind: "ok", value: { remoteId: answer.value.id } } : answer;
    },
  });
  if (result.kind === "unsettled") return result;
  if (result.kind === "halted") {
    await endTurn(ctx, turnId, { status: "skipped", reason: result.reason });
    return result;
  }
  const end = result.kind === "done" ? { status: "skipped" as const, reason: "" } : endFor(result);
  return { kind: "over", status: (await endTurn(ctx, turnId, end)) ?? end.status };
}
