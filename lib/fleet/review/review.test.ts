import { eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { auditLog, turns } from "@/lib/db/schema";
import { createLlm } from "@/lib/llm/create-llm";
import type { LlmPort } from "@/lib/llm/port";
import { seeDraftsInput } from "../contracts/review";
import { getFleet } from "../queries/get-fleet";
import { type Bot, makeBots, plantVisit, seedGallery } from "../testing/test-bots";
import { visitOnce } from "../testing/test-engine";
import type { TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { approveCaption } from "../turns/approve-caption";
import { loadTurn } from "../turns/load-turn";
import { keepRefused } from "./keep-refused";
import { listRefused } from "./list-refused";
import { seeDrafts } from "./see-drafts";

const open = fleetSuite();
let fleet: TestFleet;
let bot: Bot;
let items: string[];
let lines: string[];

/** Says these lines, whatever it is asked. */
function saying(): LlmPort {
  const voice = createLlm({ provider: { kind: "offline" }, now: () => 0 });
  return {
    ...voice,
    generate: async (request) => {
      const usage = { inputTokens: 1, cachedTokens: 0, outputTokens: 1 };
      const value = request.schema.parse({ text: lines.shift() });
      return { kind: "ok", value, usage, costMicros: 0, latencyMs: 1, model: "test" };
    },
  };
}

beforeEach(async () => {
  fleet = await open({ llm: saying() });
  items = await seedGallery(fleet, 2);
  bot = (await makeBots(fleet))[0] as Bot;
  fleet.time.real += 3_600_000;
});

async function comment(said: string[], nth = 0) {
  lines = said;
  await visitOnce(fleet, await plantVisit(fleet, bot.id, [{ kind: "comment", items: [items[nth]!] }]));
}
const list = (more: object = {}) => listRefused.run(fleet.as("viewer"), { state: "open", limit: 25, ...more });
const keep = (turnId: string, text: string, reason: "link" | "said_lately" | "listed_word") =>
  keepRefused(fleet.ctx, { botId: bot.id, turnId }, { kind: "comment", text, reason });

it("what a check refused is kept with its reason and what came of its turn", async () => {
  await comment(["the mast: see www.example.org", "the mast in the fog works"]);
  await comment(["i'm human, honest", "i'm a real person"], 1);
  const { items: kept, open: counts } = await list();
  expect(kept.map(({ text, reason, fate, kind, about }) => ({ text, reason, fate, kind, about }))).toEqual([
    {
      text: "i'm a real person",
      reason: "denial",
      fate: "dropped",
      kind: "comment",
      about: expect.stringMatching(/^Title of/),
    },
    {
      text: "i'm human, honest",
      reason: "denial",
      fate: "dropped",
      kind: "comment",
      about: expect.stringMatching(/^Title of/),
    },
    {
      text: "the mast: see www.example.org",
      reason: "link",
      fate: "published",
      kind: "comment",
      about: expect.stringMatching(/^Title of/),
    },
  ]);
  expect(counts).toEqual([
    { group: "unfit", n: 2 },
    { group: "leak", n: 1 },
  ]);
  expect((await getFleet.run(fleet.as("viewer"), {})).toReview).toBe(3);
  expect((await list({ group: "leak" })).items).toMatchObject([{ reason: "link" }]);
});

it("of a post the title is kept as well", async () => {
  const data = await plantVisit(fleet, bot.id, [{ kind: "post" }]);
  const loaded = (await loadTurn(fleet.ctx, `${bot.id}:${data.session}:0`))!;
  const draft = { title: "Fog, see www.example.org", caption: "the mast in the fog" };
  expect(await approveCaption(fleet.ctx, loaded, draft, data.lease, true)).toEqual({ ok: false, reason: "link" });
  expect((await list()).items).toMatchObject([{ kind: "post", text: draft.title, reason: "link" }]);
});

it("a step that is tried again keeps the same words once; longer ones are cut", async () => {
  await keep("turn:1", "x\0".repeat(3000), "link");
  await keep("turn:1", "x\0".repeat(3000), "link");
  await keep("turn:2", "x", "link");
  const { items: kept } = await list();
  expect(kept.map(({ turnId }) => turnId)).toEqual(["turn:2", "turn:1"]);
  expect(kept[1]?.text.length).toBeLessThanOrEqual(1000);
  expect(kept[0]).toMatchObject({ fate: "unknown", about: null });
});

it("is read page by page, and marked as seen: one, or all up to the newest on the screen", async () => {
  for (let nth = 0; nth < 7; nth++) await keep(`turn:${nth}`, `words ${nth}`, nth % 2 ? "said_lately" : "link");
  const first = await list({ limit: 4 });
  const second = await list({ limit: 4, before: first.nextBefore });
  expect([...first.items, ...second.items].map(({ text }) => text)).toEqual(
    [6, 5, 4, 3, 2, 1, 0].map((nth) => `words ${nth}`),
  );
  expect(second.nextBefore).toBeNull();

  const ids = [...first.items, ...second.items].map(({ id }) => id);
  await expect(seeDrafts.run(fleet.as("viewer"), { id: ids[0] })).rejects.toThrow();
  for (const unclear of [{}, { group: "leak" }, { id: 1, until: 2 }])
    expect(seeDraftsInput.safeParse(unclear).success).toBe(false);
  const see = (input: Parameters<typeof seeDrafts.run>[1]) => seeDrafts.run(fleet.as("operator"), input);
  expect(await see({ id: ids[0] })).toEqual({ seen: 1 });
  expect(await see({ id: ids[0] })).toEqual({ seen: 0 });
  // Those of one group only, and nothing that came after.
  expect(await see({ group: "leak", until: ids[2] })).toEqual({ seen: 3 });
  expect((await list()).items.map(({ reason }) => reason)).toEqual(["said_lately", "said_lately", "said_lately"]);
  expect((await list({ state: "seen" })).items).toHaveLength(4);
  expect((await getFleet.run(fleet.as("viewer"), {})).toReview).toBe(0);
  const audited = await fleet.db.select().from(auditLog).where(eq(auditLog.action, "review.see"));
  expect(audited.map(({ detail }) => detail)).toEqual([{ count: 1 }, { count: 3, group: "leak" }]);
});

it("goes with its bot, and says nothing of a turn that is under way", async () => {
  const data = await plantVisit(fleet, bot.id, [{ kind: "comment", items: [items[0]!] }]);
  const [turn] = await fleet.db
    .select()
    .from(turns)
    .where(eq(turns.sessionId, `${bot.id}:${data.session}`));
  await keep(turn!.id, "words", "listed_word");
  expect((await list()).items).toMatchObject([{ fate: "under_way" }]);
});
