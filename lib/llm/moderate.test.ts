import { describe, expect, it } from "vitest";
import { createLlm } from "./create-llm";

const KEY = "sk-moderate-123";
const asked: { url: string; body: unknown; authorization: string | null }[] = [];
const llm = (answer: () => Promise<Response>, baseUrl?: string) =>
  createLlm({
    provider: { kind: "openai", apiKey: KEY, baseUrl },
    now: () => 0,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const authorization = request.headers.get("authorization");
      asked.push({ url: request.url, body: await request.json(), authorization });
      return answer();
    },
  });
const result = (flagged: boolean, categories: Record<string, boolean>) =>
  Response.json({ id: "m", model: "omni", results: [{ flagged, categories, category_scores: {} }] });

describe("moderation", () => {
  it("is OpenAI's where the model is, and no other server's", async () => {
    expect(createLlm({ provider: { kind: "offline" }, now: () => 0 }).moderate).toBeUndefined();
    expect(llm(async () => result(false, {}), "http://127.0.0.1:1/v1").moderate).toBeUndefined();
    const answer = await llm(async () => result(false, { violence: false })).moderate?.("a calm bowl");
    expect(answer).toMatchObject({ kind: "ok", flagged: false, categories: [] });
    expect(asked.at(-1)).toEqual({
      url: "https://api.openai.com/v1/moderations",
      body: { model: "omni-moderation-latest", input: "a calm bowl" },
      authorization: `Bearer ${KEY}`,
    });
  });

  it("says what a text is flagged for", async () => {
    const answer = await llm(async () => result(true, { harassment: true, violence: false })).moderate?.("x");
    expect(answer).toMatchObject({ kind: "ok", flagged: true, categories: ["harassment"] });
  });

  it.each([
    ["an error", async () => new Response("no", { status: 500 })],
    ["a wrong key", async () => new Response(KEY, { status: 401 })],
    ["no JSON", async () => new Response("<html>")],
    ["another shape", async () => Response.json({ results: [] })],
    ["no connection", () => Promise.reject(new Error(`refused with ${KEY}`))],
  ])("fails on %s, and repeats nothing of it", async (_, answer) => {
    const outcome = await llm(answer as () => Promise<Response>).moderate?.("x");
    expect(outcome?.kind).toBe("failed");
    expect(JSON.stringify(outcome)).not.toContain(KEY);
  });
});
