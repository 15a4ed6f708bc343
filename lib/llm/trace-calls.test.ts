import { MockLanguageModelV4 } from "ai/test";
import { expect, it } from "vitest";
import { z } from "zod";
import { createLlm } from "./create-llm";

const request = {
  purpose: "comment" as const,
  system: "You write.",
  user: "Write.",
  schema: z.object({ text: z.string() }),
  maxOutputTokens: 100,
};

it("a call is observed with names and numbers, and its outcome is the same", async () => {
  const model = new MockLanguageModelV4({
    modelId: "gpt-4.1-mini",
    doGenerate: {
      content: [{ type: "text", text: '{"text": "nice mug"}' }],
      finishReason: { unified: "stop", raw: "stop" },
      usage: {
        inputTokens: { total: 1000, noCache: 400, cacheRead: 600, cacheWrite: 0 },
        outputTokens: { total: 50, text: 50, reasoning: 0 },
      },
      warnings: [],
    },
  });
  const seen: unknown[] = [];
  const plain = createLlm({ provider: { kind: "model", model }, now: () => 0 });
  const observed = createLlm({
    provider: { kind: "model", model },
    now: () => 0,
    observe: async (told, call) => {
      seen.push(told);
      return call((end) => void seen.push(end));
    },
  });
  expect(await observed.generate(request)).toEqual(await plain.generate(request));
  expect(seen).toEqual([
    { model: "gpt-4.1-mini", provider: model.provider, purpose: "comment" },
    { inputTokens: 1000, outputTokens: 50, finish: "stop" },
  ]);
});
