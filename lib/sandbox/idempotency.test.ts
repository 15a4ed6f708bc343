import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  sandboxComments,
  sandboxIdempotencyKeys,
  sandboxImages,
  sandboxLikes,
  sandboxUsage,
} from "@/lib/db/schema/sandbox";
import { insertComment } from "./gallery/writes";
import type { Execute } from "./http/call";
import { refusalOf } from "./http/database-refusal";
import { KEY_RETENTION_MS, UNUSED_IMAGE_RETENTION_MS } from "./prune";
import { caller, fakeExecute, openTestGallery, START } from "./test-gallery";
import { createSandbox } from "./sandbox";

let gallery: Awaited<ReturnType<typeof openTestGallery>>;
let runs = 0;
const countingExecute: Execute = async (input, signal) => {
  runs += 1;
  await new Promise((resolve) => setImmediate(resolve));
  return fakeExecute(input, signal);
};

beforeAll(async () => {
  gallery = await openTestGallery({ execute: countingExecute });
  await gallery.invite("ada");
  await gallery.invite("bo");
});
afterAll(() => gallery.close());

const steps = [{ kind: "generate", generator: "shapes", params: {}, out: "a" }];

describe("idempotency keys", () => {
  it("answer a repeat from store, with one effect, for every write", async () => {
    const { call } = gallery;
    const { id } = await gallery.post("ada", "kept");
    const imageUrl = await gallery.draw("bo");
    const writes: [string, unknown][] = [
      ["/api/showcase", { imageUrl, title: "once", description: "d" }],
      [`/api/showcase/${id}/like`, {}],
      [`/api/showcase/${id}/comments`, { content: "once" }],
      ["/api/execute/sync", { steps, name: "fleet-x" }],
    ];
    for (const [index, [path, body]] of writes.entries()) {
      const options = { as: "bo", key: `once-${index}`, body };
      const first = await call("POST", path, options);
      const second = await call("POST", path, options);
      expect(first.status).toBe(200);
      expect(second.text).toBe(first.text);
      expect(second.headers.get("idempotency-replayed")).toBe("true");
    }
    const item = (await call("GET", `/api/showcase/${id}`, { as: "bo" })).body.item;
    expect(item).toMatchObject({ isLiked: true, likeCount: 1, commentCount: 1 });
    expect((await call("GET", "/api/users/bo/showcase")).body.items).toHaveLength(1);
  });

  it("have one effect when they arrive together", async () => {
    const { call } = gallery;
    const { id } = await gallery.post("ada", "crowded");
    const together = (path: string, key: string, body: unknown) =>
      Promise.all(Array.from({ length: 6 }, () => call("POST", path, { as: "bo", key, body })));
    const likes = await together(`/api/showcase/${id}/like`, "k-like", {});
    expect(new Set(likes.map((answer) => answer.text)).size).toBe(1);
    await together(`/api/showcase/${id}/comments`, "k-comment", { content: "hi" });
    const item = (await call("GET", `/api/showcase/${id}`)).body.item;
    expect(item).toMatchObject({ likeCount: 1, commentCount: 1 });
    const before = runs;
    const images = await gallery.db.$count(sandboxImages);
    const made = await together("/api/execute/sync", "k-draw", { steps, name: "fleet-x" });
    expect(new Set(made.map((answer) => answer.text)).size).toBe(1);
    expect(runs - before).toBe(1);
    expect(await gallery.db.$count(sandboxImages)).toBe(images + 2);
  });

  it("hold across two servers on one database", async () => {
    const { id } = await gallery.post("ada", "two servers");
    const servers = [gallery.call, caller(createSandbox(gallery.deps))];
    const like = () =>
      servers.map((call) => call("POST", `/api/showcase/${id}/like`, { as: "bo", key: "two", body: {} }));
    const answers = await Promise.all([...like(), ...like()]);
    expect(answers.map((answer) => answer.body)).toEqual(Array(4).fill({ success: true, liked: true, likeCount: 1 }));
  });

  it("refuse another request, but belong to their acting user", async () => {
    const { call } = gallery;
    const { id } = await gallery.post("ada", "shared key");
    const say = (as: string, content: string) =>
      call("POST", `/api/showcase/${id}/comments`, { as, key: "same", body: { content } });
    expect((await say("bo", "one")).status).toBe(200);
    expect((await say("bo", "two")).status).toBe(422);
    expect((await say("ada", "two")).status).toBe(200);
  });

  it("are not used up by a refusal", async () => {
    const { call } = gallery;
    const { id } = await gallery.post("ada", "second try");
    const say = (content: string) =>
      call("POST", `/api/showcase/${id}/comments`, { as: "bo", key: "fix", body: { content } });
    expect((await say("")).status).toBe(422);
    expect((await say("better")).status).toBe(200);
  });
});

describe("races", () => {
  it("leave every counter equal to what it counts", async () => {
    const { call, db } = gallery;
    const names = ["r1", "r2", "r3", "r4"];
    const users = await Promise.all(names.map((name) => gallery.invite(name)));
    const posts = [await gallery.post("ada", "race one"), await gallery.post("bo", "race two")];
    const work = Array.from({ length: 60 }, (_, n) => {
      const as = names[(n * 7) % 4];
      const path = `/api/showcase/${posts[n % 2]?.id}`;
      if (n === 40) return call("DELETE", `/api/admin/users/${users[3]?.id}`);
      if (n % 3 === 0) return call("POST", `${path}/comments`, { as, body: { content: `c${n}` } });
      return call("POST", `${path}/like`, { as, body: {} });
    });
    // 403, 404 and 503: the user left meanwhile, or Postgres ended a deadlock.
    for (const answer of await Promise.all(work)) expect([200, 403, 404, 503]).toContain(answer.status);
    for (const { id } of posts) {
      const { item } = (await call("GET", `/api/showcase/${id}`)).body;
      expect(item.likeCount).toBe(await db.$count(sandboxLikes, eq(sandboxLikes.itemId, id)));
      expect(item.commentCount).toBe(await db.$count(sandboxComments, eq(sandboxComments.itemId, id)));
    }
  });

  it("with a user who just left are told as gone, not as our fault", async () => {
    const { id: itemId } = await gallery.post("ada", "left behind");
    const userId = "00000000-0000-4000-8000-000000000000";
    const late = { itemId, userId, content: "x", at: new Date(START) };
    const error = await gallery.db.transaction((tx) => insertComment(tx, late)).catch((thrown: unknown) => thrown);
    expect(refusalOf(error)?.status).toBe(404);
    expect(refusalOf(new Error("other"))).toBeNull();
  });
});

describe("limits", () => {
  it("refuse paid calls before they run, until the virtual day or month ends", async () => {
    const { clock, deps } = gallery;
    clock.virtual = START;
    const run = (limits: typeof deps.limits, as?: string) =>
      caller(createSandbox({ ...deps, limits }))("POST", "/api/execute/sync", { as, body: { steps, name: "fleet-x" } });
    await gallery.db.delete(sandboxUsage);
    expect((await run({ agentDaily: 1, fleetMonthly: 2 }, "ada")).status).toBe(200);
    const before = runs;
    const daily = await run({ agentDaily: 1 }, "ada");
    expect(daily.status).toBe(429);
    const usage = { used: 1, limit: 1 };
    expect(daily.body).toMatchObject({
      code: "AGENT_DAILY_LIMIT_EXCEEDED",
      usage,
      resetAt: "2026-03-03T00:00:00.000Z",
    });
    expect(runs).toBe(before);
    expect((await run({ fleetMonthly: 2 })).status).toBe(200);
    const monthly = await run({ fleetMonthly: 2 });
    expect(monthly.body).toMatchObject({ code: "FLEET_MONTHLY_BUDGET_EXCEEDED", resetAt: "2026-04-01T00:00:00.000Z" });
    clock.virtual += 86_400_000;
    expect((await run({ agentDaily: 1 }, "ada")).status).toBe(200);
  });

  it("give the last place to one of two", async () => {
    const sandbox = createSandbox({ ...gallery.deps, limits: { fleetDaily: 1 } });
    await gallery.db.delete(sandboxUsage);
    const run = () => caller(sandbox)("POST", "/api/execute/sync", { as: "bo", body: { steps, name: "fleet-x" } });
    const statuses = (await Promise.all([run(), run(), run()])).map((answer) => answer.status);
    expect(statuses.toSorted()).toEqual([200, 429, 429]);
  });
});

describe("pruning", () => {
  it("drops old keys and pictures in no post, and keeps what a post shows", async () => {
    const { db, clock, sandbox, call } = gallery;
    const kept = await gallery.post("ada", "picture kept");
    const path = kept.image.url.replace("/api/sandbox", "");
    clock.real += UNUSED_IMAGE_RETENTION_MS + 1000;
    const before = await db.$count(sandboxImages);
    const { images } = await sandbox.prune();
    expect(images).toBeGreaterThan(0);
    expect(await db.$count(sandboxImages)).toBe(before - images);
    const fresh = await gallery.draw("ada");
    await sandbox.settled();
    expect((await call("GET", path, { token: null })).status).toBe(200);
    expect((await call("GET", fresh.replace("/api/sandbox", ""), { token: null })).status).toBe(200);
    expect((await sandbox.prune()).images).toBe(0);
    expect(await db.$count(sandboxIdempotencyKeys)).toBeGreaterThan(0);
    clock.real = START + KEY_RETENTION_MS + 1;
    expect((await sandbox.prune()).keys).toBeGreaterThan(0);
    expect(await db.$count(sandboxIdempotencyKeys)).toBe(0);
  });

  it("happens by itself, now and then, after a write", async () => {
    const { clock, sandbox, db } = gallery;
    await gallery.draw("bo");
    await sandbox.settled();
    clock.real += 2 * UNUSED_IMAGE_RETENTION_MS;
    const before = await db.$count(sandboxImages);
    await gallery.draw("bo");
    await sandbox.settled();
    expect(await db.$count(sandboxImages)).toBe(before);
    expect(gallery.errors).toEqual([]);
  });
});
