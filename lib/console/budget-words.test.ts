import { describe, expect, it } from "vitest";
import { endWords, purposeWords, usedShare, windowWords } from "./budget-words";

const window = {
  kind: "day" as const,
  spent: 420_000,
  reserved: 0,
  limit: 5_000_000,
  endsAt: "2026-11-23T00:00:00.000Z",
  savingSince: null,
  isUsedUp: false,
};

describe("a budget in words", () => {
  it("says what is spent of what, and what is set aside", () => {
    expect(windowWords(window)).toBe("$0.42 of $5.00 (8 %)");
    expect(windowWords({ ...window, reserved: 80_000 })).toBe("$0.42 of $5.00 (10 %), $0.08 set aside");
    expect(windowWords({ ...window, limit: null })).toBe("$0.42 spent, no limit");
    expect(windowWords({ ...window, kind: "pictures", spent: 3, limit: 20 })).toBe("3 of 20 (15 %)");
  });

  it("says when it begins anew, in UTC", () => {
    expect(endWords(window)).toBe("Begins anew at 00:00 UTC");
    expect(endWords({ ...window, kind: "month", endsAt: "2026-12-01T00:00:00.000Z" })).toBe(
      "Begins anew on 2026-12-01",
    );
  });

  it("takes a limit of nothing for used up", () => {
    expect(usedShare({ ...window, spent: 0, limit: 0 })).toBe(1);
    expect(usedShare({ ...window, limit: null })).toBe(0);
  });

  it("has words for purposes it does not know", () => {
    expect(purposeWords("render")).toBe("Pictures");
    expect(purposeWords("post_stock")).toBe("post stock");
  });
});
