import { asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { alerts, bots, budgetDays, deadLetters, fleet as fleetTable, incidents } from "@/lib/db/schema";
import { supervise } from "../supervision/supervise";
import { makeBots } from "../testing/test-bots";
import type { TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { MAX_TRIES, sendWaiting } from "./deliver";
import { type NewAlert, raise } from "./raise";
import { tellOperators, watch } from "./watch";
import type { WebhookAnswer } from "./webhook-port";

const open = fleetSuite();
const MINUTE = 60_000;
const one: NewAlert = { key: "incident:i1", kind: "incident", title: "It fails", detail: "No answer", path: "/" };
let fleet: TestFleet;
let bodies: Record<string, unknown>[];
let answer: WebhookAnswer;

beforeEach(async () => {
  fleet = await open();
  for (const table of [alerts, incidents, deadLetters]) await fleet.db.delete(table);
  await fleet.db.update(fleetTable).set({ engineSeenAt: new Date(fleet.time.real) });
  bodies = [];
  answer = { ok: true, status: 200 };
  fleet.ctx.webhook = {
    host: "hooks.test",
    site: "https://fleet.test",
    post: async (body) => {
      bodies.push(JSON.parse(body));
      return answer;
    },
  };
});

const said = (alert: NewAlert = one) => fleet.db.transaction((tx) => raise(tx, fleet.ctx, alert));
const rows = () => fleet.db.select().from(alerts).orderBy(asc(alerts.id));
const told = () => bodies.map((body) => body["title"]);

describe("raise", () => {
  it("says a key once, whoever says it again", async () => {
    expect([await said(), await said({ ...one, title: "Still" })]).toEqual([true, false]);
    expect((await rows()).map((row) => row.title)).toEqual(["It fails"]);
  });

  it("goes back with its transaction", async () => {
    const failing = fleet.db.transaction(async (tx) => {
      await raise(tx, fleet.ctx, one);
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await rows()).toEqual([]);
  });

  it("writes nothing while nobody would be told", async () => {
    delete fleet.ctx.webhook;
    expect(await said()).toBe(false);
    expect(await tellOperators(fleet.ctx)).toEqual({ raised: 0, sent: 0 });
    expect(await rows()).toEqual([]);
  });
});

describe("sending", () => {
  it("says what, where and when, and never again", async () => {
    await said();
    expect(await sendWaiting(fleet.ctx)).toBe(1);
    expect(await sendWaiting(fleet.ctx)).toBe(0);
    const [row] = await rows();
    expect(row).toMatchObject({ state: "sent", attempts: 1, nextTryAt: null, sentAt: new Date(fleet.time.real) });
    expect(bodies).toEqual([
      {
        id: row?.id,
        kind: "incident",
        title: "It fails",
        detail: "No answer",
        link: "https://fleet.test/",
        at: new Date(fleet.time.real).toISOString(),
        fleet: "https://fleet.test",
      },
    ]);
  });

  it("tries eight times, ever later, and then keeps the reason to be seen", async () => {
    await said();
    answer = { ok: false, reason: "hooks.test answered 500" };
    const waits: number[] = [];
    for (let n = 0; n < MAX_TRIES; n++) {
      expect(await sendWaiting(fleet.ctx)).toBe(0);
      const [row] = await rows();
      expect(row).toMatchObject({ attempts: n + 1, lastError: "hooks.test answered 500" });
      if (!row?.nextTryAt) break;
      waits.push((row.nextTryAt.getTime() - fleet.time.real) / MINUTE);
      fleet.time.real = row.nextTryAt.getTime() - 1;
      await sendWaiting(fleet.ctx);
      expect(bodies).toHaveLength(n + 1);
      fleet.time.real += 1;
    }
    expect(waits).toEqual([1, 2, 5, 15, 60, 180, 360]);
    expect((await rows())[0]).toMatchObject({ state: "dead", attempts: 8 });
  });

  it("leaves the others for later when one fails, and sends them when it answers again", async () => {
    await said();
    await said({ ...one, key: "other", title: "Other" });
    answer = { ok: false, reason: "away" };
    await sendWaiting(fleet.ctx);
    expect(told()).toEqual(["It fails"]);
    answer = { ok: true, status: 204 };
    await sendWaiting(fleet.ctx);
    expect(told()).toEqual(["It fails", "Other"]);
    fleet.time.real += MINUTE;
    expect(await sendWaiting(fleet.ctx)).toBe(1);
  });

  it("is done once by two at once", async () => {
    await said();
    await Promise.all([sendWaiting(fleet.ctx), sendWaiting(fleet.ctx)]);
    expect(bodies).toHaveLength(1);
  });

  it("waits for no receiver that never answers: the try has failed, and supervision has not noticed", async () => {
    await said();
    fleet.ctx.webhook!.post = () => new Promise(() => undefined);
    expect(await supervise(fleet.ctx)).toMatchObject({ alertsDue: 1 });
    expect((await rows())[0]).toMatchObject({ attempts: 0 });
    expect(await sendWaiting(fleet.ctx, 20)).toBe(0);
    expect((await rows())[0]).toMatchObject({
      state: "waiting",
      attempts: 1,
      lastError: "hooks.test did not answer within 0 s",
    });
    expect(await supervise(fleet.ctx)).toMatchObject({ alertsDue: 0 });
  });

  it("begins no try when a slow receiver has used up the round", async () => {
    for (const key of ["a", "b", "c"]) await said({ ...one, key });
    const slow = fleet.ctx.webhook!.post;
    fleet.ctx.webhook!.post = (body) => {
      fleet.time.real += 4000;
      return slow(body);
    };
    expect(await sendWaiting(fleet.ctx)).toBe(2);
  });
});

describe("watching", () => {
  const keys = async () => (await rows()).map((row) => row.key.replace(/:bot_\w+:.*/, ":bot"));

  it("finds nothing where all is well", async () => {
    await makeBots(fleet, 2);
    expect(await tellOperators(fleet.ctx)).toEqual({ raised: 0, sent: 0 });
  });

  const down = (id: string, more: Partial<typeof incidents.$inferInsert> = {}) => {
    const openedAt = new Date(fleet.time.real);
    const row = { id, dependency: "studio", reason: "502", failures: 9, state: "open", openedAt, ...more } as const;
    return fleet.db.insert(incidents).values(row);
  };
  const over = (afterMs: number) => ({ state: "closed" as const, closedAt: new Date(fleet.time.real + afterMs) });
  const again = "The gallery answers again; the fleet goes on";

  it("tells of an incident once while it lasts, and of the next one again", async () => {
    await down("i1");
    await tellOperators(fleet.ctx);
    await fleet.db.update(incidents).set({ state: "probing" });
    await tellOperators(fleet.ctx);
    await fleet.db.update(incidents).set(over(5 * MINUTE));
    await down("i2");
    await tellOperators(fleet.ctx);
    await tellOperators(fleet.ctx);
    expect(await keys()).toEqual(["incident:i1", "incident:i2", "incident:i1:over"]);
    const fails = "The gallery does not answer; the fleet is held";
    expect(told()).toEqual([fails, fails, again]);
    expect(bodies[2]).toMatchObject({ detail: "It lasted 5 min." });
  });

  it("tells once, in one word, of what came and went since the last look; not of what is long over", async () => {
    await down("old", over(0));
    fleet.time.real += 61 * MINUTE;
    await down("short", over(40_000));
    for (let look = 0; look < 3; look++) {
      fleet.time.real += MINUTE;
      await fleet.db.update(fleetTable).set({ engineSeenAt: new Date(fleet.time.real) });
      await tellOperators(fleet.ctx);
    }
    expect(await keys()).toEqual(["incident:short:over"]);
    expect(bodies).toMatchObject([
      { title: "The gallery failed for 40 s; the fleet goes on", detail: "502. It is over." },
    ]);
  });

  it("tells of changes that are not taken in their own words, and of no trial", async () => {
    await down("w", { dependency: "studio_writes", reason: "Five failed" });
    await tellOperators(fleet.ctx);
    for (const trialAt of [new Date(fleet.time.real), null]) {
      await fleet.db.update(incidents).set({ trialAt, state: trialAt ? "probing" : "open" });
      await tellOperators(fleet.ctx);
    }
    await fleet.db.update(incidents).set(over(MINUTE));
    await tellOperators(fleet.ctx);
    expect(told()).toEqual([
      "The gallery takes no changes; the fleet is held",
      "The gallery takes changes again; the fleet goes on",
    ]);
  });

  it("gathers failing bots, at most once a quarter of an hour, each of them once", async () => {
    const [a, b, c] = await makeBots(fleet, 3);
    const fail = (id: string) =>
      fleet.db
        .update(bots)
        .set({ status: "failing", statusReason: "It broke", statusSince: new Date(fleet.clock.now()) })
        .where(eq(bots.id, id));
    await fail(a!.id);
    await fail(b!.id);
    await tellOperators(fleet.ctx);
    fleet.time.real += MINUTE;
    await fail(c!.id);
    await tellOperators(fleet.ctx);
    expect(told()).toEqual(["2 bots are failing"]);
    fleet.time.real += 15 * MINUTE;
    await fleet.db.update(fleetTable).set({ engineSeenAt: new Date(fleet.time.real) });
    await tellOperators(fleet.ctx);
    fleet.time.real += 16 * MINUTE;
    await fleet.db.update(fleetTable).set({ engineSeenAt: new Date(fleet.time.real) });
    await tellOperators(fleet.ctx);
    expect(told()).toEqual(["2 bots are failing", `${c!.name} is failing`]);
    expect(bodies[1]).toMatchObject({ link: `https://fleet.test/bots/${c!.id}`, detail: `${c!.name}: It broke` });
  });

  it("tells at 80 % and at 100 % of the budget, once a day each", async () => {
    await fleet.db.update(fleetTable).set({ dayCapMicros: 10_000_000 });
    const spend = (spentMicros: number) =>
      fleet.db
        .insert(budgetDays)
        .values({ day: "2026-03-02", scope: "fleet", spentMicros })
        .onConflictDoUpdate({ target: [budgetDays.day, budgetDays.scope], set: { spentMicros } });
    for (const micros of [7_900_000, 8_000_000, 9_000_000, 10_000_000, 10_000_000]) {
      await spend(micros);
      await watch(fleet.ctx);
    }
    expect(await keys()).toEqual(["budget:80:2026-03-02", "budget:100:2026-03-02"]);
    expect((await rows())[0]?.detail).toBe("$8.00 of $10.00 on 2026-03-02 (UTC).");
  });

  it("tells of each silence of the engine once", async () => {
    fleet.time.real += 3 * MINUTE;
    expect(await watch(fleet.ctx)).toBe(0);
    for (const minutes of [1, 10]) {
      fleet.time.real += minutes * MINUTE;
      await watch(fleet.ctx);
    }
    expect((await rows()).map((row) => row.kind)).toEqual(["engine_silent"]);
    await fleet.db.update(fleetTable).set({ engineSeenAt: new Date(fleet.time.real) });
    fleet.time.real += 4 * MINUTE;
    expect(await watch(fleet.ctx)).toBe(1);
  });

  it("tells when refused requests pile up", async () => {
    const letter = (n: number) => ({
      at: new Date(fleet.time.real),
      cause: "invalid",
      turnId: `t${n}`,
      kind: "post",
      request: {},
      answer: {},
      reason: "no",
    });
    await fleet.db.insert(deadLetters).values(Array.from({ length: 19 }, (_, n) => letter(n)));
    expect(await watch(fleet.ctx)).toBe(0);
    await fleet.db.insert(deadLetters).values(letter(19));
    expect(await watch(fleet.ctx)).toBe(1);
  });
});
