import { speakingAt } from "@/lib/behavior/life/tone";
import { readMemory } from "@/lib/behavior/memory/memory";
import { recentPostWords } from "@/lib/behavior/memory/recent-words";
import { toldOf } from "@/lib/behavior/memory/told";
import type { PictureIdea } from "@/lib/content/picture-idea";
import { captionPrompt, type Prompt } from "@/lib/content/prompts";
import { captionSchema } from "@/lib/content/results";
import { generate } from "../budget/generate";
import type { FleetContext } from "../context";
import { approveCaption } from "./approve-caption";
import type { LoadedTurn } from "./load-turn";

const DRAFTS = 2;

export type Captioned =
  | { kind: "written"; title: string; caption: string; trace: { prompt: Prompt; reply: string; checks: string[] } }
  | { kind: "unwritten"; prompt: Prompt; checks: string[] }
  | { kind: "halted"; reason: string; unpaid?: true };

/**
 * Drafts a title and a caption for a picture. Refused words are drawn once more. `round` tells the dice of one asking from those of the next;
 * with `refused` words that were drawn ahead are what is drawn once more.
 */
export async function writeCaption(
  ctx: FleetContext,
  loaded: LoadedTurn,
  idea: PictureIdea,
  lease: number,
  { round = 0, refused = [] }: { round?: number; refused?: readonly string[] } = {},
): Promise<Captioned> {
  const { bot, persona, turn } = loaded;
  const memory = readMemory(bot.memory);
  const avoid = recentPostWords(memory);
  const seed = `${persona.seed}:${turn.id}`;
  const told = toldOf(memory);
  const prompt = captionPrompt({ persona: speakingAt(persona, ctx.clock.now()), idea, seed, avoid, told });
  const spender = { botId: bot.id, lease, turnId: turn.id };
  const checks = [...refused];
  const first = round * DRAFTS;
  for (let attempt = first + (refused.length > 0 ? 1 : 0); attempt < first + DRAFTS; attempt++) {
    const reply = await generate(ctx, spender, {
      purpose: "caption",
      ...prompt,
      schema: captionSchema,
      maxOutputTokens: 260,
      seed: `${seed}:${attempt}`,
    });
    if (reply.kind === "halted") return reply;
    if (reply.kind === "failed") {
      checks.push(reply.reason);
      continue;
    }
    const approved = await approveCaption(ctx, loaded, reply.value, lease, attempt === first);
    if (approved.ok) {
      const said = `${reply.value.title}\n${reply.value.caption}`;
      const { title, caption } = approved;
      return { kind: "written", title, caption, trace: { prompt, reply: said, checks } };
    }
    checks.push(`Draft ${attempt + 1} refused: ${approved.reason}`);
    if (approved.reason === "unmoderated") break;
  }
  return { kind: "unwritten", prompt, checks };
}
