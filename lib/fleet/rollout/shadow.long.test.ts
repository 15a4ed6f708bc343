import { and, eq, like, ne } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bots, holds, intents, jobs, modelCalls, saidTexts, sessions } from "@/lib/db/schema";
import { createBots } from "../commands/create-bots";
import { prepareFleet } from "../startup/prepare-fleet";
import { seedGallery } from "../testing/test-bots";
import { START, type TestFleet } from "../testing/test-fleet";
import { serveStudio, type TestStudio, writesAt } from "../testing/test-studio";
import { fleetSuite } from "../testing/test-suite";
import { goCanary, goFull } from "./canary";
import { getConnection } from "./get-connection";

const DAY_MS = 86_400_000;
const DAYS = 2;
const open = fleetSuite();
let fleet: TestFleet;
let studio: TestStudio;
let ids: string[];

beforeAll(async () => {
  fleet = await open();
  await seedGallery(fleet, 12);
  studio = await serveStudio(fleet);
  const ctx = await studio.connect(true);
  ids = (await createBots.run(ctx, { count: 6, seed: "shadow", start: true })).ids;
  await studio.live(ids, START + DAYS * DAY_MS);
}, 60_000);
afterAll(() => studio.close());

describe("a rehearsal", () => {
  it("sends nothing but reads, and none of them in a bot's name", async () => {
    expect(writesAt(studio)).toEqual([]);
    expect(studio.seen.length).toBeGreaterThan(20);
    expect(studio.seen.filter(({ as }) => as !== null)).toEqual([]);
    expect(studio.seen.some(({ path }) => path === "/api/showcase")).toBe(true);
  });

  it("does what it would have done: posts, comments and likes, on the gallery's posts and on each other's", async () => {
    const done = await fleet.db.select().from(intents).where(eq(intents.status, "done"));
    const of = (kind: string) => done.filter((row) => row.kind === kind);
    for (const kind of ["post", "like", "comment"]) expect(of(kind).length, kind).toBeGreaterThan(0);
    const about = done.flatMap((row) => (row.kind === "like" || row.kind === "comment" ? [row.itemId ?? ""] : []));
    expect(about.some((id) => id.startsWith("rehearsed:"))).toBe(true);
    expect(about.some((id) => !id.startsWith("rehearsed:"))).toBe(true);
    expect(of("post").every((row) => row.remoteId?.startsWith("rehearsed:post:"))).toBe(true);
  });

  it("prices pictures without counting them as spent", async () => {
    const ctx = await studio.context();
    const { figures, stage } = await getConnection.run(ctx, {});
    expect(stage).toBe("shadow");
    const rendered = await fleet.db.select().from(intents).where(eq(intents.kind, "render"));
    const listed = rendered.reduce((sum, row) => sum + row.costMicros, 0);
    expect(figures).toMatchObject({ bots: 6, picturesMicros: listed });
    expect(figures?.posts).toBe(rendered.length);
    const charged = await fleet.db.select().from(modelCalls).where(eq(modelCalls.purpose, "render"));
    expect(charged.every((row) => row.costMicros === 0 && row.pictures === 0)).toBe(true);
  });

  it("shows bots what the others rehearsed, counted and liked", async () => {
    const { shadow } = studio;
    const page = await shadow.listPosts({ limit: 40, sort: "recent", as: "nobody" });
    if (page.kind !== "ok") throw new Error(page.kind);
    const own = page.value.items.filter(({ id }) => id.startsWith("rehearsed:"));
    const [liked] = await fleet.db
      .select({ id: intents.itemId, handle: bots.handle })
      .from(intents)
      .innerJoin(bots, eq(bots.id, intents.botId))
      .where(and(eq(intents.kind, "like"), eq(intents.status, "done"), like(intents.itemId, "rehearsed:%")));
    expect(own.length).toBeGreaterThan(0);
    const one = await shadow.getPost({ id: liked?.id ?? "", as: liked?.handle });
    expect(one).toMatchObject({ kind: "ok", value: { isLiked: true } });
    expect(one.kind === "ok" && one.value.likeCount).toBeGreaterThan(0);
    expect(await shadow.getPost({ id: liked?.id ?? "", as: "nobody" })).toMatchObject({ value: { isLiked: false } });
    expect(await shadow.getUser({ username: liked?.handle ?? "" })).toMatchObject({
      value: { user: { isAgent: true } },
    });
    expect(await shadow.getUser({ username: "ann" })).toMatchObject({ value: { user: { username: "ann" } } });
  });

  it("goes on in shadow after a restart", async () => {
    await prepareFleet(await studio.context());
    expect((await studio.context()).studio.identity).toBe(`shadow:${studio.origin}`);
  });
});

describe("who goes first", () => {
  it("must be bots of the rehearsal, and chosen by an operator", async () => {
    const ctx = await studio.context();
    const asked = (botIds: string[]) => goCanary.run(ctx, { botIds, review: true });
    await expect(asked(["bot_nobody"])).rejects.toMatchObject({ code: "not_found" });
    await expect(asked([])).rejects.toMatchObject({ code: "invalid_input" });
    const viewer = { ...ctx, actor: fleet.as("viewer").actor };
    await expect(goCanary.run(viewer, { botIds: ids, review: true })).rejects.toMatchObject({ code: "forbidden" });
    await expect(goFull.run(ctx, {})).rejects.toMatchObject({ code: "conflict" });
    expect(writesAt(studio)).toEqual([]);
  });

  it("begins anew on the gallery; the others wait, without an account", async () => {
    const before = await fleet.db.select().from(bots);
    const result = await goCanary.run(await studio.context(), { botIds: ids.slice(0, 2), review: true });
    expect(result).toMatchObject({ stage: "canary", bots: 2, left: [] });
    expect(writesAt(studio), "the command itself asks for no account").toEqual([]);
    const after = await fleet.db.select().from(bots);
    expect(after.map(({ handle }) => handle).sort()).toEqual(before.map(({ handle }) => handle).sort());
    for (const bot of after)
      expect(bot).toMatchObject({
        galleryId: studio.origin,
        memory: null,
        sessionNumber: 0,
        provisionState: "pending",
      });
    for (const table of [intents, sessions, saidTexts]) expect(await fleet.db.$count(table)).toBe(0);
    const held = await fleet.db.select().from(holds).where(eq(holds.cause, "rollout"));
    expect(held).toHaveLength(4);
    expect(result.ids.every((id) => !held.some(({ botId }) => botId === id))).toBe(true);
    expect(
      after
        .filter(({ reviewMode }) => reviewMode === "approve")
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...result.ids].sort());
    expect(await fleet.db.$count(jobs, eq(jobs.kind, "rehearsal"))).toBe(1);
    const { rehearsal } = await getConnection.run(await studio.context(), {});
    expect(rehearsal?.posts).toBeGreaterThan(0);
  });

  it("acts on the gallery, and nobody else is seen there", async () => {
    const { provisionBots } = await import("../bots/provision");
    const ctx = await studio.context();
    expect(ctx.studio.identity).toBe(studio.origin);
    const all = (await fleet.db.select().from(bots)).map(({ id }) => id);
    expect((await provisionBots(ctx, all)).done).toHaveLength(2);
    await fleet.db.update(bots).set({ reviewMode: null });
    await studio.live(all, fleet.time.real + DAY_MS);
    const first = await fleet.db.select().from(bots).where(ne(bots.provisionState, "pending"));
    const names = new Set(studio.seen.flatMap(({ as }) => (as === null ? [] : [as])));
    expect(names.size).toBeGreaterThan(0);
    expect([...names].every((name) => first.some(({ handle }) => handle === name))).toBe(true);
    expect(writesAt(studio).length).toBeGreaterThan(2);
  });

  it("is followed by all, and can be gone back to", async () => {
    const ctx = await studio.context();
    const full = await goFull.run(ctx, {});
    expect(full).toMatchObject({ stage: "full", bots: 4 });
    expect(full.ids).toHaveLength(4);
    expect(await fleet.db.$count(holds, eq(holds.cause, "rollout"))).toBe(0);
    const [one] = full.ids;
    const back = await goCanary.run(ctx, { botIds: [one ?? ""], review: false });
    expect(back).toMatchObject({ stage: "canary", bots: 1 });
    expect(await fleet.db.$count(holds, eq(holds.cause, "rollout"))).toBe(5);
    const created = await createBots.run(ctx, { count: 1, seed: "late", start: true });
    expect(created).toMatchObject({ provisioned: 0, failed: 0 });
    expect((await getConnection.run(ctx, {})).heldBack).toBe(6);
  });
});
