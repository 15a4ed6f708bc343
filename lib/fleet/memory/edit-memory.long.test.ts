import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { keepWorking } from "@/lib/behavior/life/projects";
import { emptyMemory, type Memory, readMemory } from "@/lib/behavior/memory/memory";
import { remember } from "@/lib/behavior/memory/remember";
import { auditLog, bots } from "@/lib/db/schema";
import { personaSchema } from "@/lib/persona/persona";
import type { MemoryChange } from "../contracts/memory";
import { type Bot, makeBots, reload } from "../testing/test-bots";
import type { TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { editMemory } from "./edit-memory";
import { getMemory } from "./get-memory";

const DAY = 86_400_000;
const open = fleetSuite();
let fleet: TestFleet;
let bot: Bot;
let full: Memory;

beforeEach(async () => {
  fleet = await open();
  const [one, other] = await makeBots(fleet, 2, false);
  bot = one!;
  const persona = personaSchema.parse(bot.persona);
  const now = fleet.clock.now();
  const own = persona.interests[0]!.topic;
  let memory = keepWorking(keepWorking(emptyMemory(), persona, now - 9 * DAY), persona, now - DAY);
  for (let k = 0; k < 12; k += 1)
    memory = remember(
      memory,
      { kind: "commented", author: "ann", tags: ["moss", own], text: "The fog is good" },
      now - k,
    );
  memory = remember(memory, { kind: "liked", author: other!.handle, tags: [] }, now - 50 * DAY);
  full = remember(memory, { kind: "posted", title: "A moth" }, now);
  await fleet.db.update(bots).set({ memory: full, memoryVersion: 4 }).where(eq(bots.id, bot.id));
});

const change = (what: MemoryChange, version = 4) =>
  editMemory.run(fleet.as("operator"), { id: bot.id, version, change: what });
const stored = async () => readMemory((await reload(fleet, bot.id)).memory);

describe("a bot's memory", () => {
  it("is shown as of now: warmest first, with its end, and what is learned apart from what was liked anyway", async () => {
    const shown = await getMemory.run(fleet.as("viewer"), { id: bot.id });
    expect(shown.version).toBe(4);
    expect(shown.people).toMatchObject([
      { handle: "ann", isBot: false, times: 12, until: new Date(fleet.clock.now() + 60 * DAY).toISOString() },
      { isBot: true, times: 1 },
    ]);
    expect(shown.works).toMatchObject([{ id: "w0", done: 0, pinned: false }]);
    expect(shown.works[0]!.nextStage).not.toBe("");
    expect(shown.topics.map(({ own }) => own).sort()).toEqual([false, true]);
    expect(shown.learned).toBeGreaterThan(0);
    expect(shown.words.map(({ text }) => text)).toEqual(["A moth", "the fog is good"]);
    fleet.time.real += 40 * DAY;
    expect((await getMemory.run(fleet.as("viewer"), { id: bot.id })).people).toHaveLength(1);
  });

  it("is empty for a bot that did nothing yet", async () => {
    await fleet.db.update(bots).set({ memory: null }).where(eq(bots.id, bot.id));
    expect(await getMemory.run(fleet.as("viewer"), { id: bot.id })).toMatchObject({
      people: [],
      works: [],
      learned: 0,
    });
    await expect(getMemory.run(fleet.as("viewer"), { id: "none" })).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("an operator", () => {
  it("takes entries out, one by one, or all of it; the log does not say whom", async () => {
    const one = await change({ kind: "remove", what: "person", key: "ANN" });
    expect([one.version, one.people.length]).toEqual([5, 1]);
    await change({ kind: "remove", what: "topic", key: "moss" }, 5);
    await change({ kind: "remove", what: "words", key: "A moth" }, 6);
    await change({ kind: "remove", what: "work", key: "w0" }, 7);
    expect(await stored()).toMatchObject({ projects: [], begun: 1, words: [{ text: "the fog is good" }] });
    const cleared = await change({ kind: "clear" }, 8);
    expect(cleared).toMatchObject({ works: [], people: [], topics: [], words: [] });
    expect(await stored()).toEqual({ ...emptyMemory(), begun: 1 });
    const rows = await fleet.db.select().from(auditLog).where(eq(auditLog.action, "bots.edit-memory"));
    expect(rows).toHaveLength(5);
    expect(JSON.stringify(rows)).not.toMatch(/ann"/i);
  });

  it("renames and pins a work", async () => {
    const named = await change({ kind: "work", key: "w0", title: '  The "small" one ', pinned: true });
    expect(named.works).toMatchObject([{ title: "The 'small' one", pinned: true }]);
    expect((await stored()).projects[0]).toMatchObject({ subject: full.projects[0]!.subject, pinned: true });
  });

  it("does not overwrite what the bot has learned since", async () => {
    await expect(change({ kind: "clear" }, 3)).rejects.toMatchObject({ code: "conflict" });
    expect(await stored()).toEqual(full);
    await expect(change({ kind: "remove", what: "person", key: "nobody" })).rejects.toMatchObject({
      code: "not_found",
    });
    const asViewer = editMemory.run(fleet.as("viewer"), { id: bot.id, version: 4, change: { kind: "clear" } });
    await expect(asViewer).rejects.toMatchObject({ code: "forbidden" });
  });
});
