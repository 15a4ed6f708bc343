/** The offline voice as a language model: reads the prompt's own data, answers in JSON, the same for the same seed. */
import { UnsupportedFunctionalityError, type LanguageModelV4 } from "@ai-sdk/provider";
import { openingOf } from "@/lib/behavior/memory/phrasing";
import { type PromptData, readPrompt } from "@/lib/content/prompt-data";
import type { SpeakerCard } from "@/lib/content/speaker";
import { writeCaption } from "@/lib/content/voice/write-caption";
import { writeComment } from "@/lib/content/voice/write-comment";

type CallOptions = Parameters<LanguageModelV4["doGenerate"]>[0];
type GenerateResult = Awaited<ReturnType<LanguageModelV4["doGenerate"]>>;

export const OFFLINE_PROVIDER = "offline";
const OFFLINE_MODEL = "offline";

export function offlineModel(): LanguageModelV4 {
  return {
    specificationVersion: "v4",
    provider: OFFLINE_PROVIDER,
    modelId: OFFLINE_MODEL,
    supportedUrls: {},
    doGenerate: async (options) => answer(options),
    doStream: async () => {
      throw new UnsupportedFunctionalityError({ functionality: "streaming from the offline voice" });
    },
  };
}

function answer(options: CallOptions): GenerateResult {
  const system = textOf(options, "system");
  const user = textOf(options, "user");
  const seed = String(options.providerOptions?.[OFFLINE_PROVIDER]?.seed ?? `${system}\n${user}`);
  const read = readPrompt(system, user);
  const text = read ? JSON.stringify(write(read.card, read.data, seed)) : "";
  const input = tokensOf(system) + tokensOf(user);
  const output = tokensOf(text);
  return {
    content: text === "" ? [] : [{ type: "text", text }],
    finishReason: { unified: read ? "stop" : "other", raw: undefined },
    usage: {
      inputTokens: { total: input, noCache: input, cacheRead: 0, cacheWrite: 0 },
      outputTokens: { total: output, text: output, reasoning: 0 },
    },
    warnings: [],
  };
}

/** Of several texts each is drawn by itself, and begins unlike those before it. */
function write(card: SpeakerCard, data: PromptData, seed: string): unknown {
  const avoid = [...("avoid" in data ? (data.avoid ?? []) : [])];
  switch (data.task) {
    case "caption":
      return writeCaption(card, data, seed);
    case "comment":
      return { text: writeComment(card, data, seed) };
    case "captions":
      return {
        posts: data.pictures.map((picture, nth) => {
          const made = writeCaption(card, { task: "caption", ...picture, avoid }, `${seed}:${nth}`);
          avoid.push(made.title, openingOf(made.caption));
          return made;
        }),
      };
    case "comments":
      return {
        texts: data.comments.map(({ language, ...seen }, nth) => {
          const own = language === undefined ? card : { ...card, language };
          const text = writeComment(own, { task: "comment", ...seen, avoid }, `${seed}:${nth}`);
          avoid.push(openingOf(text));
          return text;
        }),
      };
  }
}

function textOf(options: CallOptions, role: "system" | "user"): string {
  return options.prompt
    .flatMap((message) => {
      if (message.role !== role) return [];
      if (typeof message.content === "string") return [message.content];
      return message.content.flatMap((part) => (part.type === "text" ? [part.text] : []));
    })
    .join("\n");
}

/** What a real model would have counted, about. */
function tokensOf(text: string): number {
  return Math.ceil(text.length / 4);
}
