import { describe, expect, it } from "vitest";
import { serveFaulty, type Spoiled } from "./test-faulty-server";
import { callsOf, eachIs, IMPATIENT_MS, outcomesOf, type World } from "./test-subject";

const sent = (body: string) => new Response(body, { headers: { "content-type": "application/json" } });

const BROKEN: [string, Response | "cut"][] = [
  ["empty", sent("")],
  ["HTML", new Response("<html>hello</html>", { headers: { "content-type": "text/html" } })],
  ["half of a JSON", sent('{"items": [{"id"')],
  ["another shape", sent('{"item": 3, "items": {}, "user": null, "stats": [], "liked": "no"}')],
  ["null", sent("null")],
  ["more than two megabytes", sent(`{"items": "${"x".repeat(2_100_000)}"}`)],
  ["cut in the middle", "cut"],
];

const SILENT: [Spoiled, string][] = [
  ["silence", "timeout"],
  ["stall", "timeout"],
  ["drop", "network"],
];

export function registerBrokenAnswers(world: () => World): void {
  describe("an answer that is no answer", () => {
    it.each(BROKEN)("a 200 with a body that is %s", async (_, answer) => {
      const { gallery, server } = world();
      const { reads, writes, removals } = await callsOf(gallery);
      const others = reads.filter(([name]) => name !== "capabilities");
      server.fail({ answer });
      expect(await outcomesOf([...others, ...writes, ...removals], gallery)).toMatchObject({
        ...eachIs(others, { kind: "unavailable", status: 200 }),
        ...eachIs(writes, { kind: "unknown", reason: "broken_body", status: 200 }),
        // These are proved by their status alone.
        ...eachIs(removals, { kind: "ok" }),
      });
    });

    it.each(SILENT)("%s: no effect for a read, unknown for a write", async (answer, reason) => {
      const { gallery, impatient, server } = world();
      const { reads, writes, removals } = await callsOf(gallery);
      server.fail({ answer });
      const asked = reason === "timeout" ? impatient : gallery;
      const since = performance.now();
      expect(await outcomesOf([...reads, ...writes, ...removals], asked)).toMatchObject({
        ...eachIs(reads, { kind: "unavailable", status: 0 }),
        ...eachIs([...writes, ...removals], { kind: "unknown", reason }),
      });
      expect(performance.now() - since).toBeLessThan(IMPATIENT_MS * 15);
    });

    it("a request that could not leave was never sent", async () => {
      const { gallery, connect, handle } = world();
      const { reads, writes, removals } = await callsOf(gallery);
      const calls = [...reads, ...writes, ...removals];
      const closed = await serveFaulty(handle, () => false);
      await closed.close();
      const nowhere = connect({ baseUrl: closed.url });
      expect(await outcomesOf(calls, nowhere)).toMatchObject(eachIs(calls, { kind: "unavailable", status: 0 }));
    });

    it("stopped before it is sent, nothing is; stopped while it is open, a write is unknown", async () => {
      const { gallery, server } = world();
      const { reads, writes, removals } = await callsOf(gallery);
      const changes = [...writes, ...removals];
      const before = server.seen.length;
      const stopped = { kind: "unavailable", status: 0 };
      const all = [...reads, ...changes];
      expect(await outcomesOf(all, gallery, AbortSignal.abort())).toMatchObject(eachIs(all, stopped));
      expect(server.seen.length).toBe(before);
      for (const one of changes) {
        const stop = new AbortController();
        server.fail({ answer: "silence", arrived: () => stop.abort() });
        const outcome = await outcomesOf([one], gallery, stop.signal);
        expect(outcome).toMatchObject(eachIs([one], { kind: "unknown", reason: "aborted" }));
      }
    });
  });
}
