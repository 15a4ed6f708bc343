import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { describeGallery, openWorld } from "./test-conformance";
import { createPinboard, PINBOARD_TOKEN } from "./test-pinboard";
import { createPinboardClient } from "./test-pinboard-adapter";
import { problem } from "./test-pinboard-routes";
import { type Saying, steps, type Subject, valueOf, type Why } from "./test-subject";

const ROWS: Record<Why, [status: number, slug: string, whose?: string]> = {
  fleet_day: [429, "quota-day", "service"],
  fleet_month: [429, "quota-month", "service"],
  bot_day: [429, "quota-day", "member"],
  bot_month: [429, "quota-month", "member"],
  rate_limited: [429, "slow-down"],
  paused: [503, "closed"],
  unavailable: [503, "busy"],
  unauthorized: [401, "bad-token"],
  forbidden: [403, "not-allowed"],
  not_found: [404, "no-such-pin"],
  unprocessable: [422, "empty"],
  bad_request: [400, "malformed"],
  conflict: [409, "in-flight"],
  server_error: [500, "sorry"],
};

async function openPinboard() {
  const time = { now: Date.UTC(2026, 2, 2, 9) };
  const now = () => time.now;
  const pinboard = createPinboard(now);
  const refuse = (why: Why, { message, resetAt, waitMs }: Saying): Response => {
    const [status, slug, whose] = ROWS[why];
    const waits = resetAt === undefined ? waitMs : resetAt - time.now;
    return problem({ status, slug, title: message, retry_in: waits && waits / 1000, more: { whose } });
  };
  const subject: Subject = {
    token: PINBOARD_TOKEN,
    connect: (options) =>
      createPinboardClient({
        token: PINBOARD_TOKEN,
        identity: "https://pinboard.example",
        version: "0",
        now,
        paint: async ({ name }) => (name === "unpaintable" ? null : new TextEncoder().encode(`webp of ${name}`)),
        ...options,
      }),
    handle: pinboard.handle,
    now,
    pass: (ms) => (time.now += ms),
    refuse,
    isAside: (path) => path === "/v2/sessions",
  };
  return { ...subject, pinboard };
}

describeGallery("another gallery, differently shaped", openPinboard);

test("its adapter has at most 200 lines", () => {
  const lines = readFileSync(join(import.meta.dirname, "test-pinboard-adapter.ts"), "utf8")
    .trimEnd()
    .split("\n");
  expect(lines.length).toBeLessThanOrEqual(200);
});

test("a member's token is asked for once, again when it has ended, and is never told", async () => {
  const subject = await openPinboard();
  const asked: string[] = [];
  const handle = async (request: Request) => {
    asked.push(new URL(request.url).pathname);
    return subject.handle(request);
  };
  const { gallery, member, post, pass, server, key } = await openWorld({ ...subject, handle });
  await member("ann");
  const id = await post("ann", "Mine");
  const opened = () => asked.filter((path) => path === "/v2/sessions").length;
  expect(opened()).toBe(1);
  pass(3_600_000);
  expect(await gallery.getPost({ id, as: "ann" })).toMatchObject({ kind: "ok" });
  expect(opened()).toBe(2);
  // Ended at the gallery before its time.
  const [told = ""] = subject.pinboard.sessions.keys();
  subject.pinboard.sessions.clear();
  expect(await gallery.like({ as: "ann", id, idempotencyKey: key() })).toMatchObject({ kind: "ok" });
  expect(opened()).toBe(3);
  const session = [...subject.pinboard.sessions.keys()][0] ?? told;
  server.fail({ answer: problem({ status: 422, slug: "empty", title: `not with ${session}` }) });
  const refused = await gallery.like({ as: "ann", id, idempotencyKey: key() });
  expect(refused).toMatchObject({ kind: "invalid", message: "not with [redacted]" });
  await server.close();
});

test("what cannot be painted is refused before anything is sent", async () => {
  const { gallery, member, server } = await openWorld(await openPinboard());
  await member("ann");
  const sent = server.seen.length;
  const picture = await gallery.render({ as: "ann", name: "unpaintable", steps, idempotencyKey: "k" });
  expect(picture).toMatchObject({ kind: "refused_workflow", status: 0, retryable: false });
  expect(server.seen.length).toBe(sent);
  await server.close();
});

test("an answer stands below what it answers", async () => {
  const { pinboard, ...subject } = await openPinboard();
  const { gallery, member, post, server, key } = await openWorld(subject);
  await member("ann");
  const id = await post("ann", "Talk");
  const first = valueOf(await gallery.createComment({ as: "ann", id, content: "One", idempotencyKey: key() }));
  const answer = { as: "ann", id, content: "Two", replyTo: first.id };
  valueOf(await gallery.createComment({ ...answer, idempotencyKey: key() }));
  expect(pinboard.pins[0]?.talk).toMatchObject([{ says: "One" }, { says: "Two", below: Number(first.id) }]);
  await server.close();
});
