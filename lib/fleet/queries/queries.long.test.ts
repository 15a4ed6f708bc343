import { beforeAll, describe, expect, it } from "vitest";
import { eq } from "drizzle-orm";
import { bots, budgetDays, fleet as fleetTable, holds, modelCalls } from "@/lib/db/schema";
import { pauseBot, retireBot, stopBot } from "../commands/bulk-bots";
import { emergencyStop, reArmFleet } from "../commands/steer-fleet";
import { activityPageSchema, type ListActivityInput } from "../contracts/activity";
import { botDetailSchema, botPageSchema, type ListBotsInput, turnTraceSchema } from "../contracts/bots";
import { overviewSchema } from "../contracts/overview";
import { type Bot, makeBots, plantVisit, seedGallery } from "../testing/test-bots";
import { visitOnce } from "../testing/test-engine";
import type { TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { getBot } from "./get-bot";
import { getFleet } from "./get-fleet";
import { getOverview } from "./get-overview";
import { getSettings } from "./get-settings";
import { getTurn } from "./get-turn";
import { listActivity } from "./list-activity";
import { listAudit } from "./list-audit";
import { listBots } from "./list-bots";
import { listSessions } from "./list-sessions";

const open = fleetSuite();
let fleet: TestFleet;
let made: Bot[];
const id = (n: number): string => made[n]!.id;

/** 0 asleep, after a visit · 1 awake · 2 held · 3 paused · 4 failing · 5 stopped · 6 retired · 7 asleep. */
beforeAll(async () => {
  fleet = await open();
  const items = await seedGallery(fleet, 2);
  made = await makeBots(fleet, 8);
  await visitOnce(
    fleet,
    await plantVisit(fleet, id(0), [
      { kind: "browse" },
      { kind: "like", items },
      { kind: "comment", items: [items[0] as string] },
    ]),
  );
  await plantVisit(fleet, id(1), [{ kind: "browse" }, { kind: "like", items }]);
  const hold = {
    scope: "bot" as const,
    botId: id(2),
    cause: "bot_limit" as const,
    detail: "Its limit is reached",
    since: new Date(fleet.time.real),
    createdBy: "gallery",
  };
  await fleet.db.insert(holds).values({ ...hold, until: new Date(fleet.time.real + 3_600_000) });
  await fleet.db.insert(holds).values({ ...hold, botId: id(7), until: new Date(fleet.time.real - 1) });
  await pauseBot.run(fleet.as("operator"), { id: id(3) });
  await fleet.db
    .update(bots)
    .set({ status: "failing", statusReason: "It broke" })
    .where(eq(bots.id, id(4)));
  await stopBot.run(fleet.ctx, { id: id(5) });
  await retireBot.run(fleet.ctx, { id: id(6) });
  await fleet.db
    .insert(budgetDays)
    .values({ day: "2026-03-02", scope: "fleet", reservedMicros: 0 })
    .onConflictDoNothing();
  await fleet.db.update(budgetDays).set({ reservedMicros: 1_500_000, spentMicros: 2_600_000 });
  const call = {
    at: new Date(fleet.time.real),
    day: "2026-03-02",
    purpose: "comment",
    provider: "p",
    model: "m",
    status: "done" as const,
    reservedMicros: 9,
  };
  await fleet.db.insert(modelCalls).values([
    { ...call, id: "c1", botId: id(7), costMicros: 700 },
    { ...call, id: "c2", botId: id(5), costMicros: 900 },
  ]);
});

const bot = (input: Partial<ListBotsInput> = {}) =>
  listBots.run(fleet.as("viewer"), {
    status: [],
    archetype: [],
    tier: [],
    sort: "created",
    dir: "asc",
    page: 1,
    pageSize: 25,
    ...input,
  });
const activity = (input: Partial<ListActivityInput> = {}) =>
  listActivity.run(fleet.as("viewer"), { kinds: [], results: [], limit: 50, ...input });
const at = (page: Awaited<ReturnType<typeof bot>>) =>
  page.rows.map((row) => made.findIndex((one) => one.id === row.id));

describe("the list of bots", () => {
  it("says one word for each, and counts them in its facets", async () => {
    const page = await bot();
    expect(botPageSchema.parse(page)).toEqual(page);
    const word = new Map(page.rows.map((row) => [row.id, row.status]));
    expect(made.map((one) => word.get(one.id))).toEqual([
      "running",
      "awake",
      "held",
      "paused",
      "failing",
      "stopped",
      undefined,
      "running",
    ]);
    expect(page.facets).toEqual({ running: 2, awake: 1, held: 1, paused: 1, failing: 1, stopped: 1, retired: 1 });
    expect([page.matching, page.total]).toEqual([7, 7]);
    expect(page.archetypes.reduce((sum, row) => sum + row.count, 0)).toBe(7);
    const reasons = new Map(page.rows.map((row) => [row.id, row.statusReason]));
    expect([2, 3, 4].map((n) => reasons.get(id(n)))).toEqual([
      "Its limit is reached",
      "Paused by Ann operator",
      "It broke",
    ]);
    expect(page.rows.find((row) => row.id === id(1))?.session).toEqual({ turn: 1, of: 2 });
  });

  it("filters by word, archetype, tier and text, with facets of everything but the word", async () => {
    const held = await bot({ status: ["held", "paused"] });
    expect(at(held).sort()).toEqual([2, 3]);
    expect(held.matching).toBe(2);
    expect(held.facets.running).toBe(2);
    expect(at(await bot({ status: ["retired"] }))).toEqual([6]);
    const named = await bot({ q: made[4]!.handle });
    expect(at(named)).toEqual([4]);
    expect(named.facets).toMatchObject({ failing: 1, running: 0 });
    expect((await bot({ q: "100%_" })).rows).toEqual([]);
    expect(
      (await bot({ archetype: [made[0]!.archetypeId] })).rows.every((row) => row.archetype.id === made[0]!.archetypeId),
    ).toBe(true);
    expect((await bot({ tier: ["power"], status: [] })).rows.every((row) => row.tier === "power")).toBe(true);
  });

  it("sorts every way, unknown last, and pages without gaps or repeats", async () => {
    expect(at(await bot({ sort: "actions", dir: "desc" }))[0]).toBe(0);
    expect(at(await bot({ sort: "cost", dir: "desc" })).slice(0, 2)).toEqual([5, 7]);
    expect(at(await bot({ sort: "last_action", dir: "desc" }))[0]).toBe(0);
    const wakes = (await bot({ sort: "next_wake" })).rows.map((row) => row.nextWakeAt);
    const known = wakes.filter((wake) => wake !== null);
    expect(wakes.slice(0, known.length)).toEqual([...known].sort());
    for (const sort of ["name", "status", "archetype", "errors"] as const) {
      const whole = at(await bot({ sort }));
      const pages = [1, 2, 3, 4].map((page) => bot({ sort, page, pageSize: 2 }));
      expect((await Promise.all(pages)).flatMap(at)).toEqual(whole);
    }
  });

  it("counts what a bot did and cost in a day", async () => {
    const { rows } = await bot();
    const first = rows.find((row) => row.id === id(0))!;
    expect(first.actions24h).toBe(3);
    expect(first.spark.reduce((sum, n) => sum + n, 0)).toBe(3);
    expect(first.lastAction?.text).toContain("commented on");
    expect(rows.find((row) => row.id === id(7))?.cost24hMicros).toBe(700);
  });
});

describe("the log", () => {
  it("pages by key across filters, both ways, and misses nothing", async () => {
    const all = await activity({ limit: 200 });
    expect(activityPageSchema.parse(all)).toEqual(all);
    const ids = all.items.map((item) => item.id);
    expect(ids).toEqual([...ids].sort((a, b) => b - a));
    expect(all.newestId).toBe(ids[0]);
    const walked: number[] = [];
    for (let before: number | undefined; ;) {
      const page = await activity({ limit: 4, before, kinds: ["created", "started", "like"] });
      walked.push(...page.items.map((item) => item.id));
      if (!page.hasMore) break;
      before = page.items.at(-1)!.id;
    }
    expect(walked).toEqual(
      all.items.filter((item) => ["created", "started", "like"].includes(item.kind)).map((item) => item.id),
    );
    const later = await activity({ after: ids.at(-1) as number, limit: 3 });
    expect(later.items.map((item) => item.id)).toEqual(ids.slice(-4, -1));
    expect(later.hasMore).toBe(true);
  });

  it("finds by bot, result and words, and says what was said", async () => {
    const { items } = await activity({ botId: id(0), results: ["done"] });
    expect(items.map((item) => item.kind)).toEqual(["comment", "like", "browse"]);
    const quote = items[0]!.quote as string;
    expect(quote.length).toBeGreaterThan(0);
    expect((await activity({ text: quote.slice(0, 12) })).items.map((item) => item.id)).toContain(items[0]!.id);
    expect(items[1]).toMatchObject({ count: 2, text: "liked 2 pictures", itemUrl: expect.stringContaining("item:") });
  });
});

describe("the first screen", () => {
  it("sums the fleet, its money and its hours", async () => {
    const overview = await getOverview.run(fleet.as("viewer"), {});
    expect(overviewSchema.parse(overview)).toEqual(overview);
    expect(overview.counts).toEqual({ total: 7, running: 2, awake: 1, held: 1, paused: 1, failing: 1, stopped: 1 });
    expect(overview.spend).toMatchObject({
      todayMicros: 2_600_000,
      reservedMicros: 1_500_000,
      capMicros: 5_000_000,
      calls: 2,
      offlineCalls: 1,
      dayEndsAt: "2026-03-03T00:00:00.000Z",
    });
    expect(overview.pulse.past).toHaveLength(24);
    expect(overview.pulse.past.at(-1)).toMatchObject({ post: 0, comment: 1, like: 2, browse: 1 });
    expect(overview.heldFaces.map((face) => face.id).sort()).toEqual([id(2), id(3)].sort());
    expect(overview.failingText).toBe("It broke");
    const soon = (await fleet.db.select().from(bots))
      .flatMap((row) =>
        row.status === "running" && row.id !== id(2) && row.nextWakeAt ? [row.nextWakeAt.toISOString()] : [],
      )
      .sort();
    expect(overview.nextWakeAt).toBe(soon[0]);
  });

  it("lists what waits for an operator, each with its one action", async () => {
    await fleet.db.update(fleetTable).set({ engineSeenAt: new Date(fleet.time.real - 10 * 60_000) });
    const { attention } = await getOverview.run(fleet.as("viewer"), {});
    expect(attention.map((item) => item.kind).sort()).toEqual(["budget", "engine", "failing"]);
    expect(attention.find((item) => item.kind === "failing")?.action).toEqual({
      label: "Restart",
      post: `/api/bots/${id(4)}/start`,
    });
    expect(attention.find((item) => item.kind === "budget")?.title).toBe("82 % of today's budget is spent");
    await fleet.db.update(fleetTable).set({ dayCapMicros: 0 });
    const none = (await getOverview.run(fleet.as("viewer"), {})).attention.find((item) => item.kind === "budget");
    await fleet.db.update(fleetTable).set({ dayCapMicros: 5_000_000 });
    expect(none?.title).toBe("Today's budget is $0");
    expect(none?.detail).toBe("The fleet saves: nothing that costs anything is written");
  });

  it("says how the fleet is, and when it is stopped by whom", async () => {
    expect(await getFleet.run(fleet.as("viewer"), {})).toMatchObject({
      state: "running",
      stateText: "Running: 2 of 7, awake: 1",
      stoppedBy: null,
    });
    await emergencyStop.run(fleet.as("owner"), {});
    const { attention } = await getOverview.run(fleet.as("viewer"), {});
    const reArm = { label: "Re-arm", post: "/api/fleet/re-arm" };
    expect(attention.find((item) => item.id === "stopped")?.action).toEqual(reArm);
    const stopped = { state: "stopped", stoppedBy: "Ann owner", counts: { stopped: 6, failing: 1, total: 7 } };
    expect(await getFleet.run(fleet.as("viewer"), {})).toMatchObject(stopped);
    await reArmFleet.run(fleet.as("owner"), {});
  });
});

describe("one bot, one turn, the settings", () => {
  it("shows a bot with all its page needs", async () => {
    const detail = await getBot.run(fleet.as("viewer"), { id: id(0) });
    expect(botDetailSchema.parse(detail)).toEqual(detail);
    expect(detail).toMatchObject({
      counts: { posts: 0, likes: 2, comments: 1 },
      provision: { state: "done" },
      holds: [],
      personaVersion: 1,
    });
    expect(detail.awake.reduce((sum, cell) => sum + cell[2], 0)).toBe(1);
    expect((await getBot.run(fleet.ctx, { id: id(2) })).holds).toMatchObject([{ cause: "bot_limit", scope: "bot" }]);
    await expect(getBot.run(fleet.ctx, { id: "bot_none" })).rejects.toMatchObject({ code: "not_found" });
  });

  it("shows visits newest first, and everything a turn left behind", async () => {
    const { items, nextBefore } = await listSessions.run(fleet.ctx, { id: id(0), limit: 10 });
    expect(items.map((visit) => [visit.number, visit.status, visit.turns.length])).toEqual([[1, "closed", 3]]);
    expect(nextBefore).toBeNull();
    const trace = await getTurn.run(fleet.ctx, { id: items[0]!.turns[2]!.id });
    expect(turnTraceSchema.parse(trace)).toEqual(trace);
    expect(trace.effects).toMatchObject([{ kind: "comment", status: "done", sends: 1, reads: 0 }]);
    expect(trace.calls).toMatchObject([{ purpose: "comment", status: "done" }]);
  });

  it("shows settings to viewers and the audit log to operators only", async () => {
    expect(await getSettings.run(fleet.as("viewer"), {})).toMatchObject({
      studio: { sandbox: true, missing: [] },
      model: { offline: true },
      clock: { speed: 1, canChange: true },
      caps: { dayCapCents: 500, postsPerDay: 6, commentsPerDay: 20, likesPerDay: 80 },
      budgets: { hourCapCents: null, monthCapCents: null, botDayCapCents: null, picturesPerDay: null },
    });
    await expect(listAudit.run(fleet.as("viewer"), { limit: 5 })).rejects.toMatchObject({ code: "forbidden" });
    const first = await listAudit.run(fleet.as("operator"), { limit: 2 });
    expect(first.items).toHaveLength(2);
    const rest = await listAudit.run(fleet.as("operator"), { limit: 50, before: first.nextBefore as number });
    expect(rest.items.at(-1)?.action).toBe("bots.create-many");
    expect(rest.nextBefore).toBeNull();
    const ofBots = rest.items.flatMap(({ subject }) => (subject?.startsWith("bot_") ? [subject] : []));
    expect(ofBots.length).toBeGreaterThan(0);
    for (const id of ofBots) expect(rest.names[id]).toMatch(/^\S.* \(.+\)$/);
  });
});
