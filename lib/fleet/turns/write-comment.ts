import { and, eq, isNotNull } from "drizzle-orm";
import { speakingAt } from "@/lib/behavior/life/tone";
import { readMemory } from "@/lib/behavior/memory/memory";
import { recentWords } from "@/lib/behavior/memory/recent-words";
import { asReply, withoutAddress } from "@/lib/content/as-reply";
import { normaliseText } from "@/lib/content/normalise-text";
import { readPrompt } from "@/lib/content/prompt-data";
import { commentPrompt, type Prompt } from "@/lib/content/prompts";
import { commentSchema } from "@/lib/content/results";
import { intents } from "@/lib/db/schema";
import { generate } from "../budget/generate";
import type { FleetContext } from "../context";
import type { Chosen } from "./choose-comment";
import { approveWords } from "../words/approve-words";
import type { LoadedTurn } from "./load-turn";

const DRAFTS = 2;
/** The gallery's own limit. */
const LONGEST = 1000;

export type Written =
  | { kind: "written"; text: string; prompt: Prompt; reply: string; checks: string[] }
  /** `worn`: its last draft had been said by somebody of late. */
  | { kind: "unwritten"; prompt: Prompt; checks: string[]; worn: boolean }
  | { kind: "halted"; reason: string };

/** What the bot said there before, published or not: two of its comments under one post are never the same, so that each can be found again. */
async function saidBefore(ctx: FleetContext, loaded: LoadedTurn, { item, thread }: Chosen): Promise<Set<string>> {
  const { bot, turn } = loaded;
  const rows = await ctx.db
    .select({ text: intents.text, turnId: intents.turnId })
    .from(intents)
    .where(
      and(eq(intents.botId, bot.id), eq(intents.itemId, item.id), eq(intents.kind, "comment"), isNotNull(intents.text)),
    );
  const shown = thread.filter(({ user }) => user.username.toLowerCase() === bot.handle).map(({ content }) => content);
  const meant = rows.filter(({ turnId }) => turnId !== turn.id).map(({ text }) => text ?? "");
  return new Set([...shown, ...meant].map(normaliseText));
}

/** Drafts the words. A refused text is drawn once more. The @handle of a reply is put before them here: no model is trusted with it. */
export async function writeComment(
  ctx: FleetContext,
  loaded: LoadedTurn,
  chosen: Chosen,
  lease: number,
): Promise<Written> {
  const { bot, persona, turn } = loaded;
  const { item, thread, answers, isBot } = chosen;
  const seed = `${persona.seed}:${turn.id}`;
  const to = answers?.user.username;
  const before = await saidBefore(ctx, loaded, chosen);
  const prompt = commentPrompt({
    persona: speakingAt(persona, ctx.clock.now()),
    avoid: recentWords(readMemory(bot.memory), "opening"),
    seed,
    post: {
      title: item.title,
      description: item.description,
      tags: item.tags,
      authorHandle: item.user.username,
    },
    thread: thread.map((comment) => ({ authorHandle: comment.user.username, text: comment.content })),
    replyTo: answers ? { authorHandle: answers.user.username, text: answers.content } : undefined,
    isToHuman: !isBot(item.user) || (answers !== null && !isBot(answers.user)),
  });
  const spender = { botId: bot.id, lease, turnId: turn.id };
  const language = readPrompt(prompt.system, prompt.user)?.card.language;
  // Its own words it may repeat.
  const isMine = ({ user }: { user: { username: string } }) => user.username.toLowerCase() === bot.handle;
  const others = thread.filter((comment) => !isMine(comment)).map(({ content }) => content);
  const gallery = isMine(item)
    ? { title: "", prose: others }
    : { title: item.title, prose: [item.description, ...item.tags, ...others] };
  const checks: string[] = [];
  let worn = false;
  for (let attempt = 0; attempt < DRAFTS; attempt++) {
    const reply = await generate(ctx, spender, {
      purpose: "comment",
      ...prompt,
      schema: commentSchema,
      maxOutputTokens: 220,
      seed: `${seed}:${attempt}`,
    });
    if (reply.kind === "halted") return reply;
    if (reply.kind === "failed") {
      checks.push(reply.reason);
      continue;
    }
    const { neverSays } = persona.voice;
    const words = to === undefined ? reply.value.text : withoutAddress(reply.value.text, to);
    const maxLength = LONGEST - (to === undefined ? 0 : to.length + 2);
    const checked = await approveWords(ctx, spender, words, {
      kind: "comment",
      neverSays,
      maxLength,
      language,
      gallery,
      refuseStock: attempt === 0,
    });
    const text = checked.ok && to !== undefined ? normaliseText(asReply(checked.text, to)) : checked.ok && checked.text;
    if (text && !before.has(text)) return { kind: "written", text, prompt, reply: reply.value.text, checks };
    worn = !checked.ok && checked.reason === "said_lately";
    checks.push(`Draft ${attempt + 1} refused: ${checked.ok ? "said_here_before" : checked.reason}`);
    if (!checked.ok && checked.reason === "unmoderated") break;
  }
  return { kind: "unwritten", prompt, checks, worn };
}
