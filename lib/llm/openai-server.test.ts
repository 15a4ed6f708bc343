import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commentSchema, lookSchema } from "@/lib/content/results";
import { createLlm } from "./create-llm";

const KEY = "sk-secret-1234567890";
let baseUrl = "";
let answer: (response: ServerResponse) => void = () => undefined;
let seen: { url: string; body: string; authorization: string }[] = [];
const server = createServer((request, response) => {
  let body = "";
  request.on("data", (chunk: Buffer) => (body += chunk.toString()));
  request.on("end", () => {
    seen.push({ url: request.url ?? "", body, authorization: request.headers.authorization ?? "" });
    answer(response);
  });
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function json(status: number, body: unknown, headers: Record<string, string> = {}) {
  return (response: ServerResponse) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  };
}

function completion(content: string, finish = "stop") {
  return {
    id: "c",
    object: "chat.completion",
    created: 1,
    model: "local",
    choices: [{ index: 0, message: { role: "assistant", content }, finish_reason: finish }],
    usage: {
      prompt_tokens: 200,
      completion_tokens: 10,
      total_tokens: 210,
      prompt_tokens_details: { cached_tokens: 100 },
    },
  };
}

const now = () => 0;
const request = {
  purpose: "comment" as const,
  system: "Be brief.",
  user: "Hello",
  schema: commentSchema,
  maxOutputTokens: 50,
  seed: "s",
};
function ask(timeoutMs = 5000, model = "gpt-4.1-mini") {
  seen = [];
  return createLlm({ provider: { kind: "openai", apiKey: KEY, baseUrl, model }, now }).generate({
    ...request,
    timeoutMs,
  });
}

describe("a compatible server", () => {
  it("is spoken to through chat completions, once, with a bounded answer", async () => {
    answer = json(200, completion('{"text": "hi"}'));
    expect(await ask()).toMatchObject({
      kind: "ok",
      value: { text: "hi" },
      usage: { inputTokens: 200, cachedTokens: 100, outputTokens: 10 },
      costMicros: 40 + 10 + 16,
    });
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({ url: "/v1/chat/completions", authorization: `Bearer ${KEY}` });
    const body = JSON.parse(seen[0]?.body ?? "{}");
    expect(body).toMatchObject({ model: "gpt-4.1-mini", response_format: { type: "json_schema" } });
    expect(body.max_tokens ?? body.max_completion_tokens).toBe(50);
    expect(body.messages[0]).toMatchObject({ content: "Be brief." });
  });

  it("is shown a picture with the words, in low detail, reserved at its worst", async () => {
    answer = json(200, completion('{"shows": "three boats"}'));
    seen = [];
    const llm = createLlm({ provider: { kind: "openai", apiKey: KEY, baseUrl }, now });
    const image = { bytes: new Uint8Array([1, 2, 3]), mediaType: "image/webp" };
    const look = { ...request, purpose: "comment_picture" as const, image, schema: lookSchema };
    expect(await llm.generate(look)).toMatchObject({ kind: "ok", value: { shows: "three boats" } });
    const [, user] = JSON.parse(seen[0]?.body ?? "{}").messages;
    expect(user.content).toEqual([
      { type: "text", text: "Hello" },
      { type: "image_url", image_url: { url: "data:image/webp;base64,AQID", detail: "low" } },
    ]);
    expect(llm.estimate(look).inputTokens - llm.estimate(request).inputTokens).toBe(llm.imageTokens);
  });

  it("that looks at no pictures is sent none", async () => {
    seen = [];
    const price = { input: 1, cachedInput: 1, output: 1 };
    const llm = createLlm({ provider: { kind: "openai", apiKey: KEY, baseUrl, model: "llama" }, price, now });
    const image = { bytes: new Uint8Array(1), mediaType: "image/png" };
    expect(await llm.generate({ ...request, image })).toMatchObject({ reason: "refused", costMicros: 0 });
    expect([seen.length, llm.imageTokens]).toEqual([0, undefined]);
  });

  it.each([
    [
      "a wrong key",
      json(401, { error: { message: `Incorrect API key provided: ${KEY}` } }),
      { reason: "auth", retryable: false, costMicros: 0 },
    ],
    [
      "a crowd",
      json(429, { error: { message: "Rate limit" } }, { "retry-after": "4" }),
      { reason: "rate_limited", retryable: true, costMicros: 0, retryAfterMs: 4000 },
    ],
    [
      "an empty account",
      json(429, { error: { message: "No credit", code: "insufficient_quota" } }),
      { reason: "auth", retryable: false },
    ],
    ["a failure", json(500, { error: { message: "oops" } }), { reason: "unavailable", retryable: true, costMicros: 0 }],
    ["a failure in HTML", json(502, "<html>"), { reason: "unavailable", retryable: true }],
    [
      "a request it does not take",
      json(400, { error: { message: "unknown model" } }),
      { reason: "refused", retryable: false },
    ],
    [
      "an answer that is not JSON",
      json(200, completion("hello there")),
      { reason: "bad_output", retryable: true, costMicros: 66 },
    ],
    [
      "a refusal in plain words",
      json(200, completion("I'm sorry, but I can't help with that.")),
      { reason: "refused", retryable: false, costMicros: 66 },
    ],
    [
      "a refusal as the provider says it",
      json(200, {
        ...completion("x"),
        choices: [
          { index: 0, message: { role: "assistant", content: null, refusal: "I can’t." }, finish_reason: "stop" },
        ],
      }),
      { reason: "refused", retryable: false },
    ],
    [
      "an answer that its filter stopped",
      json(200, {
        ...completion("x"),
        choices: [{ index: 0, message: { role: "assistant", content: null }, finish_reason: "content_filter" }],
      }),
      { reason: "refused", retryable: false },
    ],
    ["an answer cut short", json(200, completion('{"text": "he', "length")), { reason: "bad_output" }],
    ["a broken envelope", json(200, "{"), { reason: "bad_output" }],
    [
      "a cut connection",
      (response: ServerResponse) => void response.destroy(),
      { reason: "unavailable", retryable: true },
    ],
  ])("%s", async (_, next, expected) => {
    answer = next;
    const outcome = await ask();
    expect(outcome).toMatchObject({ kind: "failed", ...expected });
    expect(JSON.stringify(outcome)).not.toContain("1234567890");
    expect(seen).toHaveLength(1);
  });

  it("a silence ends at the deadline and is charged as the worst case", async () => {
    answer = () => undefined;
    const outcome = await ask(60);
    expect(outcome).toMatchObject({ kind: "failed", reason: "timeout", retryable: true });
    expect(outcome.costMicros).toBeGreaterThan(0);
  });

  it("a closed port costs nothing", async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, "127.0.0.1", resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    const provider = { kind: "openai" as const, apiKey: KEY, baseUrl: `http://127.0.0.1:${port}/v1` };
    expect(await createLlm({ provider, now }).generate(request)).toMatchObject({
      reason: "unavailable",
      costMicros: 0,
    });
  });

  it("OpenAI itself is spoken to through responses", async () => {
    const urls: string[] = [];
    const spy: typeof fetch = async (input) => {
      urls.push(String(input));
      return new Response(JSON.stringify({ error: { message: "no" } }), {
        status: 401,
        headers: { "content-type": "application/json" },
      });
    };
    const llm = createLlm({ provider: { kind: "openai", apiKey: KEY }, now, fetch: spy });
    expect(await llm.generate(request)).toMatchObject({ reason: "auth" });
    expect(urls).toEqual(["https://api.openai.com/v1/responses"]);
    expect(llm).toMatchObject({ provider: "openai", model: "gpt-4.1-mini", offline: false });
  });
});
