import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { holds } from "@/lib/db/schema";
import type { FaultRule } from "@/lib/sandbox/faults/plan";
import { pauseBot, resumeBot } from "../commands/bulk-bots";
import { testStudio } from "../commands/test-connections";
import { releaseLapsedHolds } from "../supervision/release-holds";
import { supervise } from "../supervision/supervise";
import { type Bot, lastPlan, makeBots, plansOf, plantVisit, reload, seedGallery } from "../testing/test-bots";
import { visitOnce } from "../testing/test-engine";
import type { TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { seenOf, turnsOf } from "../testing/test-gallery-view";
import { boundedReset } from "./bounded-reset";
import { placeHold } from "./holds";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const open = fleetSuite();
let fleet: TestFleet;
let bot: Bot;
let item: string;

beforeEach(async () => {
  fleet = await open();
  item = (await seedGallery(fleet, 1))[0] as string;
  bot = (await makeBots(fleet, 2))[0] as Bot;
});

const held = async () =>
  (await fleet.db.select().from(holds)).map((hold) => ({
    scope: hold.scope,
    cause: hold.cause,
    for: hold.until && hold.until.getTime() - fleet.clock.now(),
  }));

async function visitWith(fault: Partial<FaultRule>) {
  const data = await plantVisit(fleet, bot.id, [{ kind: "like", items: [item] }]);
  fleet.sandbox.faults.set({ rules: [{ method: "POST", path: "/api/showcase/:id/like", ...fault }] });
  const end = await visitOnce(fleet, data, { attempts: 2 });
  fleet.sandbox.faults.clear();
  return end;
}

const inTwoHours = () => new Date(fleet.clock.now() + 2 * HOUR).toISOString();
const rows: [string, () => Partial<FaultRule>, { scope: string; cause: string; for: number | null }][] = [
  [
    "the fleet's daily budget",
    () => ({ answer: "fleet_daily_budget", resetAt: inTwoHours() }),
    { scope: "fleet", cause: "fleet_budget", for: 2 * HOUR },
  ],
  [
    "the fleet's monthly budget",
    () => ({ answer: "fleet_monthly_budget" }),
    { scope: "fleet", cause: "fleet_budget", for: Date.UTC(2026, 3, 1) - Date.UTC(2026, 2, 2, 10) },
  ],
  [
    "a budget without an end",
    () => ({ answer: "fleet_monthly_budget", resetAt: null }),
    { scope: "fleet", cause: "fleet_budget", for: DAY },
  ],
  [
    "a bot's daily limit",
    () => ({ answer: "agent_daily_limit", resetAt: inTwoHours(), resetKey: "resetsAt" }),
    { scope: "bot", cause: "bot_limit", for: 2 * HOUR },
  ],
  [
    "a limit that ended in the past",
    () => ({ answer: "agent_daily_limit", resetAt: "2020-01-01T00:00:00Z" }),
    { scope: "bot", cause: "bot_limit", for: HOUR },
  ],
  [
    "a limit that ends at no time",
    () => ({ answer: "agent_monthly_limit", resetAt: "soon" }),
    { scope: "bot", cause: "bot_limit", for: DAY },
  ],
  [
    "a limit that ends in a thousand years",
    () => ({ answer: "agent_monthly_limit", resetAt: "3026-01-01T00:00:00Z" }),
    { scope: "bot", cause: "bot_limit", for: 35 * DAY },
  ],
  [
    "the platform's own pause",
    () => ({ answer: "fleet_paused" }),
    { scope: "fleet", cause: "platform_pause", for: 5 * 60_000 },
  ],
  ["a token it does not know", () => ({ answer: "unauthorized" }), { scope: "fleet", cause: "credentials", for: null }],
  ["a token without the right", () => ({ answer: "forbidden" }), { scope: "fleet", cause: "credentials", for: null }],
];

describe("an error row of the contract", () => {
  it.each(rows)("%s holds, with its end, and the visit ends", async (_name, fault, hold) => {
    expect(await visitWith(fault())).toMatchObject({ ended: "halted" });
    expect(await held()).toEqual([hold]);
    expect(await seenOf(fleet, bot.handle)).toMatchObject({ likes: 0 });
    expect((await reload(fleet, bot.id)).nextWakeAt).toBeNull();
    expect(plansOf(fleet, bot.id).filter((plan) => plan.session === 2)).toEqual([]);
  });

  it.each([
    ["rate_limited", "given_up"],
    ["not_found", "skipped"],
    ["unprocessable", "refused"],
    ["bad_request", "refused"],
  ] as const)("%s holds nobody: the turn ends %s and the visit goes on", async (answer, status) => {
    expect(await visitWith({ answer })).toEqual({ ended: "closed" });
    expect(await held()).toEqual([]);
    expect((await turnsOf(fleet, bot.id)).map((turn) => turn.status)).toEqual([status]);
    expect((await reload(fleet, bot.id)).nextWakeAt).not.toBeNull();
  });
});

describe("the end of a hold", () => {
  it("is bounded: a minute at least, 35 days at most", () => {
    const now = Date.UTC(2026, 0, 1);
    expect(boundedReset(now + 1, "day", now)).toBe(now + 60_000);
    expect(boundedReset(now + 400 * DAY, "month", now)).toBe(now + 35 * DAY);
    expect(boundedReset(undefined, "day", now)).toBe(now + HOUR);
    expect(boundedReset(Number.NaN, "month", now)).toBe(now + DAY);
  });

  it("draws a fresh plan under a new lease, without catching up", async () => {
    await visitWith({ answer: "agent_daily_limit", resetAt: inTwoHours() });
    const lease = (await reload(fleet, bot.id)).lease;
    fleet.time.real += HOUR;
    expect((await supervise(fleet.ctx)).released).toBe(0);
    fleet.time.real += HOUR;
    expect(await supervise(fleet.ctx)).toMatchObject({ released: 1, restarted: 0 });
    const after = await reload(fleet, bot.id);
    expect(after.lease).toBe(lease + 1);
    expect(after.nextWakeAt!.getTime()).toBeGreaterThan(fleet.clock.now());
    expect(lastPlan(fleet, bot.id)).toMatchObject({ lease: lease + 1, session: 2 });
    expect(await held()).toEqual([]);
  });

  it("of the platform's pause comes when a read says so, not before", async () => {
    await visitWith({ answer: "fleet_paused" });
    fleet.sandbox.faults.set({ rules: [{ answer: "fleet_paused", times: 1 }] });
    fleet.time.real += 5 * 60_000;
    expect(await releaseLapsedHolds(fleet.ctx)).toBe(0);
    expect(await held()).toEqual([{ scope: "fleet", cause: "platform_pause", for: 5 * 60_000 }]);
    fleet.time.real += 5 * 60_000;
    expect(await releaseLapsedHolds(fleet.ctx)).toBe(1);
    expect((await reload(fleet, bot.id)).nextWakeAt).not.toBeNull();
  });

  it("named by the gallery is asked about once a day, for it may be absurd", async () => {
    await visitWith({ answer: "fleet_monthly_budget", resetAt: "3026-01-01T00:00:00Z" });
    fleet.sandbox.faults.set({ rules: [{ answer: "fleet_monthly_budget", times: 1 }] });
    fleet.time.real += DAY;
    expect(await releaseLapsedHolds(fleet.ctx)).toBe(0);
    expect(await held()).toEqual([{ scope: "fleet", cause: "fleet_budget", for: 34 * DAY }]);
    fleet.time.real += DAY;
    expect(await releaseLapsedHolds(fleet.ctx)).toBe(1);
    expect(await held()).toEqual([]);
  });

  it("of refused credentials comes with a connection that works again", async () => {
    await visitWith({ answer: "unauthorized" });
    fleet.time.real += 40 * DAY;
    expect((await supervise(fleet.ctx)).released).toBe(0);
    expect(await testStudio.run(fleet.as("operator"), {})).toMatchObject({ ok: true });
    expect(await held()).toEqual([]);
    expect((await reload(fleet, bot.id)).nextWakeAt!.getTime()).toBeGreaterThan(fleet.clock.now());
  });
});

describe("holds add up", () => {
  it("an operator's never clears itself, and the bot moves when none is left", async () => {
    await visitWith({ answer: "agent_daily_limit", resetAt: inTwoHours() });
    await pauseBot.run(fleet.ctx, { id: bot.id });
    fleet.time.real += 40 * DAY;
    await supervise(fleet.ctx);
    expect(await held()).toEqual([{ scope: "bot", cause: "operator", for: null }]);
    expect((await reload(fleet, bot.id)).nextWakeAt).toBeNull();
    await resumeBot.run(fleet.ctx, { id: bot.id });
    expect((await reload(fleet, bot.id)).nextWakeAt).not.toBeNull();
  });

  it("resuming leaves the other holds alone", async () => {
    await pauseBot.run(fleet.ctx, { id: bot.id });
    await fleet.db.transaction((tx) =>
      placeHold(tx, fleet.ctx, {
        botId: bot.id,
        cause: "bot_limit",
        detail: "x",
        until: fleet.clock.now() + HOUR,
        by: "gallery",
      }),
    );
    await resumeBot.run(fleet.ctx, { id: bot.id });
    expect(await held()).toEqual([{ scope: "bot", cause: "bot_limit", for: HOUR }]);
    expect((await reload(fleet, bot.id)).nextWakeAt).toBeNull();
  });

  it("a shorter hold of another source does not shorten a longer one", async () => {
    const place = (until: number, by: string) =>
      fleet.db.transaction((tx) =>
        placeHold(tx, fleet.ctx, { botId: null, cause: "fleet_budget", detail: by, until, by }),
      );
    expect(await place(fleet.clock.now() + 20 * DAY, "gallery")).toBe(true);
    expect(await place(fleet.clock.now() + HOUR, "budget")).toBe(false);
    expect(await fleet.db.select({ by: holds.createdBy }).from(holds).where(eq(holds.cause, "fleet_budget"))).toEqual([
      { by: "gallery" },
    ]);
    await place(fleet.clock.now() + 3 * HOUR, "gallery");
    expect(await held()).toEqual([{ scope: "fleet", cause: "fleet_budget", for: 3 * HOUR }]);
  });
});
