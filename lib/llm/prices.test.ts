import { describe, expect, it } from "vitest";
import { pictureCostMicros, pictureListMicros, tokenCostMicros, tokenPrice, UNKNOWN_IMAGE_MICROS } from "./prices";

describe("prices", () => {
  it("are the dated file's, in whole micro-dollars, rounded up", () => {
    const { price, known } = tokenPrice("gpt-4.1-mini");
    expect(known).toBe(true);
    expect(tokenCostMicros(price, { inputTokens: 1_000_000, cachedTokens: 0, outputTokens: 0 })).toBe(400_000);
    expect(tokenCostMicros(price, { inputTokens: 1_000_000, cachedTokens: 1_000_000, outputTokens: 1_000_000 })).toBe(
      1_700_000,
    );
    expect(tokenCostMicros(price, { inputTokens: 1, cachedTokens: 0, outputTokens: 0 })).toBe(1);
    expect(tokenPrice("gpt-4o-mini-2024-07-18").price.output).toBe(600_000);
  });

  it("never count an unknown model or picture as cheap", () => {
    const dearest = Math.max(...["gpt-4.1-mini", "gpt-4o-mini"].map((model) => tokenPrice(model).price.output));
    expect(tokenPrice("brand-new").known).toBe(false);
    expect(tokenPrice("constructor").known).toBe(false);
    expect(tokenPrice("brand-new").price.output).toBeGreaterThan(dearest);
    expect(pictureCostMicros("stability", {})).toBe(UNKNOWN_IMAGE_MICROS);
    expect(pictureCostMicros("openai", { size: "9x9" })).toBe(UNKNOWN_IMAGE_MICROS);
  });

  it("know the pictures", () => {
    expect(pictureCostMicros("openai", {})).toBe(40_000);
    expect(pictureCostMicros("openai", { quality: "hd" })).toBe(80_000);
    expect(pictureCostMicros("openai", { size: "1792x1024", quality: "hd" })).toBe(120_000);
    expect(pictureCostMicros("quickchart", {})).toBe(0);
    expect(pictureListMicros("quickchart", {})).toBe(0);
    expect(pictureListMicros("openai", { model: "gpt-image-9" })).toBeNull();
    expect(pictureListMicros("openai", { size: "constructor" })).toBeNull();
  });
});
