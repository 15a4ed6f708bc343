/** Every call the fleet makes for a bot, each as the part of a bot's life that makes it. */
import { eq, sql } from "drizzle-orm";
import { bots, fleet as fleetTable, intents, turns } from "@/lib/db/schema";
import { provisionBots } from "../bots/provision";
import { postText } from "../effects/settle-intent";
import { runKey, type SessionPlanned } from "../outbox/events";
import { sessionFailed } from "../supervision/session-failed";
import { plantVisit, reload } from "./test-bots";
import { visitOnce } from "./test-engine";
import type { TestFleet } from "./test-fleet";

export type Scene = { fleet: TestFleet; botId: string; item: string };
/** How it ended, in the words of the run; null where a turn tells. */
export type Told = { end: string; reason?: string } | null;
export type ErrorCall = { name: string; method: string; path: string; play: (scene: Scene) => Promise<Told> };

/** As often as the engine tries a step. */
const attempts = 5;
const caption = { title: "Harbour at dusk", caption: "Fog over the boats" };

const MOST_LOOKS = 3;
class StillWaiting extends Error {}

async function playVisit({ fleet, botId }: Scene, data: SessionPlanned): Promise<Told> {
  // One that is put off for as long as the error lasts would never come back.
  const onSleep = (id: string) => {
    if (id === `wake-${MOST_LOOKS}`) throw new StillWaiting();
  };
  try {
    const end = await visitOnce(fleet, data, { attempts, onSleep });
    return { end: `the visit: ${end.ended}`, reason: end.reason };
  } catch (error) {
    if (error instanceof StillWaiting) return { end: "the visit is put off" };
    const reason = error instanceof Error ? error.message : String(error);
    await sessionFailed(fleet.ctx, data, reason);
    const { restarts } = await reload(fleet, botId);
    return { end: restarts > 0 ? "the bot is restarted" : "the visit is dropped", reason };
  }
}

const turnOf =
  (kind: "like" | "comment" | "post") =>
  async (scene: Scene): Promise<Told> => {
    const items = kind === "post" ? [] : [scene.item];
    await playVisit(scene, await plantVisit(scene.fleet, scene.botId, [{ kind, items }]));
    return null;
  };

async function openVisit(scene: Scene): Promise<Told> {
  const { fleet, botId } = scene;
  const at = new Date(fleet.clock.now());
  await fleet.db.update(bots).set({ nextWakeAt: at }).where(eq(bots.id, botId));
  const { lease, sessionNumber } = await reload(fleet, botId);
  const session = sessionNumber + 1;
  return playVisit(scene, { botId, lease, session, run: runKey(botId, lease), sleepUntil: at.toISOString() });
}

/** A post whose first request went unanswered in an earlier life of the process. */
async function readBack(scene: Scene): Promise<Told> {
  const { fleet, botId } = scene;
  const data = await plantVisit(fleet, botId, [{ kind: "post" }]);
  const turnId = `${botId}:${data.session}:0`;
  const work = {
    ...caption,
    imageUrl: "http://gallery.test/p.webp",
    renderedAt: new Date(fleet.time.real).toISOString(),
  };
  await fleet.db
    .update(turns)
    .set({ work: { ...work, idea: { archetype: "x", plan: { generator: "shapes", params: {}, transforms: [] } } } })
    .where(eq(turns.id, turnId));
  const at = new Date(fleet.time.real);
  await fleet.db.insert(intents).values({
    id: `lost-${turnId}`,
    key: `sandbox:post:${turnId}`,
    turnId,
    sessionId: `${botId}:${data.session}`,
    botId,
    galleryId: "sandbox",
    ordinal: 2,
    kind: "post",
    lease: data.lease,
    status: "unknown",
    text: postText(caption.title, caption.caption),
    sends: 3,
    at,
    permittedAt: at,
    permitUntil: at,
    settleAt: at,
  });
  await playVisit(scene, data);
  return null;
}

async function invite({ fleet, botId }: Scene): Promise<Told> {
  await fleet.db.update(bots).set({ provisionState: "pending" }).where(eq(bots.id, botId));
  await provisionBots(fleet.ctx, [botId]);
  const { provisionState, provisionError } = await reload(fleet, botId);
  return { end: `the account: ${provisionState}`, reason: provisionError ?? undefined };
}

export const errorCalls: readonly ErrorCall[] = [
  { name: "open a visit", method: "GET", path: "/api/showcase", play: openVisit },
  { name: "look before a like", method: "GET", path: "/api/showcase/:id", play: turnOf("like") },
  { name: "read before a comment", method: "GET", path: "/api/showcase/:id/comments", play: turnOf("comment") },
  { name: "like", method: "POST", path: "/api/showcase/:id/like", play: turnOf("like") },
  { name: "comment", method: "POST", path: "/api/showcase/:id/comments", play: turnOf("comment") },
  { name: "render", method: "POST", path: "/api/execute/sync", play: turnOf("post") },
  { name: "post", method: "POST", path: "/api/showcase", play: turnOf("post") },
  { name: "read back a post", method: "GET", path: "/api/users/:username/showcase", play: readBack },
  { name: "make an account", method: "POST", path: "/api/admin/users/invite", play: invite },
];

/** The fleet as if nothing had happened yet: the bot runs, sleeps, and nobody has failed. */
export async function calmDown({ fleet, botId }: Scene): Promise<void> {
  fleet.sandbox.faults.clear();
  const emptied =
    `holds incidents faults dead_letters outbox activities intents sessions stock model_calls sandbox_likes
    sandbox_comments sandbox_idempotency_keys`.split(/\s+/);
  await fleet.db.execute(sql.raw(`do $$ begin ${emptied.map((name) => `delete from ${name};`).join(" ")} end $$`));
  await fleet.db.update(fleetTable).set({ pace: 1, paceAt: null, callsFrom: null });
  const calm = {
    status: "running",
    restarts: 0,
    restartWindowAt: null,
    provisionState: "done",
    provisionError: null,
  } as const;
  await fleet.db
    .update(bots)
    .set({ ...calm, opening: "done" })
    .where(eq(bots.id, botId));
}
