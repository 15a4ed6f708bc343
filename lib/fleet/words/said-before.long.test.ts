import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { intents, saidTexts, turns } from "@/lib/db/schema";
import { createLlm } from "@/lib/llm/create-llm";
import type { LlmPort } from "@/lib/llm/port";
import type { TurnTrace } from "../lifecycle/aim-turns";
import { prune } from "../supervision/prune";
import { type Bot, makeBots, plantVisit, seedGallery } from "../testing/test-bots";
import { visitOnce } from "../testing/test-engine";
import type { TestFleet } from "../testing/test-fleet";
import { turnsOf } from "../testing/test-gallery-view";
import { fleetSuite } from "../testing/test-suite";
import { claimWords, isSaidBefore, SAID_BEFORE } from "./said-before";

const open = fleetSuite();
const DAY = 24 * 3_600_000;
const SAID = "that fog sits well behind the second boat";
const ALIKE = "That fog sits well behind the second boat, really!";
const OTHER = "which of the masts came first in this one";
let fleet: TestFleet;
let bot: Bot;
let other: Bot;
let items: string[];
let lines: string[];
let captions: string[];

function scripted(): LlmPort {
  const voice = createLlm({ provider: { kind: "offline" }, now: () => 0 });
  return {
    ...voice,
    generate: async (request) => {
      const text = lines.shift();
      const next = () => ({ title: "Boats", caption: captions.shift() ?? SAID });
      // Of posts that are written ahead only the first is ever looked at here.
      const value = request.schema.safeParse(
        request.purpose === "captions"
          ? { posts: [next(), ...Array(3).fill({ title: "B", caption: "b" })] }
          : { text, ...next() },
      );
      if (!value.success) return voice.generate(request);
      const usage = { inputTokens: 1, cachedTokens: 0, outputTokens: 1 };
      return { kind: "ok", value: value.data, usage, costMicros: 0, latencyMs: 1, model: "test" };
    },
  };
}

beforeEach(async () => {
  lines = [];
  captions = [];
  fleet = await open({ llm: scripted() });
  items = await seedGallery(fleet, 3);
  [bot, other] = (await makeBots(fleet, 2)) as [Bot, Bot];
  fleet.time.real += 3_600_000;
});

async function comment(who: Bot, itemId: string) {
  fleet.time.real += 120_000;
  const data = await plantVisit(fleet, who.id, [{ kind: "comment", items: [itemId] }]);
  expect(await visitOnce(fleet, data)).toEqual({ ended: "closed" });
  return (await turnsOf(fleet, who.id)).find((turn) => turn.id === `${who.id}:${data.session}:0`)!;
}
const claim = (text: string, turnId: string) => fleet.db.transaction((tx) => claimWords(tx, fleet.ctx, text, turnId));
const checksOf = (turn: typeof turns.$inferSelect) => (turn.trace as TurnTrace).checks;

describe("what the fleet has said", () => {
  it("is said otherwise by the next who would: one more draft, in other words", async () => {
    lines = [SAID];
    expect(await comment(bot, items[0]!)).toMatchObject({ status: "done", work: { text: SAID } });
    lines = [ALIKE, OTHER];
    const turn = await comment(other, items[1]!);
    expect(turn).toMatchObject({ status: "done", kind: "comment", work: { text: OTHER } });
    expect(checksOf(turn)).toEqual(["Draft 1 refused: said_lately"]);
  });

  it("becomes a like where no other words come, and nothing where that one is liked", async () => {
    lines = [SAID];
    await comment(bot, items[0]!);
    lines = [ALIKE, SAID];
    const turn = await comment(other, items[1]!);
    expect(turn).toMatchObject({ status: "done", kind: "like" });
    expect(checksOf(turn)).toEqual(["Draft 1 refused: said_lately", "Draft 2 refused: said_lately"]);
    const sent = await fleet.db.select().from(intents).where(eq(intents.turnId, turn.id));
    expect(sent.map(({ kind, itemId, status }) => [kind, itemId, status])).toEqual([["like", items[1], "done"]]);
    lines = [ALIKE, SAID];
    expect(await comment(other, items[1]!)).toMatchObject({ status: "skipped", reason: SAID_BEFORE });
  });

  it("is found out again when it is about to be published: of two drafts alike the second is a like", async () => {
    lines = [SAID];
    const data = await plantVisit(fleet, bot.id, [{ kind: "comment", items: [items[0]!] }]);
    fleet.time.real += 120_000;
    const onStep = async (id: string) =>
      void (id === "t0-publish" && expect(await claim(ALIKE, "elsewhere")).toBe(true));
    await visitOnce(fleet, data, { onStep });
    const [turn] = await turnsOf(fleet, bot.id);
    expect(turn).toMatchObject({ kind: "like", status: "done" });
    expect(checksOf(turn!)).toEqual([SAID_BEFORE]);
  });

  it("is taken by one of many that would say it at once", async () => {
    const claims = await Promise.all(Array.from({ length: 8 }, (_, n) => claim(n % 2 ? SAID : ALIKE, `t${n}`)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await fleet.db.select().from(saidTexts)).toHaveLength(1);
  });

  it("stays one turn's own, is forgotten after 30 days, and holds no words", async () => {
    expect([await claim(SAID, "a"), await claim(ALIKE, "a"), await claim(SAID, "b")]).toEqual([true, true, false]);
    expect(JSON.stringify(await fleet.db.select().from(saidTexts))).not.toContain("fog");
    expect(await isSaidBefore(fleet.ctx, SAID, "b")).toBe(true);
    fleet.time.real += 30 * DAY + 1;
    expect(await claim(SAID, "b")).toBe(true);
    await prune(fleet.ctx);
    expect((await fleet.db.select().from(saidTexts)).map(({ turnId }) => turnId)).toEqual(["b"]);
  });

  it("may be said again when it is three words or fewer, by one text of 25", async () => {
    const said: boolean[] = [];
    for (let n = 0; n < 60; n++) said.push(await claim("Nice one!", `n${n}`));
    expect(said.filter(Boolean)).toHaveLength(3);
    for (let n = 0; n < 100; n++) await claim(`only word${n} here and there${n}`, `o${n}`);
    expect([await claim("nice one", "p"), await claim("nice one", "q")]).toEqual([true, true]);
  });
});

describe("a post's caption", () => {
  it.each([
    ["is drawn anew when somebody has said it while the picture was made", [SAID, OTHER], "done", OTHER],
    ["that comes out the same again is not posted", [], "skipped", undefined],
  ])("%s", async (_, drafts, status, caption) => {
    captions = drafts;
    const data = await plantVisit(fleet, bot.id, [{ kind: "post" }]);
    const onStep = async (id: string) => void (id === "t0-publish" && (await claim(ALIKE, "elsewhere")));
    await visitOnce(fleet, data, { onStep });
    const [turn] = await turnsOf(fleet, bot.id);
    expect(turn).toMatchObject({ status, ...(caption ? { work: { caption } } : { reason: SAID_BEFORE }) });
    const posted = await fleet.db.select({ text: intents.text }).from(intents).where(eq(intents.kind, "post"));
    expect(posted).toEqual(caption ? [{ text: `Boats\n${caption}` }] : []);
  });
});
