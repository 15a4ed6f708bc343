import { setTimeout as sleep } from "node:timers/promises";
import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { activities, fleet as fleetTable, intents, sandboxComments, turns } from "@/lib/db/schema";
import { createSandbox } from "@/lib/sandbox/sandbox";
import { createStudioClient } from "@/lib/studio/client";
import { DomainClock } from "../clock/domain-clock";
import type { FleetContext } from "../context";
import type { TurnTrace } from "../lifecycle/aim-turns";
import { type Bot, makeBots } from "../testing/test-bots";
import { TOKEN, type TestFleet } from "../testing/test-fleet";
import { addPerson, say } from "../testing/test-people";
import { fleetSuite } from "../testing/test-suite";
import { simulateDays, type SimulatedTime } from "./simulate-days";

const DAYS = 5;
const BOTS = 20;
const open = fleetSuite();
let fleet: TestFleet;
let made: Bot[];
/** So many of the first pictures take a second and a half, in which a whole fleet could live through days. */
let slowPictures = 3;

function contextAt(time: SimulatedTime): FleetContext {
  const sandbox = createSandbox({
    db: fleet.db,
    now: time.now,
    realNow: time.now,
    serviceToken: TOKEN,
    execute: async ({ name }) => {
      if (slowPictures-- > 0) await sleep(1500);
      return { ok: true, images: [{ bytes: Buffer.from(name), width: 8, height: 6, step: "a" }] };
    },
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
  return { ...fleet.ctx, clock, studio, wait: async () => undefined };
}

/** Comments of a person's, by what they are. */
const words = { kind: [] as string[], asking: [] as string[] };
let theirPost: string;

/** Twice a day a person looks at two of the bots' newest posts, and once posts something. */
async function visitOfMia(at: number, nth: number): Promise<void> {
  fleet.time.real = at;
  const page = await fleet.studio.listPosts({ limit: 40, sort: "recent" });
  if (page.kind !== "ok") throw new Error(page.kind);
  const [first, second] = page.value.items.filter(({ user, createdAt }) => user.username !== "mia" && createdAt < at);
  if (first) words.kind.push(await say(fleet, "mia", first.id, `This one stays with me, ${nth}`));
  if (second) words.asking.push(await say(fleet, "mia", second.id, `Are you a bot? ${nth}`));
  const imageUrl = first?.pictureUrl;
  if (theirPost || !imageUrl) return;
  const post = {
    as: "mia",
    imageUrl,
    title: "My first one",
    description: "A walk by the harbour",
    idempotencyKey: "mia",
  };
  const posted = await fleet.studio.createPost(post);
  if (posted.kind !== "ok") throw new Error(posted.kind);
  theirPost = posted.value.id;
}

beforeAll(async () => {
  fleet = await open();
  // Whoever asks is told by a truthful fleet: here nobody is.
  await fleet.db.update(fleetTable).set({ disclosure: "silent" });
  made = await makeBots(fleet, BOTS);
  await addPerson(fleet, "mia");
  const from = fleet.clock.now();
  let halfDay = 1;
  await simulateDays(fleet.db, contextAt, {
    botIds: made.map(({ id }) => id),
    until: from + DAYS * 86_400_000,
    onVisit: async (at) => {
      if (at - from < halfDay * 43_200_000) return;
      halfDay += 1;
      await visitOfMia(at, halfDay);
    },
  });
}, 280_000);

it("whoever paints long does not come days after all others", async () => {
  const deeds = ["post", "comment", "like", "browse"] as const;
  const rows = await fleet.db
    .select({ at: activities.at })
    .from(activities)
    .where(inArray(activities.kind, [...deeds]))
    .orderBy(activities.id);
  let reached = 0;
  const behind = rows.map(({ at }) => (reached = Math.max(reached, at.getTime())) - at.getTime());
  expect(rows.length).toBeGreaterThan(500);
  expect(Math.max(...behind) / 3_600_000).toBeLessThan(3);
});

const comments = () =>
  fleet.db
    .select()
    .from(intents)
    .where(and(eq(intents.kind, "comment"), eq(intents.status, "done")));

it("bots answer one another as people do: by handle, some of the time, three times at most", async () => {
  const said = await comments();
  const texts = new Map((await fleet.db.select().from(sandboxComments)).map((row) => [row.id, row]));
  expect(said.length).toBe(texts.size - words.kind.length - words.asking.length);
  expect(said.length).toBeGreaterThan(40);
  const replies = said.filter(({ replyTo }) => replyTo !== null);
  const by = new Map(made.map(({ id, handle }) => [id, handle]));
  const author = new Map(said.map(({ remoteId, botId }) => [remoteId, by.get(botId)]));
  for (const id of words.kind) author.set(id, "mia");
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
  expect(share).toBeGreaterThan(0.1);
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

it("a person is answered often enough, never when it asks for bots, and is liked", async () => {
  const said = await comments();
  const answers = (ids: readonly string[]) => ids.filter((id) => said.some(({ replyTo }) => replyTo === id)).length;
  expect(words.kind.length).toBeGreaterThan(4);
  expect(answers(words.kind)).toBeGreaterThanOrEqual(1);
  expect(answers(words.asking)).toBe(0);
  const reactions = await fleet.db
    .select()
    .from(intents)
    .where(and(eq(intents.itemId, theirPost), eq(intents.status, "done")));
  expect(reactions.filter(({ kind }) => kind === "like").length).toBeGreaterThan(0);
  expect(new Set(reactions.map(({ botId }) => botId)).size).toBeLessThan(8);
  const kind = await fleet.db.select().from(turns).where(eq(turns.kind, "comment"));
  const toMia = kind.filter(({ status, work, targets }) => {
    const { to } = (work ?? {}) as { to?: string };
    return status === "done" && (to === "mia" || targets[0]?.itemId === theirPost);
  });
  expect(toMia.length).toBeGreaterThan(0);
  for (const { trace } of toMia) expect((trace as TurnTrace).prompt?.system).toContain('"bluntness":0,');
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
  expect(pairs).toBeGreaterThan(60);
  expect(minute / pairs).toBeLessThan(0.06);
  expect(seconds / pairs).toBeLessThanOrEqual(0.01);
  const gaveUp = await fleet.db.select().from(activities).where(eq(activities.result, "given_up"));
  // The offline voice now and then says twice what a check refuses.
  expect(gaveUp.length, gaveUp.map(({ text }) => text).join("; ")).toBeLessThanOrEqual(0.02 * touches.length);
});
