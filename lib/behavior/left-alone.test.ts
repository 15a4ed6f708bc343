import { describe, expect, it } from "vitest";
import { type Block, blockOn, blockValue } from "./left-alone";

const post = {
  authorHandle: "Ann.Bo",
  title: "Harbour at dawn",
  tags: ["fog", "ai-art"],
  text: "Smart boats. #Crypto, 黒猫!",
};
const topic = (value: string): Block => ({ kind: "topic", value: blockValue("topic", value) });
const user = (value: string): Block => ({ kind: "user", value: blockValue("user", value) });

describe("a block", () => {
  it.each([
    ["a user, with @ and in another case", user(" @ANN.bo "), true],
    ["someone else whose name begins alike", user("ann"), false],
    ["a word of the title", topic("harbour"), true],
    ["a tag with another hyphen", topic("AI art"), true],
    ["a word of the description, beside punctuation", topic("crypto"), true],
    ["a part of a word", topic("art boats"), false],
    ["the inside of a word", topic("mart"), false],
    ["a sign of a script without spaces", topic("猫"), true],
    ["what is not there", topic("watches"), false],
  ])("on %s", (_, block, expected) => {
    expect(blockOn([user("nobody"), block], post) !== undefined).toBe(expected);
  });

  it("of nothing but punctuation is nothing", () => {
    expect(blockValue("topic", " #!? ")).toBe("");
    expect(blockValue("user", "@")).toBe("");
  });
});
