import { and, eq, isNotNull } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { activities, intents, sandboxComments, turns } from "@/lib/db/schema";
import { createSandbox } from "@/lib/sandbox/sandbox";
import { createStudioClient } from "@/lib/studio/client";
import { DomainClock } from "../clock/domain-clock";
import type { FleetContext } from "../context";
import { type Bot, makeBots } from "../testing/test-bots";
import { TOKEN, type TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { simulateDays, type SimulatedTime } from "./simulate-days";

const DAYS = 5;
const BOTS = 20;
const open = fleetSuite();
let fleet: TestFleet;
let made: Bot[];

function contextAt(time: SimulatedTime): FleetContext {
  const sandbox = createSandbox({
    db: fleet.db,
    now: time.now,
    realNow: time.now,
    serviceToken: TOKEN,
    execute: async ({ name }) => ({
      ok: true,
      images: [{ bytes: Buffer.from(name), width: 8, height: 6, step: "a" }],
    }),
    onError: (error) => {
      throw error;
    },
  });
  const studio = createStudioClient({
    baseUrl: "http://gallery.test/api/sandbox",
    token: TOKEN,
    identity: "sandbox",
    version: "0.0.0",
    now: time.now,
    fetch: async (input, init) => sandbox.handle(new Request(input, init)),
  });
  const clock = new DomainClock({ realEpoch: 0, virtualEpoch: 0, speed: 1 }, time.now);
  return { ...fleet.ctx, simulated: true, clock, studio, wait: async () => undefined };
}

beforeAll(async () => {
  fleet = await open();
  made = await makeBots(fleet, BOTS);
  await simulateDays(fleet.db, contextAt, {
    botIds: made.map(({ id }) => id),
    until: fleet.clock.now() + DAYS * 86_400_000,
    onVisit: async () => undefined,
  });
}, 280_000);

const comments = () =>
  fleet.db
    .select()
    .from(intents)
    .where(and(eq(intents.kind, "comment"), eq(intents.status, "done")));

it("bots answer one another as people do: by handle, some of the time, three times at most", async () => {
  const said = await comments();
  const texts = new Map((await fleet.db.select().from(sandboxComments)).map((row) => [row.id, row]));
  expect(said.length).toBe(texts.size);
  expect(said.length).toBeGreaterThan(40);
  const replies = said.filter(({ replyTo }) => replyTo !== null);
  const by = new Map(made.map(({ id, handle }) => [id, handle]));
  const author = new Map(said.map(({ remoteId, botId }) => [remoteId, by.get(botId)]));
  for (const { replyTo, text, botId, remoteId } of replies) {
    expect(text).toMatch(/^@[a-z0-9._-]+ \S/);
    expect(text?.startsWith(`@${author.get(replyTo)} `)).toBe(true);
    expect(author.get(replyTo)).not.toBe(by.get(botId));
    expect(texts.get(remoteId!)?.content).toBe(text);
  }
  const perPost = new Map<string, { top: number; replies: number; texts: Set<string> }>();
  for (const { botId, itemId, replyTo, text } of said) {
    const key = `${botId}:${itemId}`;
    const row = perPost.get(key) ?? { top: 0, replies: 0, texts: new Set() };
    row[replyTo === null ? "top" : "replies"] += 1;
    row.texts.add(text ?? "");
    perPost.set(key, row);
  }
  for (const row of perPost.values()) {
    expect(row.top).toBeLessThanOrEqual(1);
    expect(row.replies).toBeLessThanOrEqual(3);
    expect(row.texts.size).toBe(row.top + row.replies);
  }
  const share = replies.length / said.length;
  expect(share).toBeGreaterThan(0.2);
  expect(share).toBeLessThan(0.6);
  const answers = await fleet.db
    .select()
    .from(turns)
    .where(and(eq(turns.kind, "comment"), isNotNull(turns.trace)));
  const reasons = new Map<string, number>();
  for (const { status, reason, targets, trace } of answers) {
    const { choices = [] } = trace as { choices?: { why?: string }[] };
    if (status === "done") expect(targets).toHaveLength(1);
    for (const { why } of choices) reasons.set(why ?? "taken", (reasons.get(why ?? "taken") ?? 0) + 1);
    if (status !== "done") reasons.set(`${status}: ${reason}`, (reasons.get(`${status}: ${reason}`) ?? 0) + 1);
  }
  // Hardly any words are paid for that a permit then refuses.
  const refused = [...reasons].filter(([reason]) => reason.includes("is reached")).reduce((sum, [, n]) => sum + n, 0);
  expect(refused / answers.length).toBeLessThan(0.02);
});

it("two of them are seldom on one post within a minute, and never within ten seconds", async () => {
  const rows = await fleet.db.select().from(intents).where(eq(intents.status, "done"));
  const touches = rows
    .filter(({ kind }) => kind === "like" || kind === "comment")
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  let pairs = 0;
  let minute = 0;
  let seconds = 0;
  const last = new Map<string, { botId: string; at: number }>();
  for (const { itemId, botId, at } of touches) {
    const before = last.get(itemId!);
    last.set(itemId!, { botId, at: at.getTime() });
    if (!before || before.botId === botId) continue;
    pairs += 1;
    if (at.getTime() - before.at < 60_000) minute += 1;
    if (at.getTime() - before.at < 10_000) seconds += 1;
  }
  expect(pairs).toBeGreaterThan(100);
  expect(minute / pairs).toBeLessThan(0.06);
  expect(seconds / pairs).toBeLessThanOrEqual(0.01);
  expect(await fleet.db.$count(activities, eq(activities.result, "given_up"))).toBe(0);
});
