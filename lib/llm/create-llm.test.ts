import { MockLanguageModelV4 } from "ai/test";
import { describe, expect, it } from "vitest";
import { captionSchema, commentSchema, commentsSchema } from "@/lib/content/results";
import { commentPrompt, commentsPrompt } from "@/lib/content/prompts";
import { testPersonas } from "@/lib/content/test-personas";
import { createLlm } from "./create-llm";
import type { LlmRequest } from "./port";

const [persona] = testPersonas(1);
if (!persona) throw new Error("No persona.");
const post = { title: "Stoneware mug on linen", description: "soft light", tags: ["product"], authorHandle: "bo" };
const request: LlmRequest<{ text: string }> = {
  purpose: "comment",
  ...commentPrompt({ persona, post, thread: [], seed: "s" }),
  schema: commentSchema,
  maxOutputTokens: 100,
  seed: "s",
};

function clock() {
  let at = 0;
  return () => (at += 40);
}

function mock(text: string, finish: "stop" | "length" | "content-filter" = "stop") {
  return new MockLanguageModelV4({
    modelId: "gpt-4.1-mini",
    doGenerate: async () => ({
      content: text === "" ? [] : [{ type: "text" as const, text }],
      finishReason: { unified: finish, raw: undefined },
      usage: {
        inputTokens: { total: 1000, noCache: 400, cacheRead: 600, cacheWrite: undefined },
        outputTokens: { total: 50, text: 50, reasoning: undefined },
      },
      warnings: [],
    }),
  });
}

describe("a model of the SDK behind the port", () => {
  it("returns the value, the usage and its exact cost", async () => {
    const model = mock('{"text": "nice mug"}');
    const outcome = await createLlm({ provider: { kind: "model", model }, now: clock() }).generate(request);
    expect(outcome).toEqual({
      kind: "ok",
      value: { text: "nice mug" },
      usage: { inputTokens: 1000, cachedTokens: 600, outputTokens: 50 },
      costMicros: 160 + 60 + 80,
      latencyMs: 40,
      model: "gpt-4.1-mini",
    });
    const call = model.doGenerateCalls[0];
    expect(call?.responseFormat).toMatchObject({
      type: "json",
      schema: { type: "object", required: ["text"], additionalProperties: false },
    });
    expect(JSON.stringify(call?.responseFormat)).not.toMatch(/maxLength|minLength/);
    expect(call?.providerOptions).toBeUndefined();
    expect(call?.maxOutputTokens).toBe(100);
  });

  it.each([
    ["prose", "Sure! Here is it.", "stop", "bad_output"],
    ["another shape", '{"comment": "x"}', "stop", "bad_output"],
    ["a text beyond the bounds", JSON.stringify({ text: "x".repeat(1001) }), "stop", "bad_output"],
    ["nothing", "", "stop", "bad_output"],
    ["a cut answer", '{"text": "ni', "length", "bad_output"],
    ["nothing, cut", "", "length", "bad_output"],
    ["a refusal", "No.", "content-filter", "refused"],
  ] as const)("charges for %s", async (_, text, finish, reason) => {
    const outcome = await createLlm({ provider: { kind: "model", model: mock(text, finish) }, now: clock() }).generate(
      request,
    );
    expect(outcome).toMatchObject({ kind: "failed", reason, costMicros: 300, usage: { outputTokens: 50 } });
  });

  it("charges nothing before sending, and the worst case when stopped or late", async () => {
    const hanging = new MockLanguageModelV4({
      modelId: "gpt-4.1-mini",
      doGenerate: ({ abortSignal }) =>
        new Promise((_, reject) => abortSignal?.addEventListener("abort", () => reject(abortSignal.reason))),
    });
    const llm = createLlm({ provider: { kind: "model", model: hanging }, now: clock() });
    const worst = llm.estimate(request).costMicros;
    expect(worst).toBeGreaterThan(0);
    expect(await llm.generate({ ...request, signal: AbortSignal.abort() })).toMatchObject({
      reason: "aborted",
      costMicros: 0,
    });
    expect(hanging.doGenerateCalls).toHaveLength(0);
    expect(await llm.generate({ ...request, timeoutMs: 20 })).toMatchObject({
      reason: "timeout",
      costMicros: worst,
      retryable: true,
    });
    const stop = new AbortController();
    const running = llm.generate({ ...request, signal: stop.signal });
    stop.abort();
    expect(await running).toMatchObject({ reason: "aborted", costMicros: worst, retryable: false });
  });
});

describe("the offline voice as a model", () => {
  const llm = createLlm({ provider: { kind: "offline" }, now: clock() });

  it("answers for nothing, the same for the same seed", async () => {
    const [first, again, other] = await Promise.all(
      [request, request, { ...request, seed: "t" }].map((r) => llm.generate(r)),
    );
    expect(first).toMatchObject({ kind: "ok", costMicros: 0, model: "offline" });
    if (first?.kind !== "ok" || again?.kind !== "ok" || other?.kind !== "ok") throw new Error("failed");
    expect(again.value).toEqual(first.value);
    expect(other.value).not.toEqual(first.value);
    expect(first.usage.inputTokens).toBeGreaterThan(100);
    expect(llm).toMatchObject({ offline: true, provider: "offline" });
    expect(llm.estimate(request).costMicros).toBe(0);
  });

  it("answers several in one call, each to its own post and none like another", async () => {
    const persona = testPersonas(3)[2]!;
    const titles = ["Stoneware mug on linen", "Pixel lighthouse", "Bar chart of ferries"];
    const comments = titles.map((title) => ({ post: { ...post, title }, thread: [], seed: title }));
    const asked = { purpose: "comments" as const, schema: commentsSchema, maxOutputTokens: 600, seed: "s" };
    const answer = await llm.generate({ ...asked, ...commentsPrompt({ persona, comments }) });
    if (answer.kind !== "ok") throw new Error(answer.message);
    expect(answer.value.texts).toHaveLength(3);
    expect(new Set(answer.value.texts).size).toBe(3);
  });

  it("does not answer a prompt that is not one of ours, or the wrong question", async () => {
    expect(await llm.generate({ ...request, user: "Say hello." })).toMatchObject({
      kind: "failed",
      reason: "bad_output",
    });
    expect(await llm.generate({ ...request, purpose: "caption", schema: captionSchema })).toMatchObject({
      kind: "failed",
      reason: "bad_output",
    });
  });
});
