/** Bots, a gallery to look at, and visits whose turns the test chooses. */
import { and, eq, inArray } from "drizzle-orm";
import { bots, sessions, turns, type TurnKind } from "@/lib/db/schema";
import { createBots } from "../commands/create-bots";
import { runKey, type SessionPlanned, SESSION_PLANNED, sessionPlannedData } from "../outbox/events";
import type { TestFleet } from "./test-fleet";

export type Bot = typeof bots.$inferSelect;

export async function makeBots(fleet: TestFleet, count = 1, start = true, seed = "seed"): Promise<Bot[]> {
  const made = await createBots.run(fleet.ctx, { count, seed, start });
  if (made.failed > 0) throw new Error(`Provisioning failed: ${made.firstError}`);
  const rows = await fleet.db.select().from(bots).where(inArray(bots.id, made.ids));
  return made.ids.map((id) => rows.find((row) => row.id === id) as Bot);
}

export async function reload(fleet: TestFleet, id: string): Promise<Bot> {
  const [bot] = await fleet.db.select().from(bots).where(eq(bots.id, id));
  if (!bot) throw new Error(`Bot ${id} is gone`);
  return bot;
}

/** Posts by someone else, for bots to like and comment on. Answers their ids, oldest first. */
export async function seedGallery(fleet: TestFleet, count: number): Promise<string[]> {
  const key = (what: string) => `seed:${what}`;
  await fleet.studio.provisionBot({
    botId: "ann",
    name: "Ann",
    username: "ann",
    personaId: "p",
    idempotencyKey: key("ann"),
  });
  const drawn = await fleet.studio.render({
    as: "ann",
    name: "fleet-x",
    steps: [{ kind: "generate", generator: "shapes", params: {}, out: "a" }] as never,
    idempotencyKey: key("draw"),
  });
  if (drawn.kind !== "ok") throw new Error(JSON.stringify(drawn));
  const ids: string[] = [];
  for (let n = 0; n < count; n++) {
    const posted = await fleet.studio.createPost({
      as: "ann",
      imageUrl: drawn.value.imageUrl,
      title: `Harbour ${n}`,
      description: `boats in fog ${n}`,
      idempotencyKey: key(`post${n}`),
    });
    if (posted.kind !== "ok") throw new Error(JSON.stringify(posted));
    ids.push(posted.value.id);
  }
  return ids;
}

export type PlantedTurn = { kind: TurnKind; items?: string[]; dueIn?: number };

/** An open visit of this bot with exactly these turns, as `openSession` would have written it, and the event that carries it. */
export async function plantVisit(
  fleet: TestFleet,
  botId: string,
  planned: readonly PlantedTurn[],
): Promise<SessionPlanned> {
  const bot = await reload(fleet, botId);
  const number = bot.sessionNumber + 1;
  const id = `${botId}:${number}`;
  const now = fleet.clock.now();
  const at = new Date(now);
  await fleet.db.insert(sessions).values({
    id,
    botId,
    number,
    lease: bot.lease,
    visit: "content",
    status: "open",
    plannedAt: at,
    openedAt: at,
    openedRealAt: new Date(fleet.time.real),
    turnCount: planned.length,
  });
  await fleet.db.insert(turns).values(
    planned.map(({ kind, items = [], dueIn }, index) => ({
      id: `${id}:${index}`,
      sessionId: id,
      botId,
      index,
      kind,
      count: Math.max(1, items.length),
      dueAt: new Date(now + (dueIn ?? 0)),
      targets: items.map((itemId) => ({ itemId, title: `Title of ${itemId.slice(0, 4)}`, authorHandle: "ann" })),
    })),
  );
  await fleet.db
    .update(bots)
    .set({ sessionNumber: number, opening: "done" })
    .where(and(eq(bots.id, botId)));
  return { botId, lease: bot.lease, session: number, run: runKey(botId, bot.lease), sleepUntil: at.toISOString() };
}

/** The planned sessions that reached the engine for this bot, oldest first. */
export function plansOf(fleet: TestFleet, botId: string): SessionPlanned[] {
  return fleet.engine.sent
    .filter((event) => event.name === SESSION_PLANNED)
    .map((event) => sessionPlannedData.parse(event.data))
    .filter((data) => data.botId === botId);
}

export function lastPlan(fleet: TestFleet, botId: string): SessionPlanned {
  const plan = plansOf(fleet, botId).at(-1);
  if (!plan) throw new Error(`No session of ${botId} is planned`);
  return plan;
}
