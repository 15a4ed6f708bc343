import { describe, expect, it } from "vitest";

import { previewInput, readNewBot, type NewBotDraft } from "./new-bot-draft";

const draft: NewBotDraft = {
  archetypeId: "ux-designer",
  name: " ",
  handle: "",
  bio: "",
  timeZone: "",
  tier: undefined,
  interests: [],
  seed: "maple-1",
  start: true,
};

describe("the form of one bot", () => {
  it("leaves empty fields to the draw", () => {
    const { input, faults } = readNewBot(draft);
    expect(faults).toEqual({});
    expect(input).toEqual({ archetypeId: "ux-designer", seed: "maple-1", start: true });
  });

  it("names the field of each fault", () => {
    const { input, faults } = readNewBot({ ...draft, archetypeId: "", handle: "a b" });
    expect(input).toBeNull();
    expect(Object.keys(faults).sort()).toEqual(["archetypeId", "handle"]);
  });

  it("previews one of that kind only", () => {
    expect(previewInput({ ...draft, timeZone: "Asia/Tokyo" })).toMatchObject({
      count: 1,
      mix: { "ux-designer": 1 },
      timeZones: ["Asia/Tokyo"],
    });
    expect(previewInput({ ...draft, seed: " " })).toBeNull();
  });
});
