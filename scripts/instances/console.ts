/* The operator's side and the judge's: a process with the fleet's database and no engine. It runs in the tree of an older build as well. */
import { randomBytes } from "node:crypto";
import { inArray, sql } from "drizzle-orm";
import { createClient, senderOf } from "@/inngest/client";
import { rowsOf } from "@/lib/db/rows";
import { apiTokens, bots } from "@/lib/db/schema";
import { provisionBots } from "@/lib/fleet/bots/provision";
import { bulkBots } from "@/lib/fleet/commands/bulk-bots";
import { createBots } from "@/lib/fleet/commands/create-bots";
import { pauseFleet, setActivityLevel } from "@/lib/fleet/commands/steer-fleet";
import { planBots } from "@/lib/fleet/lifecycle/plan";
import { sleepingBotIds } from "@/lib/fleet/lifecycle/sleeping-bots";
import { supervise } from "@/lib/fleet/supervision/supervise";
import { digestOf, newApiToken } from "@/lib/server/api-token-caller";
import { systemContext } from "@/lib/server/context";
import { registerEventSender } from "@/lib/server/events";
import { galleryIdentity } from "@/lib/studio/identity";
import { findings, openIntents } from "../chaos/judge";
import { obey } from "./orders";

const context = () => systemContext("chaos");
registerEventSender(senderOf(createClient()));

/** Led to the gallery at once: a new fleet only rehearses before a real one. Older builds know no such stages. */
async function lead(): Promise<void> {
  const { db } = await context();
  const known = await db.execute(
    sql`select 1 from information_schema.columns where table_name = 'fleet' and column_name = 'stage'`,
  );
  if (rowsOf(known).length === 0) return;
  const identity = galleryIdentity(process.env["FLOIMG_API_URL"] ?? "");
  await db.execute(sql`update fleet set gallery_id = ${identity}, stage = 'full'`);
}

async function create({ count, seed }: { count: number; seed: string }) {
  await lead();
  const ctx = await context();
  await setActivityLevel.run(ctx, { level: 300 });
  const made = await createBots.run(ctx, { count, seed, start: false });
  // The gallery may have failed some accounts: they are asked for again until each bot has one.
  for (let round = 0; round < 20 && (await provisionBots(ctx, made.ids)).failed.length > 0; round++);
  const started = await bulkBots.run(ctx, { action: "start", target: { ids: made.ids } });
  return { created: made.ids.length, started: started.changed };
}

/** A token as `npm run fleet` uses it: stops and re-arms go through the instances themselves. */
async function token() {
  const ctx = await context();
  const made = newApiToken();
  const id = `tok_${randomBytes(9).toString("base64url")}`;
  const row = { id, name: "proof", role: "operator" as const, digest: digestOf(made), createdBy: "proof" };
  await ctx.db.insert(apiTokens).values({ ...row, createdAt: new Date() });
  return { token: made };
}

/**
 * Wakes every sleeper, as if its visit should have begun `agoMs` since: what it meant to do in that time follows at once. People's visits, whose
 * time against a real gallery is the wall's, would leave most kills without a turn to meet.
 */
async function wake({ agoMs = 75_000 }: { agoMs?: number }) {
  const ctx = await context();
  await supervise(ctx);
  const woken = await ctx.db.transaction(async (tx) => {
    const ids = await sleepingBotIds(tx);
    const planned = await planBots(tx, ctx, ids, { newLease: true, wakeNow: true });
    const due = new Date(ctx.clock.now() - agoMs);
    if (ids.length > 0) await tx.update(bots).set({ nextWakeAt: due }).where(inArray(bots.id, ids));
    return planned;
  });
  await ctx.flushOutbox();
  return { woken };
}

/** Running bots that nothing holds, with their leases: each must be carried by a run. */
async function alive() {
  const { db } = await context();
  const free = rowsOf(
    await db.execute(sql`select id as "botId", lease from bots b where status = 'running'
      and not exists (select 1 from holds h where h.scope = 'fleet' or h.bot_id = b.id)`),
  );
  const [sums] = rowsOf<{ sessions: number; failing: number }>(
    await db.execute(sql`select (select count(*)::int from sessions) sessions, (select count(*)::int from bots where status = 'failing') failing,
      (select count(*)::int from intents where kind = 'post' and status = 'done') posts, (select count(*)::int from sandbox_comments) comments, (select count(*)::int from sandbox_likes) likes`),
  );
  const holds = rowsOf<{ cause: string }>(await db.execute(sql`select cause from holds`)).map((row) => row.cause);
  return { bots: free, holds, ...sums };
}

/** Stops everything, then waits until no intent's outcome is unknown. */
async function quiesce() {
  const ctx = await context();
  await pauseFleet.run(ctx, {});
  for (const until = Date.now() + 60_000; Date.now() < until;) {
    await supervise(ctx);
    if ((await openIntents(ctx.db)) === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return { open: await openIntents(ctx.db) };
}

await obey(
  {},
  {
    create,
    token,
    wake,
    alive,
    quiesce,
    supervise: async () => {
      await supervise(await context());
      return {};
    },
    judge: async () => ({ ...(await findings((await context()).db)) }),
    stopped: async () => {
      const found = await (
        await context()
      ).db.execute(sql`select (extract(epoch from state_at) * 1000)::float8 at from fleet`);
      return { at: rowsOf<{ at: number }>(found)[0]?.at };
    },
  },
);
