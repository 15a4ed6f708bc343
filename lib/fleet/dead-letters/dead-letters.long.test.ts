import { asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { auditLog, deadLetters, sandboxComments, sandboxItems, turns } from "@/lib/db/schema";
import type { FaultRule } from "@/lib/sandbox/faults/plan";
import { deadLetterPageSchema } from "../contracts/dead-letters";
import { type Bot, lastPlan, makeBots, type PlantedTurn, plantVisit, reload, seedGallery } from "../testing/test-bots";
import { visitOnce } from "../testing/test-engine";
import { type TestFleet, TOKEN, writesOf } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { seenOf, turnsOf } from "../testing/test-gallery-view";
import { boundedJson } from "./bounded-json";
import { discardLetter, discardLetters } from "./discard-letters";
import { listDeadLetters } from "./list-letters";
import { retryLetter } from "./retry-letter";

const open = fleetSuite();
const COMMENT = "/api/showcase/:id/comments";
let fleet: TestFleet;
let bot: Bot;
let item: string;

beforeEach(async () => {
  fleet = await open();
  item = (await seedGallery(fleet, 1))[0] as string;
  bot = (await makeBots(fleet))[0] as Bot;
});

async function visit(turn: PlantedTurn, fault: FaultRule, attempts = 3) {
  const data = await plantVisit(fleet, bot.id, [turn]);
  fleet.sandbox.faults.set({ rules: [fault] });
  const end = await visitOnce(fleet, data, { attempts });
  fleet.sandbox.faults.clear();
  return end;
}
const letters = () => fleet.db.select().from(deadLetters).orderBy(asc(deadLetters.id));
const comment = (): PlantedTurn => ({ kind: "comment", items: [item] });
const refused = (path = COMMENT): FaultRule => ({ method: "POST", path, answer: "unprocessable" });
const list = (input = {}) => listDeadLetters.run(fleet.as("operator"), { state: "open", limit: 25, ...input });

describe("a dead letter", () => {
  it("keeps what was asked and answered, with the turn that it ended", async () => {
    await visit(comment(), refused());
    const [turn] = await turnsOf(fleet, bot.id);
    const [letter, ...more] = await letters();
    expect(more).toEqual([]);
    expect(letter).toMatchObject({
      cause: "refused_request",
      botId: bot.id,
      turnId: turn!.id,
      kind: "comment",
      state: "open",
      request: {
        call: "comment",
        post: item,
        body: { content: (turn!.work as { text: string }).text },
      },
      answer: { status: 422, issues: [{ path: "title", message: "is not acceptable" }] },
      reason: expect.stringContaining("422"),
    });
    expect(JSON.stringify(letter)).not.toContain(TOKEN);
  });

  it.each([
    [
      "a workflow that is refused",
      { kind: "post" },
      { path: "/api/execute/sync", answer: "workflow_failed" },
      "no_answer",
    ],
    [
      "a workflow that is wrong",
      { kind: "post" },
      { path: "/api/execute/sync", answer: "bad_request" },
      "refused_request",
    ],
    [
      "a post that is refused",
      { kind: "post" },
      { path: "/api/showcase", method: "POST", answer: "bad_request" },
      "refused_request",
    ],
    [
      "a like nobody confirms",
      { kind: "like" },
      { path: "/api/showcase/:id/like", answer: "server_error" },
      "unconfirmed",
    ],
    [
      "a comment that never arrives",
      { kind: "comment" },
      { path: COMMENT, method: "POST", answer: "server_error" },
      "unconfirmed",
    ],
    [
      "a gallery that asks for less, again and again",
      { kind: "like" },
      { path: "/api/showcase/:id/like", answer: "rate_limited" },
      "no_answer",
    ],
  ] as [string, PlantedTurn, FaultRule, string][])("is written for %s", async (_name, turn, fault, cause) => {
    await visit(turn.kind === "post" ? turn : { ...turn, items: [item] }, fault);
    expect((await letters()).map((letter) => [letter.kind, letter.cause])).toEqual([[turn.kind, cause]]);
    const request = (await letters())[0]!.request as { call: string };
    expect(request.call).toBe(fault.path === "/api/execute/sync" ? "render" : turn.kind);
  });

  it("is written for a workflow that the gallery ran and refused for good", async () => {
    const failed = { errorCode: "EXECUTION_ERROR", message: "no such font", retryable: false };
    fleet.studio.render = async () => ({ kind: "refused_workflow", status: 500, ...failed });
    await visitOnce(fleet, await plantVisit(fleet, bot.id, [{ kind: "post" }]));
    expect(await letters()).toMatchObject([
      {
        cause: "refused_workflow",
        answer: { status: 500, ...failed },
        request: { body: { name: expect.any(String) } },
      },
    ]);
  });

  it("is not written for what worked, was skipped or is gone", async () => {
    await visit(comment(), { answer: "not_found", method: "POST" });
    await visit({ kind: "like", items: [item] }, { method: "POST", path: COMMENT, answer: "server_error" });
    expect(await letters()).toEqual([]);
  });

  it("is bounded and holds no secret", () => {
    const long = boundedJson({ text: "ä".repeat(20_000) });
    expect(Buffer.byteLength(JSON.stringify(long))).toBeLessThanOrEqual(8192);
    expect(long).toMatchObject({ cut: true });
    const told = boundedJson({ header: `Bearer ${TOKEN}`, key: "sk-abc123", fine: "task-list" });
    expect(told).toEqual({ header: "[redacted]", key: "[redacted]", fine: "task-list" });
  });
});

describe("an operator", () => {
  it("sees them by cause and page, and puts one or all of a cause aside, once", async () => {
    await visit(comment(), refused());
    await visit({ kind: "like", items: [item] }, { ...refused("/api/showcase/:id/like"), answer: "server_error" });
    const page = await list({ limit: 1 });
    expect(deadLetterPageSchema.parse(page)).toEqual(page);
    expect(page.open).toEqual([
      { cause: "refused_request", n: 1 },
      { cause: "unconfirmed", n: 1 },
    ]);
    expect((await list({ before: page.nextBefore as number })).items).toMatchObject([
      { kind: "comment", noRetry: null },
    ]);
    expect(page.items).toMatchObject([
      { kind: "like", noRetry: expect.stringContaining("toggle"), bot: { id: bot.id } },
    ]);
    const id = page.items[0]!.id;
    for (const verb of [discardLetter, retryLetter])
      await expect(verb.run(fleet.as("viewer"), { id })).rejects.toMatchObject({ code: "forbidden" });
    expect(await discardLetter.run(fleet.as("operator"), { id })).toEqual({ discarded: 1 });
    expect(await discardLetter.run(fleet.as("operator"), { id })).toEqual({ discarded: 0 });
    expect(await discardLetters.run(fleet.as("operator"), { cause: "refused_request" })).toEqual({ discarded: 1 });
    expect((await list()).items).toEqual([]);
    const audited = await fleet.db
      .select({ action: auditLog.action })
      .from(auditLog)
      .where(eq(auditLog.actorName, "Ann operator"));
    expect(audited.map(({ action }) => action)).toEqual(["dead-letters.discard", "dead-letters.discard-cause"]);
  });

  it("tries one again: the same words in a visit of their own, once", async () => {
    await visit(comment(), refused());
    const { id, request } = (await letters())[0]!;
    expect(await retryLetter.run(fleet.as("operator"), { id })).toEqual({ outcome: "planned" });
    await expect(retryLetter.run(fleet.as("operator"), { id })).rejects.toMatchObject({ code: "conflict" });
    expect(await visitOnce(fleet, lastPlan(fleet, bot.id))).toMatchObject({ ended: "closed" });
    const said = await fleet.db.select({ content: sandboxComments.content }).from(sandboxComments);
    expect(said).toEqual([(request as { body: unknown }).body]);
    expect((await turnsOf(fleet, bot.id)).map((turn) => turn.status)).toEqual(["refused", "done"]);
    expect((await reload(fleet, bot.id)).nextWakeAt!.getTime()).toBeGreaterThan(fleet.clock.now());
    expect((await list({ state: "retried" })).items).toMatchObject([{ closedBy: "Ann operator" }]);
  });

  it("tries a post again with its picture, and a second refusal is a second letter", async () => {
    await visit({ kind: "post" }, refused("/api/showcase"));
    const drawn = writesOf(fleet).filter((write) => write.includes("execute")).length;
    await retryLetter.run(fleet.as("operator"), { id: (await letters())[0]!.id });
    fleet.sandbox.faults.set({ rules: [refused("/api/showcase")] });
    await visitOnce(fleet, lastPlan(fleet, bot.id));
    fleet.sandbox.faults.clear();
    expect((await letters()).map((letter) => letter.state)).toEqual(["retried", "open"]);
    await retryLetter.run(fleet.as("operator"), { id: (await letters())[1]!.id });
    await visitOnce(fleet, lastPlan(fleet, bot.id));
    expect(await seenOf(fleet, bot.handle)).toMatchObject({ posts: 1 });
    expect(writesOf(fleet).filter((write) => write.includes("execute"))).toHaveLength(drawn);
  });

  it("sends nothing when a read finds it on the gallery after all", async () => {
    await visit(comment(), { method: "POST", path: COMMENT, answer: "server_error" });
    const [letter] = await letters();
    const { body } = letter!.request as { body: { content: string } };
    // The first request arrives at last.
    await fleet.studio.createComment({ as: bot.handle, id: item, ...body, idempotencyKey: "late" });
    const before = writesOf(fleet).length;
    expect(await retryLetter.run(fleet.as("operator"), { id: letter!.id })).toEqual({ outcome: "published" });
    expect(writesOf(fleet)).toHaveLength(before);
    expect((await turnsOf(fleet, bot.id)).map((turn) => turn.status)).toEqual(["done"]);
    expect(await letters()).toEqual([]);
  });

  it("is told why not: a like, a post that is gone, a bot that does not run, an unreadable gallery", async () => {
    await visit({ kind: "like", items: [item] }, refused("/api/showcase/:id/like"));
    await visit(comment(), { method: "POST", path: COMMENT, answer: "server_error" });
    const [like, unsure] = await letters();
    const retry = (id: number) => retryLetter.run(fleet.as("operator"), { id });
    await expect(retry(like!.id)).rejects.toMatchObject({ message: expect.stringContaining("toggle") });
    fleet.sandbox.faults.set({ rules: [{ answer: "unavailable" }] });
    await expect(retry(unsure!.id)).rejects.toMatchObject({ code: "unavailable" });
    fleet.sandbox.faults.clear();
    await fleet.db.update(turns).set({ targets: [{ itemId: "none", title: "x", authorHandle: "ann" }] });
    await expect(retry(unsure!.id)).rejects.toMatchObject({ message: expect.stringContaining("gone") });
    expect(await fleet.db.select().from(sandboxItems)).toHaveLength(1);
    expect((await letters()).map((letter) => letter.state)).toEqual(["open", "open"]);
  });
});
