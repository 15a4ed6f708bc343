import { describe, expect, it } from "vitest";
import { asReply, isAddressed, isPlainHandle, withoutAddress } from "./as-reply";
import { checkText, type TextRules } from "./check-text";
import { normaliseText } from "./normalise-text";
import { PROMPT_CANARY } from "./prompt-data";

const rules: TextRules = { kind: "comment" };

describe("checkText", () => {
  it.each([
    ["nothing", "  \n ", {}, "empty"],
    ["only dots", "...", {}, "empty"],
    ["more than the gallery takes", "x".repeat(1001), {}, "too_long"],
    ["a long title", "x".repeat(201), { kind: "title" }, "too_long"],
    ["more than asked for", "x".repeat(11), { maxLength: 10 }, "too_long"],
    ["a link", "see https://a.example/x", {}, "link"],
    ["a bare domain", "more at shop.example.com", {}, "link"],
    ["a full-width link", "ｈｔｔｐｓ：／／a.b", {}, "link"],
    ["somebody's handle", "ask @bo about it", {}, "handle"],
    ["another handle in a reply", "@bo and @cy", { replyHandle: "bo" }, "handle"],
    ["a longer handle than the one replied to", "@bobby hi", { replyHandle: "bob" }, "handle"],
    ["the canary", `ok ${PROMPT_CANARY}`, {}, "prompt_fragment"],
    ["six words of the prompt", "so the data block holds text that strangers wrote", {}, "prompt_fragment"],
    ["a block of the prompt", "<data> hi", {}, "prompt_fragment"],
    ["a refusal", "I’m sorry, but I cannot do this", {}, "refusal_phrase"],
    ["a model speaking", "As an AI I find this nice", {}, "refusal_phrase"],
    ["a hidden direction mark", "nice \u202egnp", {}, "invisible_characters"],
    ["a zero-width space", "ni\u200bce", {}, "invisible_characters"],
    ["a word this persona never says", "so juicy", { neverSays: ["juicy"] }, "never_says"],
  ])("refuses %s", (_, text, over, reason) => {
    expect(checkText(text, { ...rules, ...over } as TextRules)).toEqual({ ok: false, reason });
  });

  it.each([
    ["plain words", "that mug though", {}],
    ["the handle replied to", "@bo.dee same here", { replyHandle: "bo.dee" }],
    ["a sentence without a space after the dot", "nice.the shadow works", {}],
    ["numbers and ratios", "crop it at 4:5, f2.8, about 3.5 px", {}],
    ["a joined emoji", "ha 👩‍🎨", {}],
    ["a forbidden word inside of another", "well refined", { neverSays: ["fine"] }],
    ["other scripts", "とても良い光ですね", {}],
  ])("lets %s pass", (_, text, over) => {
    expect(checkText(text, { ...rules, ...over } as TextRules)).toEqual({ ok: true, text });
  });

  it("collapses white space in what it returns", () => {
    expect(checkText(" a \n\n b ", rules)).toEqual({ ok: true, text: "a b" });
  });
});

describe("normaliseText", () => {
  it("makes what a gallery may store differently equal", () => {
    expect(normaliseText("  cafe\u0301 \r\n au  lait ")).toBe(normaliseText("café au lait"));
    expect(normaliseText("a b")).not.toBe(normaliseText("ab"));
  });
});

describe("asReply", () => {
  it("adds the handle once", () => {
    expect(asReply("yes", "bo")).toBe("@bo yes");
    expect(asReply("@Bo yes", "bo")).toBe("@Bo yes");
    expect(asReply("@bobby yes", "bo")).toBe("@bo @bobby yes");
  });
});

describe("whom a comment speaks to", () => {
  it.each([
    ["@bo yes", "bo", true, "yes"],
    ["@BO, yes", "bo", true, "yes"],
    ["@bobby yes", "bo", false, "@bobby yes"],
    ["@bo.by yes", "bo", false, "@bo.by yes"],
    ["ask @bo", "bo", false, "ask @bo"],
    ["@bo.", "bo", true, "."],
  ])("%j to %s: %s", (text, handle, isTo, rest) => {
    expect([isAddressed(text, handle), withoutAddress(text, handle)]).toEqual([isTo, rest]);
  });

  it("is only written down when it is a plain name", () => {
    expect(["bo", "mara.lenk-2", "Jörg", "花子"].map(isPlainHandle)).toEqual([true, true, true, true]);
    expect(
      ["", "a b", "http://x", "<b>", "x".repeat(41), "a\u202eb", "@x", "www.bo", "bo.Example.COM"].filter(
        isPlainHandle,
      ),
    ).toEqual([]);
  });
});
