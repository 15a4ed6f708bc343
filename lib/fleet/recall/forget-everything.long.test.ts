import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import {
  activities,
  activityHours,
  auditLog,
  blocks,
  bots,
  intents,
  jobs,
  modelCalls,
  qualityReports,
  removals,
  sandboxItems,
  sandboxUsers,
  sessions,
  turns,
} from "@/lib/db/schema";
import { deleteBot } from "../commands/delete-bot";
import { readFleet } from "../lifecycle/fleet-row";
import { reportQuality } from "../quality/report-quality";
import { getJob } from "../simulation/jobs";
import { type Bot, makeBots, plantVisit, seedGallery } from "../testing/test-bots";
import { visitOnce } from "../testing/test-engine";
import { seenOf } from "../testing/test-gallery-view";
import type { TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { forgetEverything } from "./forget-everything";
import { listAllRemovals } from "./list-removals";
import { workRemovals } from "./work-removals";

const open = fleetSuite();
let fleet: TestFleet;
let made: Bot[];

beforeEach(async () => {
  fleet = await open();
  const items = await seedGallery(fleet, 1);
  made = await makeBots(fleet, 3);
  const first = made[0] as Bot;
  await visitOnce(
    fleet,
    await plantVisit(fleet, first.id, [{ kind: "post" }, { kind: "comment", items: [items[0] as string] }]),
  );
  const createdAt = new Date(fleet.time.real);
  await fleet.db.insert(blocks).values({ kind: "user", value: "ann", createdBy: "Bo", createdAt });
});

const phrase = "forget everything" as const;
const forget = (role: "owner" | "operator" = "owner") => forgetEverything.run(fleet.as(role), { phrase });
const accounts = async () =>
  (await fleet.db.select().from(sandboxUsers).where(eq(sandboxUsers.isAgent, true))).map((user) => user.username);

describe("forget everything", () => {
  it("wants an owner and the words", async () => {
    await expect(forget("operator")).rejects.toMatchObject({ code: "forbidden" });
    expect(forgetEverything.input.safeParse({ phrase: "forget" }).success).toBe(false);
    expect((await readFleet(fleet.db)).state).toBe("armed");
  });

  it("leaves no bot, nothing they made and nothing they did; people's wishes and the audit log stay", async () => {
    expect((await seenOf(fleet, made[0]?.handle ?? "")).posts).toBe(1);
    const { jobId, bots: n } = await forget();
    expect(n).toBe(3);
    expect(await getJob.run(fleet.as("viewer"), { id: jobId })).toMatchObject({
      status: "done",
      done: 5,
      total: 5,
      note: "3 bots are forgotten",
    });
    for (const table of [bots, sessions, turns, intents, modelCalls]) expect(await fleet.db.$count(table)).toBe(0);
    expect(await accounts()).not.toContain(made[0]?.handle);
    expect(await fleet.db.$count(sandboxItems)).toBe(1);
    const told = await fleet.db.select().from(activities);
    expect(told.filter((row) => row.botId !== null)).toEqual([]);
    expect((await readFleet(fleet.db)).state).toBe("stopped");
    expect(await fleet.db.$count(blocks)).toBe(1);
    expect((await fleet.db.select().from(auditLog)).map((row) => row.action).slice(-2)).toEqual([
      "fleet.emergency-stop",
      "fleet.forget-everything",
    ]);
    expect(await fleet.db.select().from(removals)).toMatchObject([{ text: null }, { text: null }]);
  });

  it("goes on where a crash left it, and once only", async () => {
    fleet.sandbox.faults.set({
      rules: [{ method: "DELETE", path: "/api/admin/users/:id", nth: [2], answer: "unavailable" }],
    });
    const { jobId } = await forget();
    expect(await fleet.db.$count(bots)).toBe(1);
    const job = await getJob.run(fleet.as("viewer"), { id: jobId });
    expect(job).toMatchObject({ status: "running", done: 4, total: 5, note: expect.stringMatching(/did not answer/) });
    expect(await forget()).toEqual({ jobId, bots: 0 });
    await workRemovals(fleet.ctx);
    expect(await getJob.run(fleet.as("viewer"), { id: jobId })).toMatchObject({ status: "done", done: 5 });
    expect(await fleet.db.$count(bots)).toBe(0);
  });

  it("forgets nobody while the gallery may still show what they made", async () => {
    fleet.sandbox.faults.set({ rules: [{ method: "DELETE", path: "/api/showcase/:id", answer: "unavailable" }] });
    await forget();
    expect(await fleet.db.$count(bots)).toBe(3);
    fleet.sandbox.faults.clear();
    await workRemovals(fleet.ctx);
    expect(await fleet.db.$count(bots)).toBe(0);
  });

  it("ends although the gallery is gone for good", async () => {
    fleet.sandbox.faults.set({ rules: [{ answer: "unavailable" }] });
    const { jobId } = await forget();
    await fleet.db.update(intents).set({ status: "unknown" }).where(eq(intents.kind, "comment"));
    fleet.time.real += 25 * 60 * 60_000;
    await workRemovals(fleet.ctx);
    expect(await getJob.run(fleet.as("viewer"), { id: jobId })).toMatchObject({ status: "done" });
    expect(await fleet.db.$count(bots)).toBe(0);
    expect((await fleet.db.select().from(removals)).map((row) => row.state)).toEqual(["failed", "failed"]);
  });

  it("takes everything away although somebody deletes a bot meanwhile", async () => {
    fleet.sandbox.faults.set({ rules: [{ method: "DELETE", path: "/api/showcase/:id", answer: "unavailable" }] });
    await forget();
    await deleteBot.run(fleet.as("operator"), { id: made[2]?.id ?? "" });
    fleet.sandbox.faults.clear();
    await workRemovals(fleet.ctx);
    expect(await fleet.db.$count(sandboxItems)).toBe(1);
    expect(await fleet.db.$count(bots)).toBe(0);
    expect((await fleet.db.select().from(removals)).map((row) => row.state)).toEqual(["done", "done"]);
  });

  it("sweeps what is told of bots although none is left", async () => {
    for (const { id } of made) await deleteBot.run(fleet.as("operator"), { id });
    await fleet.db.insert(activityHours).values({ hour: new Date(fleet.time.real), botId: "x", kind: "like", n: 2 });
    await reportQuality(fleet.ctx, { jobId: "none" });
    fleet.time.real += 1000;
    const { jobId } = await forget();
    expect(await getJob.run(fleet.as("viewer"), { id: jobId })).toMatchObject({ status: "done", done: 1, total: 1 });
    expect(await fleet.db.$count(activityHours)).toBe(0);
    expect(await fleet.db.$count(qualityReports)).toBe(0);
  });

  it("leaves its staff a list where the Studio removes nothing, and names the accounts", async () => {
    fleet.sandbox.faults.set({
      rules: [
        { path: "/api/capabilities", answer: "not_found" },
        { method: "DELETE", path: "/api/admin/users/:id", answer: "forbidden" },
      ],
    });
    const { jobId } = await forget();
    const [removal] = (await listAllRemovals.run(fleet.as("viewer"), {})).items;
    expect(removal).toMatchObject({ job: { id: jobId, status: "done" }, counts: { byHand: 2 } });
    expect(removal?.job.note).toContain(`Accounts left for the gallery's staff: `);
    for (const bot of made) expect(removal?.job.note).toContain(`@${bot.handle}`);
    expect(await fleet.db.$count(bots)).toBe(0);
    expect(await fleet.db.$count(jobs)).toBe(1);
  });
});
