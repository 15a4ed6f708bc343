import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createTestDb, type TestDatabase } from "@/lib/db/test-database";
import type { FaultRule } from "@/lib/sandbox/faults/plan";
import type { SessionPlanned } from "../outbox/events";
import { makeBots, plantVisit, seedGallery } from "../testing/test-bots";
import { createTestFleet, SETTLE_MS, type TestFleet, writesOf } from "../testing/test-fleet";
import { type Bot } from "../testing/test-bots";
import { visitOnce } from "../testing/test-engine";
import { believedOf, intentsOf, seenOf, turnsOf } from "../testing/test-gallery-view";

let database: TestDatabase;
let fleet: TestFleet;
let bot: Bot;
let data: SessionPlanned;

beforeAll(async () => {
  database = await createTestDb();
});
afterAll(() => database.close());

/** One visit with a post, a comment and a burst of two likes. */
async function prepare(write?: number) {
  fleet = await createTestFleet({ db: database.db, timeouts: write === undefined ? {} : { write } });
  const items = await seedGallery(fleet, 3);
  bot = (await makeBots(fleet))[0] as Bot;
  data = await plantVisit(fleet, bot.id, [
    { kind: "post" },
    { kind: "comment", items: [items[0] as string] },
    { kind: "like", items: items.slice(1) },
  ]);
  fleet.requests.length = 0;
}

const paths = {
  post: "/api/showcase",
  comment: "/api/showcase/:id/comments",
  like: "/api/showcase/:id/like",
  render: "/api/execute/sync",
} as const;
type Kind = keyof typeof paths;

const ambiguous: [string, Omit<FaultRule, "path" | "method">][] = [
  ["dropped before it happened", { effect: "none", answer: "drop" }],
  ["dropped after it happened", { effect: "before", answer: "drop" }],
  ["empty, nothing done", { effect: "none", answer: "empty" }],
  ["empty, done", { effect: "before", answer: "empty" }],
  ["a page of HTML, done", { effect: "before", answer: "html" }],
  ["half an answer", { effect: "before", answer: "truncated" }],
  ["a 500, nothing done", { effect: "none", answer: "server_error" }],
  ["a 503, done", { effect: "before", answer: "unavailable" }],
  ["done after the answer, before the second read", { effect: "after", effectDelayMs: 0, answer: "drop" }],
];

describe.each(ambiguous)("an answer that proves nothing: %s", (_name, fault) => {
  it("is settled by reads: one post, one comment, each like once or given up", async () => {
    await prepare();
    const rules = (["post", "comment", "like", "render"] as Kind[]).map((kind) => ({
      ...fault,
      method: "POST",
      path: paths[kind],
      times: 1,
    }));
    fleet.sandbox.faults.set({ rules });
    // What happens late has happened when the run reads again.
    expect(await visitOnce(fleet, data, { onSleep: () => fleet.sandbox.settled() })).toEqual({ ended: "closed" });
    await fleet.sandbox.settled();
    const seen = await seenOf(fleet, bot.handle);
    const happened = fault.effect !== "none";
    expect(seen).toEqual({ posts: 1, comments: 1, likes: happened ? 2 : 1 });
    expect(await believedOf(fleet, bot.id)).toEqual(seen);
    const writes = writesOf(fleet);
    const sends = happened ? 1 : 2;
    expect(writes.filter((line) => line === "POST /api/showcase")).toHaveLength(sends);
    expect(writes.filter((line) => line.endsWith("/comments"))).toHaveLength(sends);
    // A like is a toggle: whatever was heard, it is asked for once.
    expect(writes.filter((line) => line.endsWith("/like"))).toHaveLength(2);
    expect(writes.filter((line) => line.endsWith("/execute/sync"))).toHaveLength(2);
    const likes = (await intentsOf(fleet, bot.id)).filter((intent) => intent.kind === "like");
    expect(likes.map((intent) => intent.status).sort()).toEqual(happened ? ["done", "done"] : ["done", "given_up"]);
    expect((await turnsOf(fleet, bot.id)).map((turn) => turn.status)).toEqual(["done", "done", "done"]);
  });
});

describe("sending again", () => {
  beforeEach(() => prepare());

  it("waits for the settle delay and a second read, and keeps the key", async () => {
    fleet.sandbox.faults.set({
      rules: [{ method: "POST", path: paths.comment, effect: "none", answer: "drop", times: 1 }],
    });
    const sleeps: { id: string; ms: number }[] = [];
    const trail: string[] = [];
    await visitOnce(fleet, data, {
      onSleep: (id, until) =>
        void (id.endsWith("settle") && sleeps.push({ id, ms: until.getTime() - fleet.time.real })),
      onStep: (id) => void trail.push(`step ${id}`),
    });
    expect(sleeps).toEqual([{ id: "t1-publish-settle", ms: SETTLE_MS }]);
    expect(trail).toContain("step t1-publish-1");
    const comments = fleet.requests.filter((request) => new URL(request.url).pathname.endsWith("/comments"));
    // Thread for the draft, first try, second read, second try.
    expect(comments.map((request) => request.method)).toEqual(["GET", "POST", "GET", "POST"]);
    const keys = comments
      .filter((request) => request.method === "POST")
      .map((request) => request.headers.get("idempotency-key"));
    expect(keys[0]).toBe(keys[1]);
    expect((await intentsOf(fleet, bot.id)).find((intent) => intent.kind === "comment")).toMatchObject({
      sends: 2,
      reads: 1,
      status: "done",
    });
  });

  it("ends after three tries that the gallery never confirms, and says so", async () => {
    fleet.sandbox.faults.set({ rules: [{ method: "POST", path: paths.post, effect: "none", answer: "server_error" }] });
    expect(await visitOnce(fleet, data)).toEqual({ ended: "closed" });
    const [turn] = await turnsOf(fleet, bot.id);
    expect(turn).toMatchObject({ status: "given_up", reason: "The gallery never confirmed it" });
    expect(writesOf(fleet).filter((line) => line === "POST /api/showcase")).toHaveLength(3);
    expect((await seenOf(fleet, bot.handle)).posts).toBe(0);
  });

  it("never happens to a like that was taken away by its own request", async () => {
    fleet.sandbox.faults.set({ rules: [{ method: "POST", path: paths.like, effect: "none", answer: "real" }] });
    await visitOnce(fleet, data);
    expect(writesOf(fleet).filter((line) => line.endsWith("/like"))).toHaveLength(2);
  });

  it("follows the reads when no answer comes in time", async () => {
    await prepare(700);
    fleet.sandbox.faults.set({ rules: [{ method: "POST", path: paths.comment, answerDelayMs: 1000, times: 1 }] });
    await visitOnce(fleet, data);
    await fleet.sandbox.settled();
    expect((await intentsOf(fleet, bot.id)).find((intent) => intent.kind === "comment")).toMatchObject({
      sends: 1,
      status: "done",
      reason: expect.stringContaining("timeout"),
    });
    expect((await seenOf(fleet, bot.handle)).comments).toBe(1);
  });

  it("waits when the second read fails, and does not take that for absence", async () => {
    fleet.sandbox.faults.set({
      rules: [
        { method: "POST", path: paths.comment, effect: "before", answer: "drop", times: 1 },
        { method: "GET", path: "/api/showcase/:id/comments", answer: "html", nth: 2 },
      ],
    });
    expect(await visitOnce(fleet, data, { attempts: 3 })).toEqual({ ended: "closed" });
    expect((await seenOf(fleet, bot.handle)).comments).toBe(1);
    expect((await intentsOf(fleet, bot.id)).find((intent) => intent.kind === "comment")).toMatchObject({
      sends: 1,
      status: "done",
    });
  });
});
