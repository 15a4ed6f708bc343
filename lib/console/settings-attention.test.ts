import { describe, expect, it } from "vitest";

import { attentionTexts, readAttention } from "./settings-attention";

const limits = { itemBotComments: 10, itemBotLikes: 60, pairPerDay: 5, quietFrom: 22, quietUntil: 7 };

describe("the form of attention and rest", () => {
  it.each([limits, { ...limits, quietFrom: null, quietUntil: null }, { ...limits, quietFrom: 0, quietUntil: 23 }])(
    "reads back what it was given: %j",
    (given) => expect(readAttention(attentionTexts(given))).toEqual({ limits: given }),
  );

  it.each([
    [{ itemBotLikes: "501" }, { itemBotLikes: "At most 500" }],
    [{ pairPerDay: "-1" }, { pairPerDay: "A whole number, 0 or more" }],
    [{ quietFrom: "" }, { quietFrom: expect.stringContaining("begin") }],
    [{ quietUntil: "" }, { quietUntil: expect.stringContaining("end") }],
    [{ quietUntil: "22" }, { quietUntil: expect.stringContaining("whole day") }],
  ])("refuses %j", (change, faults) => {
    expect(readAttention({ ...attentionTexts(limits), ...change })).toEqual({ faults });
  });
});
