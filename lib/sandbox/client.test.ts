/** The fleet's own client against the sandbox over real sockets: both sides read the same contract. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createStudioClient } from "@/lib/studio/client";
import type { FaultRule } from "./faults/plan";
import { openTestGallery, serveGallery, TEST_TOKEN } from "./test-gallery";

let gallery: Awaited<ReturnType<typeof openTestGallery>>;
let server: Awaited<ReturnType<typeof serveGallery>>;
let studio: ReturnType<typeof createStudioClient>;
let impatient: ReturnType<typeof createStudioClient>;
let keys = 0;
const key = () => `key-${(keys += 1)}`;

beforeAll(async () => {
  gallery = await openTestGallery();
  server = await serveGallery(gallery.sandbox);
  const options = {
    baseUrl: `${server.origin}/api/sandbox`,
    token: TEST_TOKEN,
    identity: "sandbox",
    version: "0.0.0",
    now: () => gallery.clock.virtual,
  };
  studio = createStudioClient(options);
  impatient = createStudioClient({ ...options, timeouts: { write: 200 } });
});
beforeEach(() => gallery.sandbox.faults.clear());
afterAll(async () => {
  await server.close();
  await gallery.close();
});

function value<T>(outcome: { kind: string } & Partial<{ value: T }>): T {
  if (outcome.kind !== "ok") throw new Error(JSON.stringify(outcome));
  return outcome.value as T;
}

describe("the client and the sandbox", () => {
  it("speak every call of the contract", async () => {
    expect(value(await studio.capabilities())).toEqual({
      deletePost: true,
      deleteComment: true,
      profileAtInvitation: true,
      isAgentShown: true,
      idempotencyKeys: true,
    });
    const invitation = { botId: "a1", name: "Ada", username: "ada", personaId: "p", bio: "b" };
    const bot = value(await studio.provisionBot({ ...invitation, idempotencyKey: key() }));
    expect(bot).toMatchObject({ username: "ada", created: true });
    await gallery.invite("bo");
    const steps = [{ kind: "generate", generator: "shapes", params: { shapeType: "star" }, out: "a" }] as const;
    const made = value(await studio.render({ as: "ada", name: "fleet-designer", steps, idempotencyKey: key() }));
    const image = await fetch(`${server.origin}${made.imageUrl}`);
    expect([image.status, image.headers.get("content-type")]).toEqual([200, "image/webp"]);

    const words = { title: "A star", description: "five points #star" };
    const { id } = value(await studio.createPost({ as: "ada", ...made, ...words, idempotencyKey: key() }));
    expect(value(await studio.like({ as: "bo", id, idempotencyKey: key() }))).toEqual({ likeCount: 1 });
    const comment = value(await studio.createComment({ as: "bo", id, content: "neat", idempotencyKey: key() }));
    expect(value(await studio.listComments({ id, limit: 10 })).items).toHaveLength(1);
    const seen = value(await studio.listPosts({ sort: "trending", limit: 5, as: "bo" })).items;
    const marks = { category: "designer", tags: ["star"], createdAt: gallery.clock.virtual };
    expect(seen).toMatchObject([{ id, ...marks, isLiked: true, commentCount: 1, user: { isAgent: true } }]);
    expect(value(await studio.getPost({ id }))).toMatchObject({ title: "A star", isLiked: false });
    expect(value(await studio.getUser({ username: "ada" })).user).toMatchObject({ bio: "b", username: "ada" });
    expect(value(await studio.listPostsBy({ username: "ada", limit: 5 })).items).toHaveLength(1);
    expect(value(await studio.deleteComment({ id, commentId: comment.id, as: "bo" }))).toEqual({ deleted: true });
    expect(value(await studio.deletePost({ id, as: "ada" }))).toEqual({ deleted: true });
    expect(value(await studio.removeBot({ id: bot.id }))).toEqual({ removed: true });
    expect(value(await studio.removeBot({ id: bot.id }))).toEqual({ removed: true });
    expect(gallery.errors).toEqual([]);
  });

  const rows: [FaultRule, object][] = [
    [{ answer: "fleet_daily_budget" }, { kind: "budget", scope: "fleet", window: "day" }],
    [{ answer: "fleet_monthly_budget" }, { kind: "budget", scope: "fleet", window: "month" }],
    [{ answer: "agent_daily_limit" }, { kind: "budget", scope: "bot", window: "day", usage: { used: 25, limit: 25 } }],
    [
      { answer: "agent_monthly_limit", resetKey: "resetsAt" },
      { kind: "budget", scope: "bot", window: "month" },
    ],
    [
      { answer: "rate_limited", retryAfter: "3" },
      { kind: "rate_limited", retryAfterMs: 3000 },
    ],
    [{ answer: "fleet_paused" }, { kind: "platform_paused" }],
    [{ answer: "unauthorized" }, { kind: "unauthorized", status: 401 }],
    [{ answer: "forbidden" }, { kind: "unauthorized", status: 403 }],
    [{ answer: "not_found" }, { kind: "not_found" }],
    [{ answer: "unprocessable" }, { kind: "invalid", status: 422 }],
    [{ answer: "bad_request" }, { kind: "invalid", status: 400 }],
    [{ answer: "unavailable" }, { kind: "unknown", status: 503 }],
    [{ answer: "html" }, { kind: "unknown", status: 502 }],
    [
      { effect: "before", answer: "truncated" },
      { kind: "unknown", reason: "broken_body" },
    ],
    [
      { effect: "before", answer: "empty" },
      { kind: "unknown", reason: "broken_body" },
    ],
    [
      { effect: "before", answer: "drop" },
      { kind: "unknown", reason: "network" },
    ],
    [
      { effect: "before", answerDelayMs: 600 },
      { kind: "unknown", reason: "timeout" },
    ],
  ];
  it.each(rows)("%o is understood as %o", async (rule, outcome) => {
    await gallery.invite("cy");
    const { id } = await gallery.post("cy", "to like");
    gallery.sandbox.faults.set({ rules: [{ ...rule, method: "POST", times: 1 }] });
    const like = { as: "cy", id, idempotencyKey: key() };
    expect(await (rule.answerDelayMs ? impatient : studio).like(like)).toMatchObject(outcome);
    // With the key the retry tells the truth, whether the effect had happened or not.
    expect(value(await studio.like(like))).toEqual({ likeCount: 1 });
    expect(value(await studio.getPost({ id, as: "cy" }))).toMatchObject({ isLiked: true, likeCount: 1 });
  });
});
