import { speakingAt } from "@/lib/behavior/life/tone";
import { readMemory } from "@/lib/behavior/memory/memory";
import { recentWords } from "@/lib/behavior/memory/recent-words";
import { checkText } from "@/lib/content/check-text";
import type { PictureIdea } from "@/lib/content/picture-idea";
import { captionPrompt, type Prompt } from "@/lib/content/prompts";
import { captionSchema } from "@/lib/content/results";
import { generate } from "../budget/generate";
import type { FleetContext } from "../context";
import { approveWords } from "../words/approve-words";
import type { LoadedTurn } from "./load-turn";

const DRAFTS = 2;

export type Captioned =
  | { kind: "written"; title: string; caption: string; trace: { prompt: Prompt; reply: string; checks: string[] } }
  | { kind: "unwritten"; prompt: Prompt; checks: string[] }
  | { kind: "halted"; reason: string };

/** Drafts a title and a caption for a picture. Refused words are drawn once more. `round` tells the dice of one asking from those of the next. */
export async function writeCaption(
  ctx: FleetContext,
  { bot, persona, turn }: LoadedTurn,
  idea: PictureIdea,
  lease: number,
  round = 0,
): Promise<Captioned> {
  const memory = readMemory(bot.memory);
  const avoid = [...recentWords(memory, "title"), ...recentWords(memory, "opening")];
  const seed = `${persona.seed}:${turn.id}`;
  const prompt = captionPrompt({ persona: speakingAt(persona, ctx.clock.now()), idea, seed, avoid });
  const { neverSays } = persona.voice;
  const [language] = persona.languages;
  const spender = { botId: bot.id, lease, turnId: turn.id };
  const checks: string[] = [];
  for (let attempt = round * DRAFTS; attempt < (round + 1) * DRAFTS; attempt++) {
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
    const rules = { neverSays, language, refuseStock: attempt === round * DRAFTS };
    const title = checkText(reply.value.title, { kind: "title", neverSays });
    const caption = title.ok
      ? await approveWords(ctx, spender, reply.value.caption, { kind: "caption", ...rules }, title.text)
      : title;
    if (title.ok && caption.ok) {
      const said = `${reply.value.title}\n${reply.value.caption}`;
      return { kind: "written", title: title.text, caption: caption.text, trace: { prompt, reply: said, checks } };
    }
    if (!caption.ok) checks.push(`Draft ${attempt + 1} refused: ${caption.reason}`);
    if (!caption.ok && caption.reason === "unmoderated") break;
  }
  return { kind: "unwritten", prompt, checks };
}
