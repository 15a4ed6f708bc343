import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { bots as botsTable, jobs, qualityReports } from "@/lib/db/schema";
import { QUALITY_REQUESTED } from "../outbox/events";
import { type Bot, makeBots } from "../testing/test-bots";
import type { TestFleet } from "../testing/test-fleet";
import { lifeOf, writeLife } from "../testing/test-life";
import { fleetSuite } from "../testing/test-suite";
import { getQuality, getQualityReport } from "./get-quality";
import { reportQuality } from "./report-quality";
import { runQuality } from "./run-quality";

const open = fleetSuite();
const DAY = 86_400_000;
let fleet: TestFleet;
let bots: Bot[];

beforeEach(async () => {
  fleet = await open();
  await fleet.db.delete(qualityReports);
  bots = await makeBots(fleet, 12, false);
});

const live = (days: number) => writeLife(fleet, bots, lifeOf(fleet, bots, days));
const reports = () => fleet.db.select().from(qualityReports);
const seen = () => getQuality.run(fleet.as("viewer"), {});

describe("the report of a night", () => {
  it("is not made of a young fleet, which is told how far it is", async () => {
    await live(14);
    expect(await reportQuality(fleet.ctx)).toMatchObject({ kind: "skipped", why: "Not enough yet: 14 of 28 days." });
    expect(await reports()).toEqual([]);
    expect(await seen()).toMatchObject({ life: { lived: 14, needed: 28 }, report: null, nights: [], job: null });
  });

  it("is made once, whoever asks again and however often", async () => {
    await live(28);
    const both = await Promise.all([reportQuality(fleet.ctx), reportQuality(fleet.ctx)]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(["made", "skipped"]);
    expect(await reportQuality(fleet.ctx)).toMatchObject({ kind: "skipped", why: "This night has its report." });
    expect(await reports()).toHaveLength(1);
    fleet.time.real += DAY;
    expect(await reportQuality(fleet.ctx)).toMatchObject({ kind: "made", night: "2026-03-03" });
    expect((await seen()).nights.map(({ night }) => night)).toEqual(["2026-03-02", "2026-03-03"]);
  }, 60_000);

  it("holds every measure with its words, its plots, and bots by their names of today", async () => {
    await live(28);
    await reportQuality(fleet.ctx);
    const { report } = await seen();
    expect(report?.measures).toHaveLength(17);
    expect(report?.measures.every(({ meaning, remedy }) => meaning.length > 20 && remedy.length > 20)).toBe(true);
    expect(report?.measures.find(({ id }) => id === "T11")).toMatchObject({ skipped: expect.stringContaining("file") });
    expect(report?.measures.find(({ id }) => id === "T1")?.spread?.dots.length).toBe(report?.judged);
    expect(report).toMatchObject({ livedDays: 28, classifierRan: false, sampled: null, madeBy: "test" });
    expect(report?.plots.gaps.fleet).toHaveLength(23);
    const odd = report?.standouts[0]?.bot.id ?? "";
    expect(bots.map(({ id }) => id)).toContain(odd);
    expect(await getQualityReport.run(fleet.as("viewer"), { id: report?.id ?? "" })).toEqual(report);
    await fleet.db.delete(botsTable).where(eq(botsTable.id, odd));
    expect((await seen()).report?.standouts.map(({ bot }) => bot.id)).not.toContain(odd);
  }, 60_000);

  it("of another gallery is not this one's", async () => {
    await live(28);
    await reportQuality(fleet.ctx);
    await fleet.db.update(qualityReports).set({ galleryId: "https://elsewhere.test" });
    expect(await seen()).toMatchObject({ report: null, nights: [] });
    expect(await reportQuality(fleet.ctx)).toMatchObject({ kind: "made" });
  }, 60_000);
});

describe("asked for now", () => {
  const event = () => fleet.engine.sent.findLast(({ name }) => name === QUALITY_REQUESTED);

  it("goes to the engine, is one at a time, and takes the place of tonight's", async () => {
    await live(5);
    const job = await runQuality.run(fleet.as("operator"), {});
    expect(event()).toEqual({ id: `quality:${job.id}`, name: QUALITY_REQUESTED, data: { jobId: job.id } });
    expect((await runQuality.run(fleet.as("operator"), {})).id).toBe(job.id);
    expect((await seen()).job?.id).toBe(job.id);
    expect(await reportQuality(fleet.ctx, { jobId: job.id })).toMatchObject({ kind: "made", light: "none" });
    const first = await seen();
    expect(first.job).toBeNull();
    expect(first.report).toMatchObject({
      sentence: expect.stringMatching(/^Not enough yet: 5 of 28 days\. So far 0 of 12 bots/),
      madeBy: "Ann operator",
    });
    expect(first.report).toMatchObject({
      from: "2026-02-25T00:00:00.000Z",
      until: "2026-03-02T00:00:00.000Z",
      judged: 0,
    });
    expect(first.report?.measures.flatMap(({ checks }) => checks).every(({ value }) => value !== null)).toBe(true);
    expect(first.report?.measures.find(({ id }) => id === "T1")?.skipped).toMatch(/^Too little/);
    expect(await fleet.db.select().from(jobs)).toMatchObject([{ status: "done", kind: "quality" }]);
    const again = await runQuality.run(fleet.as("operator"), {});
    await reportQuality(fleet.ctx, { jobId: again.id });
    expect(await reports()).toHaveLength(1);
    expect((await seen()).report?.id).toBe(first.report?.id);
  });

  it("is not for viewers, and one whose process ended does not block the next", async () => {
    await expect(runQuality.run(fleet.as("viewer"), {})).rejects.toMatchObject({ code: "forbidden" });
    const lost = await runQuality.run(fleet.as("operator"), {});
    fleet.time.real += 11 * 60_000;
    expect((await seen()).job).toBeNull();
    const next = await runQuality.run(fleet.as("operator"), {});
    expect(next.id).not.toBe(lost.id);
    const [row] = await fleet.db.select().from(jobs).where(eq(jobs.id, lost.id));
    expect(row).toMatchObject({ status: "failed" });
  });
});
