import { describe, expect, it } from "vitest";
import { listPrice, pictureListMicros, tokenCostMicros, type TokenPrice } from "./prices";

describe("prices", () => {
  it("are the dated file's, in whole micro-dollars, rounded up", () => {
    const price = listPrice("gpt-4.1-mini") as TokenPrice;
    expect(tokenCostMicros(price, { inputTokens: 1_000_000, cachedTokens: 0, outputTokens: 0 })).toBe(400_000);
    expect(tokenCostMicros(price, { inputTokens: 1_000_000, cachedTokens: 1_000_000, outputTokens: 1_000_000 })).toBe(
      1_700_000,
    );
    expect(tokenCostMicros(price, { inputTokens: 1, cachedTokens: 0, outputTokens: 0 })).toBe(1);
    expect(listPrice("gpt-4o-mini-2024-07-18")?.output).toBe(600_000);
    expect(listPrice("offline")?.output).toBe(0);
  });

  it("are not guessed: what the list does not say is nobody's price", () => {
    expect(listPrice("brand-new")).toBeNull();
    expect(listPrice("constructor")).toBeNull();
    expect(pictureListMicros("stability", {})).toBeNull();
    expect(pictureListMicros("openai", { size: "9x9" })).toBeNull();
    expect(pictureListMicros("openai", { model: "gpt-image-9" })).toBeNull();
    expect(pictureListMicros("openai", { size: "constructor" })).toBeNull();
  });

  it("know the pictures", () => {
    expect(pictureListMicros("openai", {})).toBe(40_000);
    expect(pictureListMicros("openai", { quality: "hd" })).toBe(80_000);
    expect(pictureListMicros("openai", { size: "1792x1024", quality: "hd" })).toBe(120_000);
    expect(pictureListMicros("quickchart", {})).toBe(0);
  });
});
