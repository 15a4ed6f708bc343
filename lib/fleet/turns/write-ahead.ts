// Law: a bot's next posts are written in one call, and put into its stock in the transaction that settles it: paid once, whatever dies.
import { eq } from "drizzle-orm";
import { partOfWork } from "@/lib/behavior/life/projects";
import { speakingAt } from "@/lib/behavior/life/tone";
import { recentPostWords } from "@/lib/behavior/memory/recent-words";
import { toldOf } from "@/lib/behavior/memory/told";
import type { PictureIdea } from "@/lib/content/picture-idea";
import { captionsPrompt } from "@/lib/content/prompts";
import { captionSchema, captionsSchema } from "@/lib/content/results";
import { bots, stock, turns } from "@/lib/db/schema";
import { askedBefore } from "../budget/asked-before";
import { generate } from "../budget/generate";
import type { FleetContext } from "../context";
import { imagineFor } from "./imagine-for";
import type { LoadedTurn } from "./load-turn";
import { storable } from "./storable";
import type { WorkNow } from "./work-now";

/** Posts in stock after a call; fewer than two are not worth one of their own. */
export const STOCKED = 4;
const LEAST = 2;
/** Words are of their time. Real. */
const GOOD_FOR_MS = 14 * 86_400_000;
const TOKENS_A_POST = 200;

export type Ahead = { kind: "stocked" } | { kind: "alone" } | { kind: "halted"; reason: string; unpaid?: true };

/** What the next posts are to show: the one that is due first. */
async function imagineNext(ctx: FleetContext, loaded: LoadedTurn, work: WorkNow, count: number) {
  const { persona, turn } = loaded;
  const ideas: PictureIdea[] = [];
  let last = work.next ? work.next.part - 1 : 0;
  for (let nth = 0; nth < count; nth++) {
    const project = nth === 0 ? work.due : partOfWork(work.memory, persona, `${turn.id}:${nth}`, ctx.clock.now(), last);
    last = project?.part ?? last;
    const titles = ideas.map(({ workingTitle }) => workingTitle);
    const idea = await imagineFor(ctx, loaded, project, nth, titles);
    if (!idea) return [];
    ideas.push(idea);
  }
  return ideas;
}

/** Fills a stock in which `kept` drafts are left. `alone`: it is not, and the post's words are written by themselves. */
export async function writeAhead(
  ctx: FleetContext,
  loaded: LoadedTurn,
  work: WorkNow,
  kept: number,
  lease: number,
): Promise<Ahead> {
  const { bot, persona, turn } = loaded;
  const count = STOCKED - kept;
  if (count < LEAST || (await askedBefore(ctx.db, [turn.id], "captions"))) return { kind: "alone" };
  const ideas = await imagineNext(ctx, loaded, work, count);
  if (ideas.length === 0) return { kind: "alone" };
  const seed = `${persona.seed}:${turn.id}`;
  const prompt = captionsPrompt({
    persona: speakingAt(persona, ctx.clock.now()),
    pictures: ideas.map((idea, nth) => ({ idea, seed: nth === 0 ? seed : `${seed}:${nth}` })),
    avoid: recentPostWords(work.memory),
    told: toldOf(work.memory),
  });
  const request = {
    purpose: "captions" as const,
    ...prompt,
    schema: captionsSchema,
    maxOutputTokens: 40 + TOKENS_A_POST * count,
    seed,
  };
  const spender = { botId: bot.id, lease, turnId: turn.id };
  const written = await generate(ctx, spender, request, {
    once: true,
    keep: async (tx, { posts }) => {
      // Which words are for which picture is known by their order alone.
      if (posts.length !== ideas.length) return;
      const realNow = ctx.clock.realNow();
      const rows = ideas.flatMap((idea, nth) => {
        const words = captionSchema.safeParse({
          title: storable(posts[nth]?.title),
          caption: storable(posts[nth]?.caption),
        });
        const [createdAt, expiresAt] = [new Date(realNow + nth), new Date(realNow + GOOD_FOR_MS)];
        const { personaVersion } = bot;
        const of = { id: `draft:${turn.id}:${nth}`, botId: bot.id, galleryId: ctx.studio.identity };
        return words.success ? [{ ...of, ...words.data, idea, createdAt, expiresAt, personaVersion }] : [];
      });
      // Bot before turn before stock, as everywhere.
      await tx.select({ id: bots.id }).from(bots).where(eq(bots.id, bot.id)).for("key share");
      await tx
        .update(turns)
        .set({ trace: { ...loaded.trace, prompt } })
        .where(eq(turns.id, turn.id));
      if (rows.length > 0) await tx.insert(stock).values(rows).onConflictDoNothing();
    },
  });
  if (written.kind === "halted") return written;
  return { kind: written.kind === "ok" ? "stocked" : "alone" };
}
