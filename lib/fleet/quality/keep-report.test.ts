import { beforeEach, describe, expect, it } from "vitest";
import { alerts, jobs, qualityReports } from "@/lib/db/schema";
import { getOverview } from "../queries/get-overview";
import type { TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { getQuality } from "./get-quality";
import { keepReport, KEPT_REPORTS, type Made } from "./keep-report";
import { noteQuality } from "./run-quality";
import { verdictOf } from "./verdict";

const open = fleetSuite();
const DAY = 86_400_000;
const FIRST = Date.UTC(2026, 0, 1);
let fleet: TestFleet;

beforeEach(async () => {
  fleet = await open();
  await fleet.db.delete(qualityReports);
  await fleet.db.delete(alerts);
});

const measure = (id: string, title: string, ok: boolean) => ({
  id,
  title,
  ok,
  checks: [{ label: "Median", value: ok ? 0.3 : 0.9, low: 0.2, high: 0.4, ok }],
});

/** Night number `n`, with these measures outside. */
function made(n: number, outside: readonly string[] = [], more: Partial<Made> = {}): Made {
  const at = new Date(FIRST + n * DAY);
  const metrics = [
    measure("T4", "Quiet nights", !outside.includes("T4")),
    measure("T1", "Burstiness", !outside.includes("T1")),
  ];
  return {
    id: `q${n}`,
    galleryId: "sandbox",
    night: at.toISOString().slice(0, 10),
    periodFrom: at,
    periodUntil: at,
    madeAt: at,
    madeRealAt: at,
    madeBy: "test",
    ...verdictOf({ bots: 20, judged: 20 }, metrics, 28),
    livedDays: 28,
    bots: 20,
    judged: 20,
    events: 1000,
    sampled: null,
    metrics,
    plots: {},
    spreads: [],
    standouts: [],
    controls: [],
    classifierRan: false,
    ...more,
  };
}

const keep = (report: Made, replace = false) => keepReport(fleet.ctx, report, { replace });
async function nights(...outside: (readonly string[])[]): Promise<void> {
  for (const [n, ids] of outside.entries()) await keep(made(n, ids));
}
const attention = async () =>
  (await getOverview.run(fleet.as("viewer"), {})).attention.filter(({ kind }) => kind === "quality");

describe("what fell", () => {
  it("needs attention with what to do and where, and goes when it is well again", async () => {
    await nights([], [], ["T4"]);
    expect(await attention()).toEqual([]);
    await keep(made(3, ["T4"]));
    expect(await attention()).toMatchObject([
      {
        title: "Quality fell: quiet nights",
        detail: expect.stringContaining("activity level"),
        tone: "held",
        action: { href: "/quality" },
      },
    ]);
    await keep(made(4));
    expect(await attention()).toHaveLength(1);
    await keep(made(5));
    expect(await attention()).toEqual([]);
  });

  it("is said once for all that fell, and by the light too", async () => {
    await nights([], [], ["T4", "T1"], ["T4", "T1"]);
    expect(await attention()).toMatchObject([{ title: "Quality fell: 2 measures" }]);
    expect((await getQuality.run(fleet.as("viewer"), {})).nights.map(({ light }) => light)).toEqual([
      "green",
      "green",
      "amber",
      "amber",
    ]);
  });

  it("rests once somebody has taken note, until something else falls", async () => {
    await nights([], [], ["T4"], ["T4"]);
    await expect(noteQuality.run(fleet.as("viewer"), { id: "q3" })).rejects.toMatchObject({ code: "forbidden" });
    expect(await noteQuality.run(fleet.as("operator"), { id: "q3" })).toEqual({ noted: 1 });
    expect(await attention()).toEqual([]);
    await keep(made(4, ["T4", "T1"]));
    expect(await attention()).toEqual([]);
    await keep(made(5, ["T4", "T1"]));
    expect(await attention()).toMatchObject([{ title: "Quality fell: burstiness" }]);
    const { report } = await getQuality.run(fleet.as("viewer"), {});
    expect(report?.falls).toEqual([
      { id: "T4", title: "Quiet nights", since: "2026-01-03", notedBy: "Ann operator" },
      { id: "T1", title: "Burstiness", since: "2026-01-05", notedBy: null },
    ]);
    await expect(noteQuality.run(fleet.as("operator"), { id: "none" })).rejects.toMatchObject({ code: "not_found" });
  });

  it("stays noted when the night is run again, whatever that claims", async () => {
    await nights([], [], ["T4"], ["T4"]);
    await noteQuality.run(fleet.as("operator"), { id: "q3" });
    for (const light of ["amber", "none"] as const) {
      await keep(made(3, ["T4"], { light }), true);
      expect(await attention()).toEqual([]);
    }
  });

  it("is left as it was by a night that claims nothing", async () => {
    await nights([], [], ["T4"], ["T4"]);
    await keep(made(4, [], { light: "none" }));
    await keep(made(5, [], { light: "none" }));
    expect(await attention()).toHaveLength(1);
    await keep(made(6));
    expect(await attention()).toHaveLength(1);
  });

  it("is told to the webhook once", async () => {
    fleet.ctx.webhook = {
      host: "hooks.test",
      site: "https://fleet.test",
      post: async () => ({ ok: true, status: 200 }),
    };
    await nights([], [], ["T4"], ["T4"], ["T4"]);
    expect(await fleet.db.select().from(alerts)).toMatchObject([
      { kind: "quality", title: "Quality fell: quiet nights", path: "/quality" },
    ]);
  });
});

describe("reports", () => {
  it("are one a night: the first stays unless it is to be replaced", async () => {
    expect(await keep(made(0))).toBe(true);
    expect(await keep(made(0, ["T1"], { id: "other" }))).toBe(false);
    expect(await keep(made(0, ["T1"], { id: "another" }), true)).toBe(true);
    expect(await fleet.db.select().from(qualityReports)).toMatchObject([{ id: "q0", light: "amber" }]);
  });

  it("are bounded for each gallery, and the oldest go", async () => {
    await keep(made(0, [], { galleryId: "https://elsewhere.test", id: "far" }));
    for (let n = 0; n < KEPT_REPORTS + 3; n += 1) await keep(made(n));
    const left = await fleet.db.select({ id: qualityReports.id }).from(qualityReports);
    expect(left).toHaveLength(KEPT_REPORTS + 1);
    expect(left.map(({ id }) => id)).toEqual(expect.arrayContaining(["far", "q3", `q${KEPT_REPORTS + 2}`]));
    expect((await getQuality.run(fleet.as("viewer"), {})).nights).toHaveLength(28);
  });

  it("end their job in the same transaction, or not at all", async () => {
    const at = new Date(FIRST);
    await fleet.db.insert(jobs).values({
      id: "j",
      kind: "quality",
      status: "running",
      total: 20,
      input: {},
      startedBy: "Ann",
      createdAt: at,
      updatedAt: at,
    });
    const broken = { ...made(0), sentence: null as unknown as string };
    await expect(keepReport(fleet.ctx, broken, { replace: true, jobId: "j" })).rejects.toThrow();
    expect(await fleet.db.select().from(jobs)).toMatchObject([{ status: "running" }]);
    await keepReport(fleet.ctx, made(0), { replace: true, jobId: "j" });
    expect(await fleet.db.select().from(jobs)).toMatchObject([{ status: "done", done: 20, total: 20 }]);
  });
});
