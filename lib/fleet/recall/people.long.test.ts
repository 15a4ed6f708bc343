import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { activities, auditLog, blocks, deadLetters, intents, jobs, turns } from "@/lib/db/schema";
import { getJob } from "../simulation/jobs";
import { type Bot, makeBots, plantVisit, seedGallery } from "../testing/test-bots";
import { visitOnce } from "../testing/test-engine";
import { seenOf } from "../testing/test-gallery-view";
import type { TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { clearUser } from "./clear-user";
import { forgetUser } from "./forget-user";
import { listContacts } from "./list-contacts";
import { workRemovals } from "./work-removals";

const open = fleetSuite();
let fleet: TestFleet;
let made: Bot[];
let items: string[];

/** Two bots that liked and commented on posts of Ann. */
beforeEach(async () => {
  fleet = await open();
  items = await seedGallery(fleet, 2);
  made = await makeBots(fleet, 2);
  for (const bot of made)
    await visitOnce(
      fleet,
      await plantVisit(fleet, bot.id, [
        { kind: "like", items: [...items] },
        { kind: "comment", items: [items[0] as string] },
      ]),
    );
});

const list = (handle = "ann", rest: { before?: string; limit?: number } = {}) =>
  listContacts.run(fleet.as("viewer"), { handle, limit: 30, ...rest });
const comments = async () =>
  (await Promise.all(made.map((bot) => seenOf(fleet, bot.handle)))).map((seen) => seen.comments);

describe("everything bots did to one user", () => {
  it("is listed newest first, page by page, whatever the release that recorded it", async () => {
    await fleet.db
      .update(intents)
      .set({ authorHandle: null })
      .where(eq(intents.botId, made[0]?.id ?? ""));
    const page = await list();
    expect(page).toMatchObject({ handle: "ann", block: null, isBot: false, canRemove: true, nextBefore: null });
    expect(page.counts).toEqual({ likes: 4, comments: 2, bots: 2 });
    expect(page.items.map((item) => item.kind).sort()).toEqual(["comment", "comment", "like", "like", "like", "like"]);
    expect(page.items[0]).toMatchObject({ gone: false, itemTitle: expect.stringMatching(/^Title of/) });
    const first = await list("ann", { limit: 4 });
    const second = await list("ann", { limit: 4, before: first.nextBefore ?? "" });
    expect([...first.items, ...second.items].map((item) => item.id)).toEqual(page.items.map((item) => item.id));
    expect(second.nextBefore).toBeNull();
  });

  it("holds answers to them elsewhere, and nothing of others", async () => {
    const [one] = await fleet.db.select().from(intents).where(eq(intents.kind, "comment"));
    await fleet.db
      .update(intents)
      .set({ text: "@Bea100 why so dark?" })
      .where(eq(intents.id, one?.id ?? ""));
    expect((await list("bea100")).items).toMatchObject([{ kind: "comment", text: "@Bea100 why so dark?" }]);
    expect((await list("bea1")).items).toEqual([]);
    expect((await list("an")).items).toEqual([]);
    expect((await list("_nn")).items).toEqual([]);
  });

  it("tells a bot from a person, and who is blocked", async () => {
    expect((await list(made[0]?.handle)).isBot).toBe(true);
    const createdAt = new Date(fleet.time.real);
    await fleet.db.insert(blocks).values({ kind: "user", value: "ann", createdBy: "Bo", createdAt, reason: "asked" });
    expect((await list()).block).toMatchObject({ by: "Bo", reason: "asked" });
  });
});

describe("what bots wrote to them", () => {
  it("leaves the gallery on request", async () => {
    expect(await comments()).toEqual([1, 1]);
    const { jobId, things } = await clearUser.run(fleet.as("operator"), { handle: "ann" });
    expect(things).toBe(2);
    expect(await comments()).toEqual([0, 0]);
    expect(await getJob.run(fleet.as("viewer"), { id: jobId })).toMatchObject({ status: "done", done: 2, total: 2 });
    expect((await list()).items.filter((item) => item.gone)).toHaveLength(2);
  });

  it("is nothing for a stranger", async () => {
    const asked = clearUser.run(fleet.as("operator"), { handle: "nobody" });
    await expect(asked).rejects.toMatchObject({ code: "not_found" });
  });
});

/** Every place that may name them. */
async function mentions(handle: string): Promise<string[]> {
  const pattern = `\\m${handle}\\M`;
  const found: string[] = [];
  for (const table of ["turns", "activities", "intents", "removals", "dead_letters", "jobs", "audit_log"]) {
    const rows = await fleet.db.execute(sql`select 1 from ${sql.identifier(table)} t where t::text ~* ${pattern}`);
    if ((rows as unknown as { rows: unknown[] }).rows.length > 0) found.push(table);
  }
  return found;
}

describe("a user who is forgotten", () => {
  it("is named nowhere any more, and the log still counts what happened", async () => {
    const [turn] = await fleet.db.select().from(turns).where(eq(turns.kind, "comment"));
    await fleet.db
      .update(turns)
      .set({ trace: { prompt: { user: 'by "Ann": boats in fog' } }, work: { text: "@ann lovely" } })
      .where(eq(turns.id, turn?.id ?? ""));
    const target = eq(intents.turnId, turn?.id ?? "");
    await fleet.db.update(intents).set({ text: "@Ann lovely, ann. Anna too", authorHandle: "Ann" }).where(target);
    await fleet.db.insert(deadLetters).values({
      at: new Date(fleet.time.real),
      cause: "invalid",
      kind: "comment",
      request: { to: "ann" },
      answer: {},
      reason: "too long",
    });
    expect(await mentions("ann")).not.toEqual([]);
    const before = await fleet.db.$count(activities);
    const { jobId } = await forgetUser.run(fleet.as("operator"), { handle: "ann" });
    expect(await getJob.run(fleet.as("viewer"), { id: jobId })).toMatchObject({ status: "done" });
    // The operators of this test are called Ann themselves.
    expect((await mentions("ann")).filter((table) => table !== "audit_log" && table !== "jobs")).toEqual([]);
    expect(await fleet.db.select().from(jobs).where(eq(jobs.id, jobId))).toMatchObject([{ input: {} }]);
    expect((await fleet.db.select().from(auditLog)).at(-1)).toMatchObject({
      action: "people.forget",
      subject: "a user",
    });
    expect((await fleet.db.select().from(intents).where(target))[0]?.text).toBe("@… lovely, …. Anna too");
    expect(await fleet.db.$count(activities)).toBe(before);
    // A letter without its words waits for nobody.
    expect(await fleet.db.select().from(deadLetters)).toMatchObject([
      { state: "discarded", closedBy: "the fleet", closedAt: new Date(fleet.time.real), request: {} },
    ]);
    expect(await fleet.db.$count(activities, eq(activities.text, "liked a picture"))).toBe(2);
    expect((await list()).counts).toEqual({ likes: 0, comments: 0, bots: 0 });
  });

  it("waits for a visit under way, and is finished after it", async () => {
    const [turn] = await fleet.db.select().from(turns).where(eq(turns.kind, "comment"));
    const about = eq(turns.id, turn?.id ?? "");
    await fleet.db.update(turns).set({ status: "working" }).where(about);
    const { jobId } = await forgetUser.run(fleet.as("operator"), { handle: "ann" });
    expect((await forgetUser.run(fleet.as("operator"), { handle: "ann" })).jobId).toBe(jobId);
    expect(await getJob.run(fleet.as("viewer"), { id: jobId })).toMatchObject({ status: "running" });
    expect((await fleet.db.select().from(turns).where(about))[0]?.targets[0]?.authorHandle).toBe("ann");
    await fleet.db.update(turns).set({ status: "done" }).where(about);
    await workRemovals(fleet.ctx);
    await workRemovals(fleet.ctx);
    expect(await getJob.run(fleet.as("viewer"), { id: jobId })).toMatchObject({ status: "done" });
    expect((await mentions("ann")).filter((table) => table !== "audit_log" && table !== "jobs")).toEqual([]);
  });

  it("is finished on the gallery it was asked for, whichever is connected by then", async () => {
    await fleet.db.update(intents).set({ status: "unknown" }).where(eq(intents.kind, "comment"));
    const { jobId } = await forgetUser.run(fleet.as("operator"), { handle: "ann" });
    await fleet.db.update(intents).set({ status: "done" }).where(eq(intents.kind, "comment"));
    const other = await open({ keep: true, identity: "https://elsewhere.test" });
    for (let round = 0; round < 2; round++) await workRemovals(other.ctx);
    expect(await getJob.run(fleet.as("viewer"), { id: jobId })).toMatchObject({ status: "done" });
    expect(await fleet.db.$count(intents, eq(intents.authorHandle, "ann"))).toBe(0);
    expect(other.requests).toEqual([]);
  });

  it("is no bot of the fleet", async () => {
    const asked = forgetUser.run(fleet.as("operator"), { handle: made[0]?.handle ?? "" });
    await expect(asked).rejects.toMatchObject({ code: "conflict" });
  });
});
