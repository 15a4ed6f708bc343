import { and, eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Db } from "@/lib/db/db";
import { rowsOf } from "@/lib/db/rows";
import {
  bots,
  holds,
  intents,
  sandboxComments,
  sandboxItems,
  sandboxLikes,
  sandboxUsers,
  stock,
  turns,
} from "@/lib/db/schema";
import { realAt } from "../clock/domain-clock";
import { believedOf, seenOf } from "../testing/test-gallery-view";
import { lastPlan, makeBots, plantVisit, reload, seedGallery } from "../testing/test-bots";
import { createRun, visitOnce } from "../testing/test-engine";
import type { TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { jumpOver } from "./begin";
import { markRestored } from "./mark-restored";
import { reconcile } from "./reconcile";

const createFleet = fleetSuite();
/** The fleet's own tables, parents first: the gallery's go on as they are. */
const OWN = ["archetypes", "bots", "fleet", "holds", "sessions", "turns", "intents", "activities", "outbox", "stock"];

async function dump(db: Db): Promise<Record<string, unknown>> {
  const kept: Record<string, unknown> = {};
  for (const name of OWN) {
    const [row] = rowsOf<{ rows: unknown }>(
      await db.execute(sql.raw(`select coalesce(json_agg(t), '[]')::text as rows from ${name} t`)),
    );
    kept[name] = row?.rows;
  }
  return kept;
}

async function putBack(db: Db, kept: Record<string, unknown>): Promise<void> {
  for (const name of [...OWN].reverse()) await db.execute(sql.raw(`delete from ${name}`));
  for (const name of OWN) {
    const rows = sql`json_populate_recordset(null::${sql.raw(name)}, ${kept[name]}::json)`;
    // What the database works out by itself is not put back.
    const [own] = rowsOf<{ columns: string }>(
      await db.execute(sql`
        select string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns
        where table_schema = current_schema() and table_name = ${name} and is_generated = 'NEVER'`),
    );
    const columns = sql.raw(own?.columns ?? "");
    await db.execute(sql`insert into ${sql.raw(name)} (${columns}) select ${columns} from ${rows}`);
  }
}

const DAY_MS = 24 * 60 * 60_000;

/** Lives through the bots' visits, in the order of their wakes. */
async function live(fleet: TestFleet, visits: number): Promise<void> {
  for (let n = 0; n < visits; n++) {
    const [next] = await fleet.db
      .select()
      .from(bots)
      .where(sql`${bots.nextWakeAt} is not null`)
      .orderBy(bots.nextWakeAt)
      .limit(1);
    if (!next) throw new Error("No bot has a planned visit");
    const end = await visitOnce(fleet, lastPlan(fleet, next.id));
    expect(end.ended).toBe("closed");
  }
}

/** The fleet in another process, on what was put back; its clock has not moved since the backup. */
async function restored(before: TestFleet, kept: Record<string, unknown>, realNow: number): Promise<TestFleet> {
  await putBack(before.db, kept);
  await markRestored(before.db, { now: realNow, detail: "a backup was restored" });
  const fleet = await createFleet({ keep: true });
  fleet.time.real = realNow;
  return fleet;
}

const doubles = async (db: Db) => ({
  posts: rowsOf(await db.execute(sql`select user_id, title from sandbox_items group by 1, 2 having count(*) > 1`)),
  comments: rowsOf(
    await db.execute(sql`select c.user_id, c.item_id from sandbox_comments c join sandbox_users u on u.id = c.user_id
      where u.is_agent and c.content not like '@%' group by 1, 2 having count(*) > 1`),
  ),
});

describe("after the restore of an older database", () => {
  it("what the gallery holds is learnt before anything is written, and nothing is done a second time", async () => {
    const fleet = await createFleet();
    await seedGallery(fleet, 12);
    const made = await makeBots(fleet, 3);
    await live(fleet, 3);
    const kept = await dump(fleet.db);
    const numbers = new Map((await fleet.db.select().from(bots)).map((bot) => [bot.id, bot]));
    await live(fleet, 12);
    const future = await Promise.all(made.map((bot) => reload(fleet, bot.id)));
    const likes = await fleet.db.select().from(sandboxLikes);
    const told = await Promise.all(made.map((bot) => seenOf(fleet, bot.handle)));
    expect(told.reduce((sum, seen) => sum + seen.posts + seen.comments, 0)).toBeGreaterThan(0);

    const later = await restored(fleet, kept, fleet.time.real);
    expect(await reconcile(later.ctx)).toBe(false);
    expect(later.requests.every((request) => request.method === "GET")).toBe(true);
    for (const [n, bot] of made.entries()) {
      expect(await believedOf(later, bot.id)).toEqual(told[n]);
      const now = await reload(later, bot.id);
      expect(now.lease).toBeGreaterThan(future[n]?.lease ?? 0);
      expect(now.sessionNumber).toBeGreaterThan(future[n]?.sessionNumber ?? 0);
      expect(now.sessionNumber - (numbers.get(bot.id)?.sessionNumber ?? 0)).toBeGreaterThanOrEqual(1000);
      expect(now.nextWakeAt).not.toBeNull();
    }
    expect(await later.db.select().from(holds)).toEqual([]);

    await later.ctx.flushOutbox();
    await live(later, 6);
    expect(await doubles(later.db)).toEqual({ posts: [], comments: [] });
    const still = await later.db.select().from(sandboxLikes);
    const key = (like: (typeof likes)[number]) => `${like.itemId}:${like.userId}`;
    expect(still.map(key)).toEqual(expect.arrayContaining(likes.map(key)));
    for (const bot of made) expect(await believedOf(later, bot.id)).toEqual(await seenOf(later, bot.handle));
  }, 60_000);

  it("what was drafted in the backup and published since is not published from the stock", async () => {
    const fleet = await createFleet();
    const [bot] = await makeBots(fleet, 1);
    if (!bot) throw new Error("No bot");
    const plan = await plantVisit(fleet, bot.id, [{ kind: "post" }]);
    const run = createRun(fleet, plan);
    let kept: Record<string, unknown> = {};
    await run.visit({
      onStep: async (id) => {
        if (id.includes("publish")) kept = await dump(fleet.db);
      },
    });
    expect(await seenOf(fleet, bot.handle)).toMatchObject({ posts: 1 });
    const later = await restored(fleet, kept, fleet.time.real);
    await reconcile(later.ctx);
    const words = async () => (await later.db.select().from(stock)).map(({ title, caption }) => `${title}\n${caption}`);
    const [shown] = await later.db.select().from(intents).where(eq(intents.kind, "post"));
    expect(await words()).toHaveLength(3);
    expect(await words()).not.toContain(shown?.text);
    const [turn] = await later.db
      .select()
      .from(turns)
      .where(eq(turns.id, `${bot.id}:${plan.session}:0`));
    expect(turn).toMatchObject({ status: "done", kind: "post" });
    expect(await believedOf(later, bot.id)).toMatchObject({ posts: 1 });
  });

  it("what was under way and never arrived is given up, what arrived is done", async () => {
    const fleet = await createFleet();
    const [item = "", other = ""] = await seedGallery(fleet, 2);
    const [bot] = await makeBots(fleet, 1);
    if (!bot) throw new Error("No bot");
    const plan = await plantVisit(fleet, bot.id, [{ kind: "like", items: [item, other] }]);
    let kept: Record<string, unknown> = {};
    fleet.hooks.arrived = async (method, path) => {
      if (method === "POST" && path.includes(other)) kept = await dump(fleet.db);
    };
    fleet.hooks.answered = async (method, path) => {
      if (method === "POST" && path.includes(other)) {
        const member = fleet.db
          .select({ id: sandboxUsers.id })
          .from(sandboxUsers)
          .where(eq(sandboxUsers.username, bot.handle));
        await fleet.db
          .delete(sandboxLikes)
          .where(and(eq(sandboxLikes.itemId, other), eq(sandboxLikes.userId, sql`(${member})`)));
      }
    };
    await visitOnce(fleet, plan);
    const later = await restored(fleet, kept, fleet.time.real + DAY_MS);
    await reconcile(later.ctx);
    const rows = await later.db.select().from(intents).where(eq(intents.botId, bot.id));
    expect(rows.map((row) => [row.itemId, row.status]).sort()).toEqual(
      [
        [item, "done"],
        [other, "given_up"],
      ].sort(),
    );
  });
});

describe("while the gallery cannot be read", () => {
  it("the fleet waits and says why, and goes on where it was", async () => {
    const fleet = await createFleet();
    await seedGallery(fleet, 3);
    const made = await makeBots(fleet, 2);
    await live(fleet, 2);
    const later = await restored(fleet, await dump(fleet.db), fleet.time.real);
    later.hooks.arrived = (_method, path) => {
      if (path.includes("/users/")) throw new Error("down");
    };
    expect(await reconcile(later.ctx)).toBe(true);
    const [hold] = await later.db.select().from(holds).where(eq(holds.scope, "fleet"));
    expect(hold).toMatchObject({ cause: "reconciling", detail: expect.stringMatching(/cannot be read now/) as string });
    const leases = await Promise.all(made.map(async (bot) => (await reload(later, bot.id)).lease));
    expect(await reconcile(later.ctx, false)).toBe(true);
    later.hooks.arrived = undefined;
    expect(await reconcile(later.ctx)).toBe(false);
    expect(await reconcile(later.ctx)).toBe(false);
    for (const [n, bot] of made.entries()) {
      const now = await reload(later, bot.id);
      expect(now.lease - (leases[n] ?? 0)).toBeLessThan(10);
      expect(now.nextWakeAt).not.toBeNull();
    }
  });

  it("a bot whose account was removed since is stopped, one that has none yet is not", async () => {
    const fleet = await createFleet();
    const [gone, stays, fresh] = await makeBots(fleet, 3);
    if (!gone || !stays || !fresh) throw new Error("No bots");
    await fleet.db.update(bots).set({ provisionState: "pending" }).where(eq(bots.id, fresh.id));
    await fleet.db.delete(sandboxUsers).where(eq(sandboxUsers.username, fresh.handle));
    const later = await restored(fleet, await dump(fleet.db), fleet.time.real);
    await later.db.delete(sandboxUsers).where(eq(sandboxUsers.username, gone.handle));
    await reconcile(later.ctx);
    expect(await reload(later, gone.id)).toMatchObject({
      status: "stopped",
      statusReason: expect.stringMatching(/no longer knows/) as string,
    });
    expect(await reload(later, stays.id)).toMatchObject({ status: "running" });
    expect(await reload(later, fresh.id)).toMatchObject({ status: "running" });
  });
});

it("the clock moves on to what the gallery has seen", async () => {
  const fleet = await createFleet();
  await makeBots(fleet, 1);
  const kept = await dump(fleet.db);
  fleet.time.real += 3 * DAY_MS;
  const [post] = await seedGallery(fleet, 1);
  const [item] = await fleet.db
    .select()
    .from(sandboxItems)
    .where(eq(sandboxItems.id, post ?? ""));
  const later = await restored(fleet, kept, fleet.time.real - 2 * DAY_MS);
  expect(later.clock.now()).toBeLessThan(item?.createdAt.getTime() ?? 0);
  await reconcile(later.ctx);
  expect(later.clock.now()).toBeGreaterThanOrEqual(item?.createdAt.getTime() ?? 0);
  expect(await later.db.select().from(sandboxComments)).toEqual([]);
  expect(realAt(later.clock.current, later.clock.now())).toBe(later.time.real);
});

it("numbers jump further the more time is missing", () => {
  expect(jumpOver(-5)).toBe(1000);
  expect(jumpOver(0)).toBe(1000);
  expect(jumpOver(30 * DAY_MS)).toBe(7000);
});
