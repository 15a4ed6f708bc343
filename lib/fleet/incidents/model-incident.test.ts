import { beforeEach, describe, expect, it } from "vitest";
import { holds, incidents, modelCalls } from "@/lib/db/schema";
import { createLlm } from "@/lib/llm/create-llm";
import type { LlmPort } from "@/lib/llm/port";
import { type Bot, makeBots, plantVisit, reload, seedGallery } from "../testing/test-bots";
import { visitOnce } from "../testing/test-engine";
import type { TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { noteFault } from "./note-fault";
import { probeIncidents } from "./probe-incidents";

const open = fleetSuite();
let fleet: TestFleet;
let bots: Bot[];
let trouble: { reason: "unavailable" | "bad_output"; retryable: boolean } | null;

/** The offline voice, as a provider that can fail and costs money. */
function troubled(): LlmPort {
  const voice = createLlm({ provider: { kind: "offline" }, now: () => 0 });
  const ready = {
    kind: "ok",
    usage: { inputTokens: 9, cachedTokens: 0, outputTokens: 3 },
    costMicros: 9,
    latencyMs: 5,
  } as const;
  return {
    ...voice,
    provider: "openai",
    offline: false,
    estimate: () => ({ inputTokens: 10, outputTokens: 10, costMicros: 100 }),
    generate: async (request) => {
      const { model } = voice;
      if (trouble) return { kind: "failed", ...trouble, message: "busy", costMicros: 0, latencyMs: 5, model };
      const asked = request.schema.safeParse({ text: "ready" });
      return asked.success ? { ...ready, model, value: asked.data } : voice.generate(request);
    },
  };
}

beforeEach(async () => {
  trouble = null;
  fleet = await open({ llm: troubled() });
  await seedGallery(fleet, 1);
  bots = await makeBots(fleet, 4);
});

async function post(bot: Bot) {
  fleet.time.real += 1000;
  return visitOnce(fleet, await plantVisit(fleet, bot.id, [{ kind: "post" }]));
}
const all = () => fleet.db.select().from(incidents);

describe("an incident of the model", () => {
  it("holds the fleet for the third bot in a row, and ends with one short call that is reserved and paid", async () => {
    trouble = { reason: "unavailable", retryable: true };
    const ends = [];
    for (const bot of bots.slice(0, 3)) ends.push((await post(bot)).ended);
    expect(ends).toEqual(["closed", "closed", "halted"]);
    expect(await all()).toMatchObject([{ dependency: "model", state: "open" }]);
    const calls = (await fleet.db.select().from(modelCalls)).length;
    fleet.time.real += 15_000;
    expect(await probeIncidents(fleet.ctx)).toBe(0);
    trouble = null;
    fleet.time.real += 30_000;
    expect(await probeIncidents(fleet.ctx)).toBe(1);
    const probes = (await fleet.db.select().from(modelCalls)).slice(calls);
    expect(probes.map(({ purpose, status }) => `${purpose}:${status}`)).toEqual(["test:failed", "test:done"]);
    expect(await fleet.db.select().from(holds)).toEqual([]);
    expect((await reload(fleet, bots[0]!.id)).nextWakeAt).not.toBeNull();
  });

  it("is not made of answers that are no JSON: those are about one question", async () => {
    trouble = { reason: "bad_output", retryable: true };
    for (const bot of bots) await post(bot);
    expect(await all()).toEqual([]);
  });

  it("shares the fleet's one hold with the gallery's: it stays until both are over", async () => {
    const fault = { kind: "failed", reason: "x" } as const;
    for (const bot of bots) await noteFault(fleet.ctx, { ...fault, dependency: "model", botId: bot.id });
    fleet.sandbox.faults.set({ rules: [{ answer: "unavailable" }] });
    for (const bot of bots) await noteFault(fleet.ctx, { ...fault, dependency: "studio", botId: bot.id });
    expect(await all()).toHaveLength(2);
    const details = async () => (await fleet.db.select().from(holds)).map((hold) => hold.detail.slice(0, 11));
    fleet.time.real += 15_000;
    expect(await probeIncidents(fleet.ctx)).toBe(1);
    expect(await details()).toEqual(["The gallery"]);
    fleet.sandbox.faults.clear();
    fleet.time.real += 30_000;
    expect(await probeIncidents(fleet.ctx)).toBe(1);
    expect(await details()).toEqual([]);
  });
});
