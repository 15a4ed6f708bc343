import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CALLS, READS, WRITES, type Answer, clientOf, startTestServer, type TestServer, text } from "./test-server";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** These prove a removal by their status alone. */
const REMOVALS = ["removeBot", "deletePost", "deleteComment"];
const json = { "content-type": "application/json" };

const BROKEN: { name: string; answer: Answer }[] = [
  { name: "empty", answer: text(200, "") },
  { name: "HTML", answer: text(200, "<html>hello</html>") },
  { name: "half of a JSON", answer: text(200, '{"items": [{"id"') },
  { name: "another shape", answer: text(200, '{"item": 3, "items": {}, "user": null, "stats": [], "liked": "no"}') },
  { name: "null", answer: text(200, "null") },
  { name: "more than two megabytes", answer: text(200, `{"items": "${"x".repeat(2_100_000)}"}`) },
  {
    name: "cut in the middle",
    answer: (response) => {
      response.writeHead(200, { ...json, "content-length": "1000" });
      response.write('{"items": [', () => response.destroy());
    },
  },
];

describe.each(BROKEN)("a 200 with a body that is $name", ({ answer }) => {
  const calls = Object.entries(CALLS).filter(([name]) => name !== "capabilities");
  it.each(calls)("%s", async (name, calling) => {
    server.answer(answer);
    const outcome = await calling(clientOf(server.url));
    if (REMOVALS.includes(name)) expect(outcome).toMatchObject({ kind: "ok" });
    else if (name in READS) expect(outcome).toMatchObject({ kind: "unavailable", status: 200 });
    else expect(outcome).toMatchObject({ kind: "unknown", reason: "broken_body", status: 200 });
  });
});

describe("no answer", () => {
  const short = { read: 60, write: 60, render: 60 };
  const never: Answer = () => undefined;
  const stall: Answer = (response) => {
    response.writeHead(200, json);
    response.write('{"items":');
  };
  const reset: Answer = (response) => response.destroy();

  it.each(Object.entries(READS))("%s is unavailable", async (_, calling) => {
    for (const answer of [never, stall, reset]) {
      server.answer(answer);
      expect(await calling(clientOf(server.url, short))).toMatchObject({ kind: "unavailable", status: 0 });
    }
  });

  it.each(Object.entries(WRITES))("%s is unknown", async (_, calling) => {
    for (const [answer, reason] of [
      [never, "timeout"],
      [stall, "timeout"],
      [reset, "network"],
    ] as const) {
      server.answer(answer);
      const timeouts = reason === "timeout" ? short : {};
      expect(await calling(clientOf(server.url, timeouts))).toMatchObject({ kind: "unknown", reason });
    }
  });

  it.each(Object.entries(CALLS))("%s to a closed port was never sent", async (_, calling) => {
    const closed = await startTestServer();
    await closed.close();
    expect(await calling(clientOf(closed.url))).toMatchObject({ kind: "unavailable", status: 0 });
  });

  it.each(Object.entries(WRITES))("%s stopped before and while it is open", async (_, calling) => {
    server.answer(never);
    const before = server.seen.length;
    expect(await calling(clientOf(server.url), AbortSignal.abort())).toMatchObject({ kind: "unavailable", status: 0 });
    expect(server.seen.length).toBe(before);
    const stop = new AbortController();
    server.answer(() => stop.abort());
    expect(await calling(clientOf(server.url), stop.signal)).toMatchObject({ kind: "unknown", reason: "aborted" });
  });
});
