import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { holds } from "@/lib/db/schema";
import type { GalleryFailure } from "@/lib/studio/outcome";
import type { FleetContext } from "../context";
import { readsCutByStop } from "../effects/stoppable-reads";
import { readFleet } from "../lifecycle/fleet-row";
import { StopSwitch } from "../lifecycle/stop-switch";
import { makeBots, reload, seedGallery } from "../testing/test-bots";
import type { TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { markRestored } from "./mark-restored";
import { reconcile } from "./reconcile";

const createFleet = fleetSuite();
const restore = (fleet: TestFleet) => markRestored(fleet.db, { now: fleet.time.real, detail: "a backup was restored" });
const fleetHold = async (fleet: TestFleet) =>
  (await fleet.db.select().from(holds).where(eq(holds.scope, "fleet"))).map((hold) => hold.detail);

/** A process of its own, whose gallery fails as told: `threads` and `members` map a post or a name to what is answered in its stead. */
function failing(fleet: TestFleet, threads: Map<string, GalleryFailure>, members = new Map<string, GalleryFailure>()) {
  const asked: string[] = [];
  const ctx: FleetContext = {
    ...fleet.ctx,
    stop: new StopSwitch(),
    studio: {
      ...fleet.studio,
      listComments: async (query) => {
        asked.push(query.id);
        return threads.get(query.id) ?? fleet.studio.listComments(query);
      },
      getUser: async (query) => members.get(query.username) ?? fleet.studio.getUser(query),
    },
  };
  return { ctx, asked };
}

/** As the supervisor asks: its reads are wrapped anew each time. */
const round = (ctx: FleetContext) => reconcile(readsCutByStop(ctx));

const broken: GalleryFailure = { kind: "unavailable", status: 500, message: "boom" };

describe("a round", () => {
  it("reads a part of a large gallery, nothing twice, and comes to the bots in the end", async () => {
    const fleet = await createFleet();
    const items = await seedGallery(fleet, 10);
    const [bot] = await makeBots(fleet, 1);
    await restore(fleet);
    const { ctx, asked } = failing(fleet, new Map());
    fleet.hooks.arrived = (_method, path) => {
      if (path.endsWith("/comments")) fleet.time.real += 20_000;
    };
    const rounds = [];
    for (let waits = true; waits && rounds.length < 10; rounds.push(asked.length)) waits = await round(ctx);
    expect(rounds).toEqual([5, 10]);
    expect([...asked].sort()).toEqual([...items].sort());
    expect((await reload(fleet, bot?.id ?? "")).nextWakeAt).not.toBeNull();
  });

  it("comes to some bots, however long they take", async () => {
    const fleet = await createFleet();
    await makeBots(fleet, 7);
    await restore(fleet);
    fleet.hooks.arrived = async (_method, path) => {
      // Once the others that are read at the same time have begun.
      await Promise.resolve();
      if (path.includes("/users/")) fleet.time.real += 61_000;
    };
    expect(await reconcile(fleet.ctx)).toBe(true);
    expect(await fleet.db.select().from(holds).where(eq(holds.scope, "bot"))).toHaveLength(2);
    expect(await reconcile(fleet.ctx)).toBe(false);
    expect(await fleet.db.select().from(holds)).toEqual([]);
  });

  it("keeps the quiet that the gallery asks for, in a thread as of a bot", async () => {
    const fleet = await createFleet();
    const [item = ""] = await seedGallery(fleet, 1);
    const [bot] = await makeBots(fleet, 1);
    if (!bot) throw new Error("No bot");
    await restore(fleet);
    const limited = (retryAfterMs: number): GalleryFailure => ({ kind: "rate_limited", retryAfterMs });
    const callsFrom = async () => ((await readFleet(fleet.db)).callsFrom?.getTime() ?? 0) - fleet.time.real;
    expect(await reconcile(failing(fleet, new Map([[item, limited(7000)]])).ctx)).toBe(true);
    expect(await callsFrom()).toBe(7000);
    expect(await reconcile(failing(fleet, new Map(), new Map([[bot.handle, limited(9000)]])).ctx)).toBe(true);
    expect(await callsFrom()).toBe(9000);
    expect(await fleetHold(fleet)).toEqual([expect.stringMatching(/cannot be read now.*rate_limited/)]);
    const { ctx, asked } = failing(fleet, new Map([[item, limited(600_000)]]));
    for (let n = 0; n < 3; n++) expect(await reconcile(ctx)).toBe(true);
    expect(asked).toEqual([item]);
    fleet.time.real += 600_000;
    expect(await reconcile(fleet.ctx)).toBe(false);
  });
});

describe("what alone cannot be read", () => {
  it("a thread is left out in the end", async () => {
    const fleet = await createFleet();
    const [bad = ""] = await seedGallery(fleet, 3);
    await makeBots(fleet, 1);
    await restore(fleet);
    const { ctx, asked } = failing(fleet, new Map([[bad, broken]]));
    expect([await round(ctx), await round(ctx), await round(ctx)]).toEqual([true, true, false]);
    expect(asked.filter((id) => id === bad)).toHaveLength(3);
    expect(asked).toHaveLength(5);
  });

  it("while nothing can be read, no thread is left out", async () => {
    const fleet = await createFleet();
    const items = await seedGallery(fleet, 2);
    await makeBots(fleet, 1);
    await restore(fleet);
    const { ctx } = failing(fleet, new Map(items.map((id) => [id, broken])));
    const { listPosts } = ctx.studio;
    ctx.studio.listPosts = async (query) => (query.limit === 1 ? broken : listPosts(query));
    for (let n = 0; n < 5; n++) expect(await reconcile(ctx)).toBe(true);
    expect(await fleetHold(fleet)).toEqual([expect.stringMatching(/cannot be read now: boom/)]);
  });

  it("a bot waits under its own hold and the others go on", async () => {
    const fleet = await createFleet();
    const [bad, good] = await makeBots(fleet, 2);
    if (!bad || !good) throw new Error("No bots");
    await restore(fleet);
    const members = new Map([[bad.handle, broken]]);
    const { ctx } = failing(fleet, new Map(), members);
    expect(await reconcile(ctx)).toBe(false);
    expect((await reload(fleet, good.id)).nextWakeAt).not.toBeNull();
    expect((await reload(fleet, bad.id)).nextWakeAt).toBeNull();
    const own = [
      { botId: bad.id, cause: "reconciling", detail: expect.stringMatching(/cannot be read: boom/) as string },
    ];
    expect(await fleet.db.select().from(holds)).toMatchObject(own);
    expect(await reconcile(ctx)).toBe(false);
    expect(await fleet.db.select().from(holds)).toMatchObject(own);
    members.clear();
    expect(await reconcile(ctx)).toBe(false);
    expect(await fleet.db.select().from(holds)).toEqual([]);
    expect((await reload(fleet, bad.id)).nextWakeAt).not.toBeNull();
  });
});
