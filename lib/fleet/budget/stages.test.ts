import { describe, expect, it } from "vitest";
import { save, STAGES, stageOf, stageRules, worstStage } from "./stages";

const draft = { purpose: "comment", key: "s:1", maxOutputTokens: 200, earlier: 0 };
const turns = Array.from({ length: 1000 }, (_, index) => `bot:${index}:1`);

describe("saving", () => {
  it.each([
    [0, 100, "usual"],
    [79.9, 100, "usual"],
    [80, 100, "smaller"],
    [87, 100, "stock"],
    [94, 100, "fewer"],
    [100, 100, "held"],
    [250, 100, "held"],
    [0, 0, "held"],
  ] as const)("with %d of %d used is at %s", (used, limit, stage) => {
    expect(stageOf(used, limit)).toBe(stage);
  });

  it("takes more at each stage, and gives nothing back", () => {
    const rules = STAGES.map((stage) => stageRules[stage]);
    for (const [index, rule] of rules.entries()) {
      const before = rules[index - 1];
      if (!before) continue;
      expect(rule.from).toBeGreaterThan(before.from);
      for (const name of ["outputShare", "drafts", "commentShare"] as const)
        expect(rule[name]).toBeLessThanOrEqual(before[name]);
      expect(Number(rule.newPosts)).toBeLessThanOrEqual(Number(before.newPosts));
    }
    expect(worstStage(["usual", "fewer", "smaller"])).toBe("fewer");
    expect(worstStage([])).toBe("usual");
  });

  it("begins with smaller drafts that are never redrawn", () => {
    expect(save("usual", { ...draft, earlier: 1 })).toEqual({ kind: "write", maxOutputTokens: 200 });
    expect(save("smaller", draft)).toEqual({ kind: "write", maxOutputTokens: 120 });
    expect(save("smaller", { ...draft, earlier: 1 }).kind).toBe("no_redraw");
  });

  it("then publishes only stock, and comments as before", () => {
    expect(save("smaller", { ...draft, purpose: "caption" }).kind).toBe("write");
    expect(save("stock", { ...draft, purpose: "caption" }).kind).toBe("leave");
    expect(save("stock", draft).kind).toBe("write");
  });

  it("then writes half of the comments, the same half however often they are tried", () => {
    const written = turns.filter((key) => save("fewer", { ...draft, key }).kind === "write");
    expect(written.length).toBeGreaterThan(420);
    expect(written.length).toBeLessThan(580);
    expect(turns.filter((key) => save("fewer", { ...draft, key }).kind === "write")).toEqual(written);
  });
});
