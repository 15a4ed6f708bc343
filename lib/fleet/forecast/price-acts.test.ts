import { expect, it } from "vitest";
import { simulatedFleet } from "@/lib/behavior/simulate/fleet";
import { listPrice, type TokenPrice } from "@/lib/llm/prices";
import { countActs } from "./count-acts";
import { meanPictureMicros } from "./mean-picture";
import { ASSUMED_WORDS, priceActs } from "./price-acts";

const acts = { posts: 10, comments: 100, likes: 300, browses: 900, visits: 400, bursts: 200 };
const price = listPrice("gpt-4.1-mini") as TokenPrice;
const input = { acts, scale: 2, words: ASSUMED_WORDS, price, isOffline: false, pictureMicros: 40_000 };

it("prices words, pictures and executions at the dated list", () => {
  expect(priceActs(input)).toEqual({
    acts: { posts: 20, comments: 200, likes: 600, browses: 1800, visits: 800 },
    // 220 texts of 600 tokens in at $0.40 and 100 out at $1.60 a million.
    words: { micros: 220 * (240 + 160), tokens: 154_000, source: "assumed" },
    pictures: { micros: 800_000, count: 20 },
    executions: { count: 800 * 5 + 400 * 2 + 200 * 3 + 20 * 4, micros: 0 },
    totalMicros: 888_000,
  });
  const many = priceActs({ ...input, scale: 100 }).executions;
  expect(many.micros).toBe((many.count - 50_000) * 50);
  expect(priceActs({ ...input, scale: 100, besides: 86_400 }).executions.micros).toBe(many.micros + 86_400 * 50);
});

it("takes the offline voice's words for free, not the pictures", () => {
  expect(priceActs({ ...input, isOffline: true })).toMatchObject({
    words: { micros: 0, tokens: 0, source: "offline" },
    totalMicros: 800_000,
  });
});

it("counts what a fleet does, alike each time, and lets others work meanwhile", async () => {
  const bots = simulatedFleet({ count: 6, seed: "forecast" });
  let pauses = 0;
  const once = () =>
    countActs({ bots, from: Date.UTC(2026, 2, 2), days: 10, level: 1, limits: {} }, async () => {
      pauses += 1;
    });
  const first = await once();
  expect(first.comments).toBeGreaterThan(5);
  expect(first.visits).toBeGreaterThan(20);
  expect(first.bursts).toBeLessThanOrEqual(first.likes);
  expect(pauses).toBeGreaterThan(2);
  expect(await once()).toEqual(first);
  const micros = meanPictureMicros(bots);
  expect(micros).toBeGreaterThan(0);
  expect(micros).toBeLessThanOrEqual(120_000);
});
