import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { bots, fleet as fleetTable, intents } from "@/lib/db/schema";
import type { GalleryOutcome } from "@/lib/studio/outcome";
import { setCaps } from "../commands/set-caps";
import { emergencyStop, reArmFleet } from "../commands/steer-fleet";
import { type Bot, makeBots, reload } from "../testing/test-bots";
import { PERMIT_MS, SETTLE_MS, type TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { permit } from "./permit";
import { type Effect, runEffect, type Sent } from "./run-effect";

const open = fleetSuite();
let fleet: TestFleet;
let bot: Bot;
let sent: string[];

beforeEach(async () => {
  fleet = await open();
  bot = await reload(fleet, (await makeBots(fleet))[0]!.id);
  sent = [];
});

function comment(
  key: string,
  answer: GalleryOutcome<Sent> | (() => Promise<GalleryOutcome<Sent>>) = {
    kind: "ok",
    value: { remoteId: `r-${key}` },
  },
  lease = bot.lease,
): Effect {
  return {
    key,
    kind: "comment",
    turnId: `${bot.id}:1:0`,
    sessionId: `${bot.id}:1`,
    botId: bot.id,
    handle: bot.handle,
    lease,
    ordinal: 0,
    itemId: "00000000-0000-4000-8000-000000000000",
    text: "neat",
    maxSends: 3,
    send: async () => {
      sent.push(key);
      return typeof answer === "function" ? answer() : answer;
    },
  };
}

const plan = (key: string, lease = bot.lease) => {
  const { handle: _h, maxSends: _m, send: _s, ...rest } = comment(key, undefined, lease);
  return rest;
};

describe("a permit", () => {
  it.each([
    ["an older lease", () => permit(fleet.ctx, plan("k", bot.lease - 1))],
    [
      "a bot that is stopped",
      async () => (await fleet.db.update(bots).set({ status: "stopped" }), permit(fleet.ctx, plan("k"))),
    ],
    ["a fleet that is stopped", async () => (await emergencyStop.run(fleet.ctx, {}), permit(fleet.ctx, plan("k")))],
  ] as [string, () => ReturnType<typeof permit>][])("is refused to %s, and leaves no intent", async (_name, ask) => {
    expect(await ask()).toMatchObject({ kind: "halted" });
    expect(await fleet.db.select().from(intents)).toEqual([]);
  });

  it("that has run out before the request is worth nothing", async () => {
    const leave = await permit(fleet.ctx, plan("k"));
    expect(leave).toMatchObject({ kind: "granted", intent: { permitUntil: new Date(fleet.time.real + PERMIT_MS) } });
    // A process that was frozen between its permit and its request: nothing is known to have been sent.
    fleet.time.real += PERMIT_MS;
    expect(await runEffect(fleet.ctx, comment("k"))).toMatchObject({ kind: "unsettled" });
    fleet.time.real += SETTLE_MS;
    expect(await runEffect(fleet.ctx, comment("k"))).toMatchObject({ kind: "done", remoteId: "r-k" });
    expect(sent).toEqual(["k"]);
  });

  it("is worth nothing once the machine's clock was set back, for it would be good for an hour longer", async () => {
    let back = 0;
    const clock = Object.create(fleet.clock, { realNow: { value: () => fleet.time.real - back } });
    // The clock moves between the permit, which names the intent, and the request.
    const newId = (prefix: string) => ((back = 3_600_000), fleet.ctx.newId(prefix));
    expect(await runEffect({ ...fleet.ctx, clock, newId }, comment("k"))).toMatchObject({ kind: "halted" });
    expect(sent).toEqual([]);
    expect(await runEffect(fleet.ctx, comment("k"))).toMatchObject({ kind: "done" });
  });

  it("is not used after the stop, even when it was given before", async () => {
    const late = { ...fleet.ctx, clock: fleet.clock };
    fleet.ctx.stop.engage();
    expect(await runEffect(late, comment("k"))).toMatchObject({ kind: "halted", reason: "The fleet was stopped" });
    expect(sent).toEqual([]);
    expect(await fleet.db.select().from(intents)).toEqual([]);
  });

  it("counts against the day's cap until a whole day has passed, in domain time", async () => {
    await setCaps.run(fleet.ctx, { dayCapCents: 500, postsPerDay: 6, commentsPerDay: 2, likesPerDay: 80 });
    expect(await runEffect(fleet.ctx, comment("a"))).toMatchObject({ kind: "done" });
    fleet.time.real += 3_600_000;
    expect(await runEffect(fleet.ctx, comment("b"))).toMatchObject({ kind: "done" });
    expect(await runEffect(fleet.ctx, comment("c"))).toEqual({
      kind: "capped",
      of: "bot",
      reason: "The cap of 2 comments a day is reached",
    });
    fleet.time.real += 23 * 3_600_000;
    expect(await runEffect(fleet.ctx, comment("c"))).toMatchObject({ kind: "done" });
    expect(await runEffect(fleet.ctx, comment("d"))).toMatchObject({ kind: "capped" });
    expect(sent).toEqual(["a", "b", "c"]);
  });

  it("is given to many at once without passing the cap", async () => {
    await setCaps.run(fleet.ctx, { dayCapCents: 500, postsPerDay: 6, commentsPerDay: 3, likesPerDay: 80 });
    const all = await Promise.all(Array.from({ length: 8 }, (_, n) => runEffect(fleet.ctx, comment(`k${n}`))));
    expect(all.filter((result) => result.kind === "done")).toHaveLength(3);
    expect(sent).toHaveLength(3);
  });
});

describe("two runs with the same lease", () => {
  it("send once between them", async () => {
    const slow = async (): Promise<GalleryOutcome<Sent>> => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      return { kind: "ok", value: { remoteId: "once" } };
    };
    const both = await Promise.all([
      runEffect(fleet.ctx, comment("k", slow)),
      runEffect(fleet.ctx, comment("k", slow)),
    ]);
    expect(sent).toEqual(["k"]);
    expect(both.map((result) => result.kind).filter((kind) => kind === "done")).toHaveLength(1);
    expect(await runEffect(fleet.ctx, comment("k"))).toMatchObject({ kind: "done", remoteId: "once" });
  });

  it("do not both send again what was proved absent", async () => {
    expect(
      await runEffect(fleet.ctx, comment("k", { kind: "unknown", reason: "timeout", message: "late" })),
    ).toMatchObject({ kind: "unsettled" });
    fleet.time.real += SETTLE_MS;
    const [earlier] = await fleet.db.select().from(intents);
    const first = await permit(fleet.ctx, plan("k"), earlier);
    const second = await permit(fleet.ctx, plan("k"), earlier);
    expect([first.kind, second.kind]).toEqual(["granted", "unsettled"]);
    expect((await fleet.db.select().from(intents))[0]).toMatchObject({ sends: 2, status: "permitted" });
  });
});

describe("a definite refusal", () => {
  it.each([
    [{ kind: "invalid", status: 422, message: "no" }, "refused", ["refused"]],
    [{ kind: "not_found", message: "gone" }, "gone", ["refused"]],
    [{ kind: "budget", scope: "bot", window: "day" }, "halted", []],
    [{ kind: "unauthorized", status: 401, message: "who" }, "halted", []],
  ] as [GalleryOutcome<Sent>, string, string[]][])("%o ends %s", async (answer, kind, kept) => {
    expect(await runEffect(fleet.ctx, comment("k", answer))).toMatchObject({ kind });
    expect((await fleet.db.select().from(intents)).map((row) => row.status)).toEqual(kept);
    sent.length = 0;
    if (kept.length > 0) {
      expect(await runEffect(fleet.ctx, comment("k"))).toMatchObject({ kind: "refused" });
      expect(sent).toEqual([]);
    }
  });

  it("that passes is tried anew under a new permit, with the same key", async () => {
    await expect(runEffect(fleet.ctx, comment("k", { kind: "rate_limited", retryAfterMs: 700 }))).rejects.toMatchObject(
      { name: "RetryLater", retryAfterMs: 700 },
    );
    fleet.time.real += 700;
    expect(await runEffect(fleet.ctx, comment("k"))).toMatchObject({ kind: "done" });
    expect((await fleet.db.select().from(intents)).map((row) => [row.key, row.sends])).toEqual([["k", 1]]);
  });
});

describe("the emergency stop", () => {
  it("stops this process before it asks the database, and gives way when that fails", async () => {
    const refuse = {
      ...fleet.ctx,
      db: {
        ...fleet.db,
        transaction: () => Promise.reject(new Error("no database")),
        select: fleet.db.select.bind(fleet.db),
      } as never,
    };
    const asked = emergencyStop.run(refuse, {});
    expect(fleet.ctx.stop.isEngaged).toBe(true);
    await expect(asked).rejects.toThrow("no database");
    expect(fleet.ctx.stop.isEngaged).toBe(false);
  });

  it("is not for viewers, who do not even touch the switch", async () => {
    await expect(emergencyStop.run(fleet.as("viewer"), {})).rejects.toMatchObject({ code: "forbidden" });
    expect(fleet.ctx.stop.isEngaged).toBe(false);
  });

  it("gives permits again only after re-arming", async () => {
    await emergencyStop.run(fleet.as("operator"), {});
    expect(fleet.ctx.stop.isEngaged).toBe(true);
    expect((await fleet.db.select().from(fleetTable))[0]).toMatchObject({ state: "stopped", stateBy: "Ann operator" });
    await expect(reArmFleet.run(fleet.as("viewer"), {})).rejects.toMatchObject({ code: "forbidden" });
    expect(await reArmFleet.run(fleet.as("operator"), {})).toEqual({ state: "armed", bots: 1 });
    expect(fleet.ctx.stop.isEngaged).toBe(false);
    const [now] = await fleet.db.select().from(bots).where(eq(bots.id, bot.id));
    expect(await permit(fleet.ctx, plan("k", now!.lease))).toMatchObject({ kind: "granted" });
  });
});
