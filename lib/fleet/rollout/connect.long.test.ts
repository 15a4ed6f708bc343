import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { bots, fleet as fleetTable } from "@/lib/db/schema";
import { createStudioClient } from "@/lib/studio/client";
import { knock } from "@/lib/studio/knock";
import { json, startTestServer, type TestServer, text } from "@/lib/studio/test-server";
import { settleGallery } from "../commands/settle-gallery";
import type { FleetContext } from "../context";
import { prepareFleet } from "../startup/prepare-fleet";
import { getFleet } from "../queries/get-fleet";
import { makeBots, seedGallery } from "../testing/test-bots";
import { type TestFleet, TOKEN } from "../testing/test-fleet";
import { serveStudio, type TestStudio, writesAt } from "../testing/test-studio";
import { fleetSuite } from "../testing/test-suite";
import { goCanary, goFull } from "./canary";
import { getConnection } from "./get-connection";
import { listStrangers } from "./list-strangers";
import { preflight } from "./preflight";

const open = fleetSuite();
let fleet: TestFleet;
let studio: TestStudio;

beforeEach(async () => {
  fleet = await open();
  studio = await serveStudio(fleet);
});
afterEach(() => studio.close());

/** The context with the door of a gallery at this address. */
function before(ctx: FleetContext, address: string, token = TOKEN): FleetContext {
  const { real } = fleet.time;
  const make = (send?: typeof fetch) =>
    createStudioClient({
      baseUrl: address,
      token,
      identity: new URL(address).origin,
      version: "0.0.0",
      now: () => real,
      timeouts: { read: 2000 },
      ...(send && { fetch: send }),
    });
  const gallery = make();
  return { ...ctx, frontDoor: { address, gallery, knock: (own) => knock(make, own, Date.now) } };
}

const stateOf = async (ctx: FleetContext) => {
  const { checks, ready } = await preflight.run(ctx, {});
  return { ready, ...Object.fromEntries(checks.map(({ id, state }) => [id, state])) };
};

describe("a Studio in place of the sandbox", () => {
  it("finds the fleet held until somebody says what becomes of its bots, and then rehearsing", async () => {
    const made = await makeBots(fleet, 3);
    const ctx = await studio.connect(false);
    expect((await getFleet.run(ctx, {})).holds).toMatchObject([{ cause: "gallery_changed" }]);
    expect((await listStrangers.run(ctx, {})).items).toMatchObject([
      { gallery: "sandbox" },
      { gallery: "sandbox" },
      { gallery: "sandbox" },
    ]);
    await expect(goCanary.run(ctx, { botIds: [], review: true })).rejects.toMatchObject({ code: "conflict" });
    const take = [made[0]?.id ?? ""];
    expect(await settleGallery.run(ctx, { old: "stop", take })).toMatchObject({ changed: 3, taken: 1 });
    const [row] = await fleet.db.select().from(fleetTable);
    expect(row).toMatchObject({ stage: "shadow", galleryId: `shadow:${studio.origin}` });
    expect(await getConnection.run(await studio.context(), {})).toMatchObject({
      stage: "shadow",
      gallery: { name: "Test gallery", sandbox: false },
    });
    const here = await fleet.db
      .select()
      .from(bots)
      .where(eq(bots.galleryId, `shadow:${studio.origin}`));
    expect(here.map(({ handle }) => handle)).toEqual([made[0]?.handle]);
    expect(writesAt(studio)).toEqual([]);
  });

  it("may be led through all steps before there are bots", async () => {
    const ctx = await studio.connect(true);
    expect(await goCanary.run(ctx, { botIds: [], review: false })).toMatchObject({ stage: "canary", bots: 0 });
    expect(await goFull.run(await studio.context(), {})).toMatchObject({ stage: "full", bots: 0 });
    expect((await studio.context()).studio.identity).toBe(studio.origin);
    expect(await studio.connect(false)).toMatchObject({ studio: { identity: studio.origin } });
    expect(writesAt(studio)).toEqual([]);
  });

  it("gets no bots of a rehearsal that has just ended", async () => {
    const before = await studio.connect(true);
    await goCanary.run(before, { botIds: [], review: false });
    await expect(makeBots({ ...fleet, ctx: before }, 1, false)).rejects.toMatchObject({ code: "conflict" });
    expect(await fleet.db.$count(bots)).toBe(0);
  });

  it("stays led on by whoever starts with what it knew before", async () => {
    const before = await studio.connect(true);
    await goCanary.run(before, { botIds: [], review: false });
    await prepareFleet(before);
    const [row] = await fleet.db.select().from(fleetTable);
    expect(row).toMatchObject({ stage: "canary", galleryId: studio.origin });
  });

  it("that the fleet belongs to already is acted on as before", async () => {
    await fleet.db.update(fleetTable).set({ galleryId: studio.origin });
    expect(await studio.connect(false)).toMatchObject({ studio: { identity: studio.origin } });
    const [row] = await fleet.db.select().from(fleetTable);
    expect(row).toMatchObject({ stage: "full", galleryId: studio.origin });
  });
});

describe("the checks", () => {
  it("read a whole gallery and say what it lacks and what cannot be told", async () => {
    await seedGallery(fleet, 3);
    const ctx = before(await studio.connect(true), `${studio.origin}/api/sandbox`);
    expect(await stateOf(ctx)).toMatchObject({
      ready: true,
      reach: "ok",
      secret: "ok",
      token: "ok",
      scope: "open",
      seen: "ok",
      names: "open",
      deletePost: "ok",
      isAgentShown: "ok",
    });
    expect(writesAt(studio)).toEqual([]);
  });

  it("find a refused token, and nobody is led there", async () => {
    const ctx = before(await studio.connect(true), `${studio.origin}/api/sandbox`, "fst_wrong");
    expect(await stateOf(ctx)).toMatchObject({ ready: false, reach: "ok", token: "fail" });
    await expect(goCanary.run(ctx, { botIds: [], review: true })).rejects.toMatchObject({ code: "conflict" });
    const [row] = await fleet.db.select().from(fleetTable);
    expect(row?.stage).toBe("shadow");
  });

  describe("of a server that answers otherwise", () => {
    let server: TestServer;
    beforeEach(async () => {
      server = await startTestServer();
    });
    afterEach(() => server.close());
    const items = { items: [] };

    it.each([
      ["leads elsewhere", text(308, "", { location: "https://elsewhere.test/" }), { ready: false, reach: "fail" }],
      ["is no Studio", text(200, "<html>"), { ready: false, reach: "ok", token: "fail" }],
      ["is open to everybody", json(200, items), { ready: true, token: "open", seen: "warn" }],
      [
        "lives a minute in the past",
        json(200, items, { date: new Date(Date.now() - 60_000).toUTCString() }),
        { ready: true, clock: "warn" },
      ],
    ])("one that %s", async (_what, answer, expected) => {
      server.answer(answer);
      expect(await stateOf(before(fleet.ctx, server.url))).toMatchObject(expected);
      expect(server.seen.every(({ method }) => method === "GET")).toBe(true);
    });

    it("one that is gone", async () => {
      const { url } = server;
      await server.close();
      expect(await stateOf(before(fleet.ctx, url))).toEqual({ ready: false, reach: "fail" });
      server = await startTestServer();
    });
  });

  it("need a configured Studio and an operator", async () => {
    await expect(preflight.run(fleet.ctx, {})).rejects.toMatchObject({ code: "conflict" });
    await expect(preflight.run(fleet.as("viewer"), {})).rejects.toMatchObject({ code: "forbidden" });
  });
});
