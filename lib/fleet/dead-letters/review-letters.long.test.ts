import { and, asc, eq, inArray } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { deadLetters, intents, turns } from "@/lib/db/schema";
import type { FaultRule } from "@/lib/sandbox/faults/plan";
import { deadLetterPageSchema } from "../contracts/dead-letters";
import { supervise } from "../supervision/supervise";
import { type Bot, makeBots, type PlantedTurn, plantVisit, seedGallery } from "../testing/test-bots";
import { visitOnce } from "../testing/test-engine";
import { type TestFleet, writesOf } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { listDeadLetters } from "./list-letters";
import { reviewLetters } from "./review-letters";

const open = fleetSuite();
const DAY_MS = 24 * 60 * 60_000;
let fleet: TestFleet;
let bot: Bot;
let items: string[];

beforeEach(async () => {
  fleet = await open();
  items = await seedGallery(fleet, 3);
  [bot] = (await makeBots(fleet)) as [Bot];
});

async function visit(turn: PlantedTurn, fault: FaultRule) {
  fleet.sandbox.faults.set({ rules: [fault] });
  await visitOnce(fleet, await plantVisit(fleet, bot.id, [turn]), { attempts: 3 });
  fleet.sandbox.faults.clear();
}
const letters = () => fleet.db.select().from(deadLetters).orderBy(asc(deadLetters.id));
/** The requests that nobody answered arrive at last. */
async function arrive(n?: number) {
  const lost = await fleet.db
    .select()
    .from(intents)
    .where(and(eq(intents.status, "given_up"), inArray(intents.kind, ["like", "comment"])));
  for (const { kind, itemId, text, id } of lost.slice(0, n)) {
    const write = { as: bot.handle, id: itemId!, idempotencyKey: `late:${id}` };
    if (kind === "like") await fleet.studio.like(write);
    else await fleet.studio.createComment({ ...write, content: text! });
  }
}
const unheard: FaultRule = { path: "/api/showcase/:id/like", answer: "server_error" };

it("a burst's letter closes by itself once every like of it is proved, whether some had been or not", async () => {
  for (const nth of [undefined, [2, 3]]) {
    fleet = await open();
    items = await seedGallery(fleet, 3);
    [bot] = (await makeBots(fleet)) as [Bot];
    await visit({ kind: "like", items }, { ...unheard, ...(nth && { nth }) });
    expect(await letters()).toMatchObject([{ cause: "unconfirmed", state: "open" }]);
    await arrive(1);
    expect(await reviewLetters(fleet.ctx)).toBe(1);
    expect(await letters()).toMatchObject([{ state: "open" }]);
    await arrive();
    const before = writesOf(fleet).length;
    await reviewLetters(fleet.ctx);
    expect(writesOf(fleet).length).toBe(before);
    expect(await letters()).toMatchObject([{ state: "settled" }]);
  }
});

it("says why it is closed, and by whom", async () => {
  await visit({ kind: "like", items }, unheard);
  await arrive();
  expect(await reviewLetters(fleet.ctx)).toBe(3);
  const page = await listDeadLetters.run(fleet.as("viewer"), { state: "settled", limit: 10 });
  expect(deadLetterPageSchema.parse(page)).toMatchObject({
    open: [],
    items: [{ state: "settled", reason: "Later reads have found all of them", closedBy: "the fleet" }],
  });
  expect(await fleet.db.select().from(turns)).toMatchObject([{ status: "done" }]);
  expect(await reviewLetters(fleet.ctx)).toBe(0);
});

it("is made by the supervisor, for a day, and finds comments as well", async () => {
  await visit(
    { kind: "comment", items: [items[0]!] },
    { method: "POST", path: "/api/showcase/:id/comments", answer: "server_error" },
  );
  expect(await letters()).toHaveLength(1);
  fleet.time.real += 2 * DAY_MS;
  expect(await reviewLetters(fleet.ctx)).toBe(0);
  fleet.time.real -= 2 * DAY_MS;
  await arrive();
  fleet.time.real += 15 * 60_000 - (fleet.time.real % (15 * 60_000));
  await supervise(fleet.ctx);
  expect(await letters()).toEqual([]);
});

it("a letter of which nothing is found stays open, and one that cannot be read as well", async () => {
  await visit({ kind: "like", items }, unheard);
  expect(await reviewLetters(fleet.ctx)).toBe(0);
  await arrive();
  fleet.sandbox.faults.set({ rules: [{ answer: "unavailable" }] });
  expect(await reviewLetters(fleet.ctx)).toBe(0);
  expect(await letters()).toMatchObject([{ state: "open" }]);
});
