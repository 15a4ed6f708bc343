/** What words and pictures cost: a thousand turns of a simulated fleet, its prompts as they are sent, counted with a real tokenizer. */
import { Tiktoken } from "js-tiktoken/lite";
import o200k from "js-tiktoken/ranks/o200k_base";
import type { z } from "zod";
import { simulatedFleet } from "@/lib/behavior/simulate/fleet";
import { simulate } from "@/lib/behavior/simulate/simulate";
import { imaginePicture } from "@/lib/content/imagine-picture";
import { captionPrompt, commentPrompt, type Prompt, type SeenComment, type SeenPost } from "@/lib/content/prompts";
import { captionSchema, commentSchema } from "@/lib/content/results";
import { answerSchema } from "@/lib/llm/answer-schema";
import { createLlm } from "@/lib/llm/create-llm";
import { listPrice, pictureListMicros, tokenCostMicros, type TokenPrice } from "@/lib/llm/prices";
import type { Report } from "./index";
import { benchOfflineVoice } from "./offline-voice";
import { benchPersonas } from "./personas";

const BOTS = 50;
const TURNS = 1000;
const EDGE = 100;
const FROM = Date.parse("2026-03-02T00:00:00Z");
const MOST_DAYS = 30;
const BURST_GAP_MS = 60_000;
const MODEL = "gpt-4.1-mini";
/** Roles and separators of a request with two messages. */
const FRAME_TOKENS = 11;
const AVOIDED = 12;

const tokenizer = new Tiktoken(o200k);
const countTokens = (text: string): number => tokenizer.encode(text).length;

/** `tokens` in and out; none for what asks no model. */
type Turn = { kind: string; tokens: number; micros: number; pictureMicros: number };

const llm = createLlm({ provider: { kind: "offline" }, now: () => performance.now() });

/** The offline voice answers in the lengths that a persona is asked for; what it says is counted as a model's words would be. */
async function write<T>(purpose: "caption" | "comment", prompt: Prompt, schema: z.ZodType<T>, seed: string) {
  const answer = await llm.generate({ purpose, ...prompt, schema, maxOutputTokens: 260, seed });
  if (answer.kind !== "ok") throw new Error(`The offline voice wrote nothing: ${answer.message}`);
  const form = JSON.stringify(await answerSchema(schema).jsonSchema);
  const inputTokens = countTokens(prompt.system) + countTokens(prompt.user) + countTokens(form) + FRAME_TOKENS;
  const outputTokens = countTokens(JSON.stringify(answer.value));
  const micros = tokenCostMicros(listPrice(MODEL) as TokenPrice, { inputTokens, cachedTokens: 0, outputTokens });
  return { value: answer.value, tokens: inputTokens + outputTokens, micros };
}

async function liveThrough(): Promise<{ turns: Turn[]; days: number }> {
  const bots = simulatedFleet({ count: BOTS, seed: "content" });
  const byHandle = new Map(bots.map((bot) => [bot.persona.handle, bot]));
  const posts = new Map<string, SeenPost & { thread: SeenComment[] }>();
  const openings = new Map<string, string[]>();
  const liked = new Map<string, number>();
  const turns: Turn[] = [];
  let at = FROM;
  for (const event of simulate({ bots, from: FROM, until: FROM + MOST_DAYS * 86_400_000 })) {
    if (turns.length === TURNS) break;
    at = event.at;
    const bot = byHandle.get(event.bot);
    if (!bot) continue;
    const { persona, archetype } = bot;
    const seed = `${persona.seed}:${event.id}`;
    const avoid = openings.get(event.bot) ?? [];
    const remember = (text: string) =>
      openings.set(event.bot, [text.split(/\s+/).slice(0, 2).join(" "), ...avoid].slice(0, AVOIDED));
    if (event.kind === "post") {
      const idea = imaginePicture({ persona, archetype, seed: persona.seed, index: turns.length, recentTitles: [] });
      const made = await write("caption", captionPrompt({ persona, idea, seed, avoid }), captionSchema, seed);
      const { title, caption: description } = made.value;
      posts.set(event.post, { title, description, tags: idea.tags, authorHandle: event.bot, thread: [] });
      remember(description);
      const pictureMicros = pictureListMicros(idea.plan.generator, idea.plan.params) ?? Number.NaN;
      turns.push({ kind: "post", tokens: made.tokens, micros: made.micros, pictureMicros });
    } else if (event.kind === "comment") {
      const post = posts.get(event.post);
      if (!post) continue;
      const replyTo = event.parent
        ? post.thread.findLast(({ authorHandle }) => authorHandle === event.author)
        : undefined;
      const prompt = commentPrompt({ persona, post, thread: post.thread, replyTo, seed, avoid });
      const made = await write("comment", prompt, commentSchema, seed);
      post.thread.push({ authorHandle: event.bot, text: made.value.text });
      remember(made.value.text);
      turns.push({ kind: "comment", tokens: made.tokens, micros: made.micros, pictureMicros: 0 });
    } else {
      const before = liked.get(event.bot) ?? 0;
      const isBurst = event.kind === "like" && event.at - before <= BURST_GAP_MS;
      if (event.kind === "like") liked.set(event.bot, event.at);
      if (!isBurst) turns.push({ kind: event.kind, tokens: 0, micros: 0, pictureMicros: 0 });
    }
  }
  return { turns, days: (at - FROM) / 86_400_000 };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function perWritten(turns: readonly Turn[]): number {
  const written = turns.filter(({ tokens }) => tokens > 0);
  return sum(written.map(({ tokens }) => tokens)) / written.length;
}

export async function benchContent(report: Report): Promise<void> {
  const { turns, days } = await liveThrough();
  const n = turns.length;
  const written = turns.filter(({ tokens }) => tokens > 0);
  const posts = turns.filter(({ kind }) => kind === "post");
  const cents = (some: readonly Turn[]) =>
    sum(some.map(({ micros, pictureMicros }) => micros + pictureMicros)) / 10_000;
  report({ name: "model_free_turn_share", value: 1 - written.length / n, unit: "", n });
  report({ name: "tokens_per_turn", value: sum(turns.map(({ tokens }) => tokens)) / n, unit: "tokens", n });
  report({ name: "tokens_per_written_action", value: perWritten(turns), unit: "tokens", n: written.length });
  report({
    name: "token_growth_ratio",
    value: perWritten(turns.slice(-EDGE)) / perWritten(turns.slice(0, EDGE)),
    unit: "",
    n: EDGE,
  });
  report({ name: "cost_per_post_cents", value: cents(posts) / posts.length, unit: "cents", n: posts.length });
  report({ name: "cost_per_bot_day_cents", value: cents(turns) / (BOTS * days), unit: "cents", n });
  benchOfflineVoice(report);
  benchPersonas(report);
}
