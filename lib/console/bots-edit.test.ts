import { expect, it } from "vitest";

import { changesOf, type BotDraft } from "./bots-edit";

const draft: BotDraft = {
  name: "Sari",
  backstory: "",
  bio: "",
  tier: "regular",
  timeZone: "Asia/Jakarta",
  interests: [{ topic: "mugs", weight: 1 }],
  voice: { typicalWords: 9, lowerCase: false, exclamation: 0, emoji: 0, bluntness: 0.5, questions: 0.2 },
  activeDays: [1, 2],
};

it("sends only what was changed", () => {
  expect(changesOf(draft, structuredClone(draft))).toEqual({});
  const after = { ...draft, name: "Sari W", voice: { ...draft.voice, emoji: 0.3 }, activeDays: [1, 2, 3] };
  expect(changesOf(draft, after)).toEqual({ name: "Sari W", voice: { emoji: 0.3 }, activeDays: [1, 2, 3] });
});
