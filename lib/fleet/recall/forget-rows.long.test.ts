import { and, eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { activities, deadLetters, intents, jobs, removals, turns } from "@/lib/db/schema";
import { makeBots, plantVisit, seedGallery } from "../testing/test-bots";
import { visitOnce } from "../testing/test-engine";
import type { TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { forgetActivities } from "./forget-rows";
import { forgetUser } from "./forget-user";

const open = fleetSuite();
let fleet: TestFleet;
let turnId: string;

/** A bot that commented on a post of Ann. */
beforeEach(async () => {
  fleet = await open();
  const [item] = await seedGallery(fleet, 1);
  const [bot] = await makeBots(fleet, 1);
  await visitOnce(fleet, await plantVisit(fleet, bot?.id ?? "", [{ kind: "comment", items: [item as string] }]));
  turnId = (await intent())?.turnId ?? "";
});

const forget = (handle: string) => forgetUser.run(fleet.as("operator"), { handle });
const intent = async () => (await fleet.db.select().from(intents).where(eq(intents.kind, "comment")))[0];
const activity = async () =>
  (
    await fleet.db
      .select()
      .from(activities)
      .where(and(eq(activities.turnId, turnId), eq(activities.kind, "comment")))
  )[0];
const turn = async () => (await fleet.db.select().from(turns).where(eq(turns.id, turnId)))[0];

/** The bot's comment as if it had read like this. */
async function said(text: string): Promise<void> {
  await fleet.db.update(intents).set({ text }).where(eq(intents.turnId, turnId));
  await fleet.db
    .update(activities)
    .set({ detail: { quote: text } })
    .where(eq(activities.turnId, turnId));
}

const letter = (about: Partial<typeof deadLetters.$inferInsert>) =>
  fleet.db.insert(deadLetters).values({
    at: new Date(fleet.time.real),
    cause: "invalid",
    kind: "comment",
    request: {},
    answer: {},
    reason: "too long",
    ...about,
  });

async function recalled(of: string, text: string): Promise<void> {
  const when = new Date(fleet.time.real);
  const input = { bots: [], recall: { turnId: of, text, author: { name: "A", handle: "a" } } };
  const rest = { kind: "recall", status: "done" as const, total: 0, startedBy: "Bo", createdAt: when, updatedAt: when };
  await fleet.db.insert(jobs).values({ id: `job:${of}`, input, ...rest });
}
const recallOf = async (of: string) =>
  (
    await fleet.db
      .select()
      .from(jobs)
      .where(eq(jobs.id, `job:${of}`))
  )[0]?.input["recall"];

describe("a user addressed below another's post", () => {
  it("is named nowhere, and what was said to them is quoted nowhere", async () => {
    await said("@Bea100 why so dark?");
    await fleet.db.update(turns).set({ trace: null, work: null, reason: "@bea100 is left alone" });
    await letter({ turnId, request: { content: "why so dark?" }, reason: "refused: why so dark?" });
    await letter({ reason: "@bea100 has blocked it" });
    await recalled(turnId, "why so dark?");
    await recalled("turn:other", "hello @bea100");
    const row = { jobId: "job:x", botId: "b", kind: "comment" as const, itemId: "i", state: "done" as const };
    await fleet.db.insert(removals).values([
      { ...row, remoteId: (await intent())?.remoteId ?? "", text: "why so dark?" },
      { ...row, remoteId: "r2", text: "kept" },
    ]);
    await forget("bea100");
    expect((await intent())?.text).toBe("@… why so dark?");
    expect(await activity()).toMatchObject({ text: "commented on a picture", detail: null });
    expect((await turn())?.reason).toBe("@… is left alone");
    expect((await turn())?.targets[0]?.authorHandle).toBe("ann");
    expect(await fleet.db.select().from(deadLetters).orderBy(deadLetters.id)).toMatchObject([
      { request: {}, reason: "It was about a user who is forgotten" },
      { reason: "@… has blocked it" },
    ]);
    expect(await recallOf(turnId)).toMatchObject({ text: "…" });
    expect(await recallOf("turn:other")).toMatchObject({ text: "hello @…" });
    const texts = (await fleet.db.select().from(removals).orderBy(removals.id)).map((one) => one.text);
    expect(texts).toEqual([null, "kept"]);
  });

  it("leaves no words in what the model was told of the thread", async () => {
    const thread = JSON.stringify({ thread: [{ by: "Bea100", text: "my own words" }] });
    await fleet.db
      .update(turns)
      .set({ trace: { prompt: { user: thread } } })
      .where(eq(turns.id, turnId));
    await forget("bea100");
    expect((await turn())?.trace).toBeNull();
  });
});

it("a user’s post goes from the request that other comments of the visit were written by as well", async () => {
  const mine = (await turn())!;
  const trace = { prompt: { system: "", user: '{"title":"Ann’s own words","by":"author"}' }, reply: "kept" };
  const targets = [{ itemId: "other", title: "Fog", authorHandle: "bea" }];
  await fleet.db.insert(turns).values({ ...mine, id: `${mine.sessionId}:9`, index: 9, targets, trace });
  await forget("ann");
  const [beside] = await fleet.db.select().from(turns).where(eq(turns.index, 9));
  expect(beside).toMatchObject({ targets, trace: { reply: "kept" } });
  expect(JSON.stringify(beside?.trace)).not.toContain("own words");
});

describe("a handle that is a common word", () => {
  it("blanks that word only where they are addressed", async () => {
    await said("The light is soft, light as air");
    const trace = { prompt: { user: '{"tags":["light"],"text":"by light"}' } };
    await fleet.db.update(turns).set({ trace }).where(eq(turns.id, turnId));
    await letter({ request: { content: "so much light" } });
    await forget("light");
    expect((await intent())?.text).toBe("The light is soft, light as air");
    expect((await activity())?.detail).toEqual({ quote: "The light is soft, light as air" });
    expect((await turn())?.trace).toEqual(trace);
    expect((await fleet.db.select().from(deadLetters))[0]?.request).toEqual({ content: "so much light" });
  });

  it("is found with its @, once and again", async () => {
    await said("@light @light, the light is soft");
    await fleet.db.update(intents).set({ authorHandle: null });
    await forget("light");
    expect((await intent())?.text).toBe("@… @…, the light is soft");
  });
});

describe("a long record", () => {
  it("is read page by page, each row once", async () => {
    const at = new Date(fleet.time.real);
    const row = {
      at,
      realAt: at,
      kind: "held" as const,
      result: "info" as const,
      text: "held by Bo: Recalled: @bea hi",
    };
    const rows = await fleet.db
      .insert(activities)
      .values(Array.from({ length: 260 }, () => row))
      .returning({ id: activities.id });
    const person = { handle: "bea", identity: "sandbox", at: new Date(0) };
    const page = (after: string) => fleet.db.transaction((tx) => forgetActivities(tx, person, after));
    const first = await page(String(rows[9]?.id));
    expect(first).toEqual({ n: 200, next: String(rows[209]?.id) });
    expect(await page(first.next ?? "")).toEqual({ n: 50, next: null });
    expect(await fleet.db.$count(activities, sql`${activities.text} = 'held by Bo: Recalled: @… hi'`)).toBe(250);
  });
});
