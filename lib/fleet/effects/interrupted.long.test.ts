import { eq, isNull } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { activities, bots, holds, intents, stock } from "@/lib/db/schema";
import { pauseBot } from "../commands/bulk-bots";
import { emergencyStop } from "../commands/steer-fleet";
import type { SessionPlanned } from "../outbox/events";
import { settleOrphans } from "../supervision/settle-orphans";
import { supervise } from "../supervision/supervise";
import { type Bot, makeBots, plantVisit, seedGallery } from "../testing/test-bots";
import { createRun, visitOnce } from "../testing/test-engine";
import { PERMIT_MS, SETTLE_MS, type TestFleet, writesOf } from "../testing/test-fleet";
import { believedOf, intentsOf, logOf, seenOf, turnsOf } from "../testing/test-gallery-view";
import { fleetSuite } from "../testing/test-suite";
import { endIntent } from "./settle-intent";

const open = fleetSuite();
let fleet: TestFleet;
let bot: Bot;
let data: SessionPlanned;

async function prepare(kinds: ("post" | "comment" | "like")[]) {
  fleet = await open();
  const items = await seedGallery(fleet, 3);
  bot = (await makeBots(fleet))[0] as Bot;
  data = await plantVisit(
    fleet,
    bot.id,
    kinds.map((kind) => ({ kind, items: kind === "post" ? [] : items.slice(0, kind === "like" ? 2 : 1) })),
  );
  fleet.requests.length = 0;
}

const ends = { post: "/api/showcase", comment: "/comments", like: "/like", render: "/execute/sync" } as const;
type Effect = keyof typeof ends;
const never = () => new Promise<void>(() => undefined);

/** Dies at the first request of this kind: before the gallery sees it, or after it has done it. */
async function dieAt(effect: Effect, when: "arrived" | "answered") {
  let die: () => void = () => undefined;
  const killed = new Promise<void>((resolve) => (die = resolve));
  fleet.hooks[when] = (method, path) => {
    if (method !== "POST" || !path.endsWith(ends[effect])) return;
    delete fleet.hooks[when];
    die();
    return never();
  };
  const run = createRun(fleet, data);
  expect(await run.visit({ killed })).toBe("crashed");
  return run;
}

const deaths = (["post", "comment", "like", "render"] as Effect[]).flatMap((effect) =>
  (["arrived", "answered"] as const).map((when) => [effect, when] as const),
);

describe("a process that dies with a request open", () => {
  it.each(deaths)("%s, %s: the run finds out before it sends again", async (effect, when) => {
    await prepare([effect === "render" ? "post" : effect]);
    const run = await dieAt(effect, when);
    expect(await run.visit()).toEqual({ ended: "closed" });
    const lost = effect === "like" && when === "arrived";
    const seen = await seenOf(fleet, bot.handle);
    expect(seen).toEqual({
      posts: 0,
      comments: 0,
      likes: 0,
      ...(effect === "like" ? { likes: lost ? 1 : 2 } : effect === "comment" ? { comments: 1 } : { posts: 1 }),
    });
    expect(await believedOf(fleet, bot.id)).toMatchObject(seen);
    const again = when === "arrived" && effect !== "like" ? 2 : 1;
    if (effect !== "render")
      expect((await intentsOf(fleet, bot.id)).find((intent) => intent.kind === effect)?.sends).toBe(again);
    expect((await turnsOf(fleet, bot.id)).map((turn) => turn.status)).toEqual(["done"]);
  });

  it.each(deaths.filter(([effect]) => effect !== "render"))(
    "%s, %s: the supervisor settles it by reads when the lease is lost",
    async (effect, when) => {
      await prepare([effect as "post"]);
      await dieAt(effect, when);
      await pauseBot.run(fleet.ctx, { id: bot.id });
      const writes = writesOf(fleet).length;
      expect((await turnsOf(fleet, bot.id))[0]?.status).toBe("waiting");
      expect(await settleOrphans(fleet.ctx)).toBe(0);
      fleet.time.real += PERMIT_MS + SETTLE_MS;
      expect(await settleOrphans(fleet.ctx)).toBe(1);
      const happened = when === "answered";
      expect((await turnsOf(fleet, bot.id))[0]?.status).toBe(happened ? "done" : "given_up");
      expect(await seenOf(fleet, bot.handle)).toEqual(await believedOf(fleet, bot.id));
      expect((await logOf(fleet, bot.id)).at(-1)).toBe(`${effect}:${happened ? "done" : "given_up"}`);
      expect(writesOf(fleet)).toHaveLength(writes);
      expect(await settleOrphans(fleet.ctx)).toBe(0);
    },
  );
});

describe("a visit abandoned while a request is open", () => {
  /** Pauses the bot once the gallery has done what it was asked and before the run hears of it. */
  async function pauseDuring(effect: Effect) {
    fleet.hooks.answered = async (method, path) => {
      if (method !== "POST" || !path.endsWith(ends[effect])) return;
      delete fleet.hooks.answered;
      await pauseBot.run(fleet.ctx, { id: bot.id });
    };
    return visitOnce(fleet, data);
  }

  it("records what the request came to", async () => {
    await prepare(["comment", "like"]);
    expect(await pauseDuring("comment")).toMatchObject({ ended: "halted" });
    expect((await turnsOf(fleet, bot.id)).map((turn) => turn.status)).toEqual(["done", "skipped"]);
    expect(await seenOf(fleet, bot.handle)).toEqual({ posts: 0, comments: 1, likes: 0 });
    expect((await logOf(fleet, bot.id)).filter((line) => line.startsWith("comment"))).toEqual(["comment:done"]);
  });

  it("counts the likes of a burst that were given before it", async () => {
    await prepare(["like"]);
    await pauseDuring("like");
    expect(await seenOf(fleet, bot.handle)).toMatchObject({ likes: 1 });
    expect((await turnsOf(fleet, bot.id))[0]?.status).toBe("done");
    expect(
      (await fleet.db.select().from(activities).where(eq(activities.kind, "like"))).map((row) => row.count),
    ).toEqual([1]);
  });

  it("keeps a picture that was paid for, and the next post takes it", async () => {
    await prepare(["post"]);
    await pauseDuring("render");
    expect((await turnsOf(fleet, bot.id))[0]?.status).toBe("skipped");
    const approved = () => fleet.db.select().from(stock).where(isNull(stock.expiresAt));
    const [kept] = await approved();
    expect(kept).toMatchObject({ botId: bot.id, imageUrl: expect.stringContaining("/images/") });
    await fleet.db.delete(holds);
    const next = await plantVisit(fleet, bot.id, [{ kind: "post" }]);
    const rendered = writesOf(fleet).filter((line) => line.endsWith("/execute/sync")).length;
    expect(await visitOnce(fleet, next)).toEqual({ ended: "closed" });
    expect(writesOf(fleet).filter((line) => line.endsWith("/execute/sync"))).toHaveLength(rendered);
    expect(await approved()).toEqual([]);
    expect((await turnsOf(fleet, bot.id)).at(-1)).toMatchObject({ status: "done", work: { title: kept!.title } });
  });

  it("by the emergency stop is cut, and settled afterwards by reads", async () => {
    await prepare(["comment"]);
    fleet.hooks.arrived = async (method, path) => {
      if (method !== "POST" || !path.endsWith(ends.comment)) return;
      delete fleet.hooks.arrived;
      await emergencyStop.run(fleet.ctx, {});
      await never();
    };
    await visitOnce(fleet, data);
    expect(fleet.ctx.stop.openCalls).toBe(0);
    fleet.time.real += PERMIT_MS + SETTLE_MS;
    await supervise(fleet.ctx);
    expect((await intentsOf(fleet, bot.id)).map((intent) => intent.status)).toEqual(["given_up"]);
    expect((await turnsOf(fleet, bot.id))[0]?.status).toBe("given_up");
    expect(await seenOf(fleet, bot.handle)).toMatchObject({ comments: 0 });
  });
});

describe("what was given up too early", () => {
  it("becomes done when the answer arrives after all", async () => {
    await prepare(["comment"]);
    fleet.hooks.answered = async (method, path) => {
      if (method !== "POST" || !path.endsWith(ends.comment)) return;
      delete fleet.hooks.answered;
      // The supervisor reads a copy of the gallery that does not show it yet.
      await pauseBot.run(fleet.ctx, { id: bot.id });
      fleet.sandbox.faults.set({ rules: [{ method: "GET", path: "/api/showcase/:id/comments", answer: "not_found" }] });
      fleet.time.real += PERMIT_MS + SETTLE_MS;
      await settleOrphans(fleet.ctx);
      expect((await turnsOf(fleet, bot.id))[0]?.status).toBe("given_up");
    };
    await visitOnce(fleet, data);
    expect((await turnsOf(fleet, bot.id))[0]?.status).toBe("done");
    expect((await logOf(fleet, bot.id)).filter((line) => line.startsWith("comment"))).toEqual(["comment:done"]);
    expect(await seenOf(fleet, bot.handle)).toEqual(await believedOf(fleet, bot.id));
  });

  it("is not doubted once it is known to have happened", async () => {
    await prepare(["comment"]);
    await visitOnce(fleet, data);
    const [intent] = await intentsOf(fleet, bot.id);
    await endIntent(fleet.ctx, intent!, { status: "given_up", reason: "a read asked too early" });
    expect((await fleet.db.select().from(intents))[0]?.status).toBe("done");
    expect(await fleet.db.select({ status: bots.status }).from(bots)).toEqual([{ status: "running" }]);
  });
});
