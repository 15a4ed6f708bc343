import { describe, expect, it } from "vitest";
import { likenessTo, NEAR_DUPLICATE } from "./near-duplicate";

const text = "The light on the left wall makes this one; I would crop the window a little tighter.";

describe("a near-duplicate", () => {
  it.each([
    ["itself", text],
    ["in other case, marks and spacing", `  ${text.toUpperCase().replace(";", " --").replaceAll(" ", "  ")}!!`],
    ["with one word changed", text.replace("little", "bit")],
    ["with a word added", `${text} lovely`],
    ["with a handle before it", `@ann ${text}`],
  ])("%s", (_, other) => expect(likenessTo(text)(other)).toBeGreaterThanOrEqual(NEAR_DUPLICATE));

  it.each([
    ["of the same subject", "The light comes from the window on the right and the wall is too dark for me."],
    ["its first words", text.slice(0, 30)],
    ["nothing", ""],
    ["an emoji", "🔥"],
  ])("is not %s", (_, other) => expect(likenessTo(text)(other)).toBeLessThan(NEAR_DUPLICATE));

  it("is symmetric and exact for short ones", () => {
    expect(likenessTo("so good!")("So good")).toBe(1);
    expect(likenessTo("🔥🔥")("🔥🔥")).toBe(1);
    expect(likenessTo("🔥🔥")("so good")).toBe(0);
    const one = "harbour in fog, morning";
    const other = "harbour at noon, no fog";
    expect(likenessTo(one)(other)).toBe(likenessTo(other)(one));
  });
});
