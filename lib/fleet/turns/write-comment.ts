import { and, eq, isNotNull } from "drizzle-orm";
import { speakingAt } from "@/lib/behavior/life/tone";
import { readMemory } from "@/lib/behavior/memory/memory";
import { recentWords } from "@/lib/behavior/memory/recent-words";
import { toldOf } from "@/lib/behavior/memory/told";
import { asReply, withoutAddress } from "@/lib/content/as-reply";
import { normaliseText } from "@/lib/content/normalise-text";
import { commentPrompt, languageOf, type Prompt } from "@/lib/content/prompts";
import { isAskedWhetherBot, sayBot } from "@/lib/content/say-bot";
import { commentSchema } from "@/lib/content/results";
import { intents } from "@/lib/db/schema";
import { generate } from "../budget/generate";
import type { FleetContext } from "../context";
import type { Chosen } from "./choose-comment";
import { approveWords } from "../words/approve-words";
import { galleryOf, seenOf } from "./comment-draft";
import type { LoadedTurn } from "./load-turn";
import type { CommentDraft } from "./work";

const DRAFTS = 2;
/** The gallery's own limit. */
const LONGEST = 1000;

export type Written =
  /** Without a prompt it is what the visit was asked for that holds. */
  | { kind: "written"; text: string; prompt?: Prompt; reply: string; checks: string[]; isStanding?: boolean }
  /** `worn`: its last draft had been said by somebody of late. */
  | { kind: "unwritten"; prompt?: Prompt; checks: string[]; worn: boolean }
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

/** Whether it is to answer somebody who asks if it is a bot; with a fleet that is silent on that nobody is chosen who asks. */
export const isAsked = ({ answers }: Chosen): boolean =>
  answers !== null && isAskedWhetherBot(answers.content, answers.user.username);

function tell({ persona, turn }: LoadedTurn, { answers }: Chosen, before: Set<string>): Written {
  const to = answers?.user.username ?? "";
  const said = new Set([...before].map((text) => withoutAddress(text, to)));
  const reply = sayBot(persona.languages[0] ?? "en", `${persona.seed}:${turn.id}`, said);
  if (reply === undefined) return { kind: "unwritten", checks: ["It has said so here already"], worn: false };
  const checks = ["Asked whether it is a bot, it says so: these words are the fleet's own"];
  return { kind: "written", text: normaliseText(asReply(reply, to)), reply, checks, isStanding: true };
}

/**
 * Drafts the words; with `draft` they are there already. A refused text is drawn once more. The @handle of a reply is put before them here: no
 * model is trusted with it.
 */
export async function writeComment(
  ctx: FleetContext,
  loaded: LoadedTurn,
  chosen: Chosen,
  lease: number,
  draft?: CommentDraft,
): Promise<Written> {
  const { bot, persona, turn } = loaded;
  const seen = seenOf(loaded, chosen);
  const to = chosen.answers?.user.username;
  const before = await saidBefore(ctx, loaded, chosen);
  if (isAsked(chosen)) return tell(loaded, chosen, before);
  const prompt = commentPrompt({
    persona: speakingAt(persona, ctx.clock.now()),
    avoid: recentWords(readMemory(bot.memory), "opening"),
    told: toldOf(readMemory(bot.memory)),
    ...seen,
  });
  const spender = { botId: bot.id, lease, turnId: turn.id };
  const language = languageOf(persona, seen);
  const gallery = galleryOf(loaded, chosen);
  const checks: string[] = [];
  let worn = false;
  for (let attempt = 0; attempt < DRAFTS; attempt++) {
    const drawn = attempt === 0 && draft;
    if (drawn && drawn.text === undefined) {
      checks.push(`Draft 1 refused: ${drawn.refused ?? "empty"}`);
      continue;
    }
    const reply = drawn
      ? { kind: "ok" as const, value: { text: drawn.text ?? "" } }
      : await generate(ctx, spender, {
          purpose: "comment",
          ...prompt,
          schema: commentSchema,
          maxOutputTokens: 220,
          seed: `${seen.seed}:${attempt}`,
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
    if (text && !before.has(text))
      return { kind: "written", text, prompt: drawn ? undefined : prompt, reply: reply.value.text, checks };
    worn = !checked.ok && checked.reason === "said_lately";
    checks.push(`Draft ${attempt + 1} refused: ${checked.ok ? "said_here_before" : checked.reason}`);
    if (!checked.ok && checked.reason === "unmoderated") break;
  }
  return { kind: "unwritten", prompt, checks, worn };
}
