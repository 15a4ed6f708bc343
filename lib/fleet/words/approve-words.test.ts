import { beforeEach, describe, expect, it } from "vitest";
import { modelCalls } from "@/lib/db/schema";
import { createLlm } from "@/lib/llm/create-llm";
import type { LlmPort, Moderation } from "@/lib/llm/port";
import type { TurnTrace } from "../lifecycle/aim-turns";
import { makeBots, plantVisit, seedGallery } from "../testing/test-bots";
import { visitOnce } from "../testing/test-engine";
import { type TestFleet, writesOf } from "../testing/test-fleet";
import { turnsOf } from "../testing/test-gallery-view";
import { fleetSuite } from "../testing/test-suite";

const open = fleetSuite();
const measured = { model: "test", latencyMs: 3 };
const fit: Moderation = { kind: "ok", flagged: false, categories: [], ...measured };
const flagged: Moderation = { kind: "ok", flagged: true, categories: ["harassment"], ...measured };
const down: Moderation = { kind: "failed", message: "The moderation answered 500.", ...measured };
let fleet: TestFleet;
let lines: string[];
let answers: Moderation[];
let seen: string[];

function moderated(): LlmPort {
  const voice = createLlm({ provider: { kind: "offline" }, now: () => 0 });
  return {
    ...voice,
    offline: false,
    generate: async (request) => {
      const value = request.schema.parse({ text: lines.shift(), title: "Fog", caption: "boats in it somewhere" });
      const usage = { inputTokens: 1, cachedTokens: 0, outputTokens: 1 };
      return { kind: "ok", value, usage, costMicros: 0, latencyMs: 1, model: "test" };
    },
    moderate: async (text) => {
      seen.push(text);
      return answers.shift() ?? fit;
    },
  };
}

beforeEach(async () => {
  [lines, answers, seen] = [[], [], []];
  fleet = await open({ llm: moderated() });
});

async function comment() {
  const [item] = await seedGallery(fleet, 1);
  const [bot] = await makeBots(fleet);
  fleet.time.real += 3_600_000;
  const before = writesOf(fleet).length;
  await visitOnce(fleet, await plantVisit(fleet, bot!.id, [{ kind: "comment", items: [item!] }]));
  const [turn] = await turnsOf(fleet, bot!.id);
  return { turn, checks: (turn!.trace as TurnTrace).checks, sent: writesOf(fleet).slice(before) };
}

describe("before words are published", () => {
  it("the provider's moderation looks at them, and its look is in the books", async () => {
    lines = ["the mast in the fog works"];
    expect((await comment()).turn).toMatchObject({ status: "done" });
    expect(seen).toEqual(["the mast in the fog works"]);
    const calls = await fleet.db.select().from(modelCalls);
    expect(calls.filter(({ purpose }) => purpose === "moderation")).toMatchObject([
      { status: "done", costMicros: 0, reservedMicros: 0, latencyMs: 3 },
    ]);
  });

  it("what it flags is drawn once more, then dropped with the reason", async () => {
    lines = ["first words about the mast", "second words about the fog"];
    answers = [flagged, flagged];
    const { turn, checks, sent } = await comment();
    expect(turn).toMatchObject({ status: "given_up", reason: "Draft 2 refused: flagged" });
    expect(checks).toEqual(["Draft 1 refused: flagged", "Draft 2 refused: flagged"]);
    expect(sent).toEqual([]);
  });

  it("without its answer nothing is published, nor drawn again", async () => {
    lines = ["words about the mast", "more words"];
    answers = [down];
    const { turn, sent } = await comment();
    expect(turn).toMatchObject({ status: "given_up", reason: "Draft 1 refused: unmoderated" });
    expect([sent, lines]).toEqual([[], ["more words"]]);
  });

  it("a model's words in another language than the bot's are refused", async () => {
    lines = ["das Licht auf dem Mast ist sehr schön", "die Boote sind hier nicht im Nebel"];
    expect((await comment()).checks).toEqual(["Draft 1 refused: language", "Draft 2 refused: language"]);
    expect(seen).toEqual([]);
  });
});
