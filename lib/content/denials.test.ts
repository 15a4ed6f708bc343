import { describe, expect, it } from "vitest";
import { checkText } from "./check-text";

describe("a denial", () => {
  it.each([
    "no, I'm a real person",
    "I’m human, promise",
    "not a bot here",
    "lol not a bot",
    "I am not an AI, just tired",
    "as a human I like it",
    "I'm actually just a normal guy",
    "im 100% human",
    "no bots here, just coffee",
    "there's a real person typing this",
    "I'm *not* a robot",
    "ich bin kein Bot",
    "Ich bin ein Mensch",
    "je suis humain",
    "je ne suis pas un robot",
    "no soy un bot",
    "soy humana",
    "não sou um robô, sou humano",
    "non sono un bot",
    "я не бот",
  ])("is refused in %j", (text) => {
    expect(checkText(text, { kind: "comment" })).toEqual({ ok: false, reason: "denial" });
  });

  it.each([
    "yes, I am a bot",
    "I'm a bot, and the fog is lovely",
    "not sure about the robot on the left, its arm is odd",
    "I'm not convinced by the crop",
    "I am not a fan of the red",
    "the human figure anchors it",
    "not a person in sight, love that",
    "no person would park there",
    "there is a person behind the counter",
    "this is a person writing a letter",
    "I'm real tired of grey",
    "not the robot I expected",
    "it's a robot, not a toaster",
    "je suis fan",
    "ich bin ein Fan davon",
  ])("is not heard in %j", (text) => {
    expect(checkText(text, { kind: "comment" })).toMatchObject({ ok: true });
  });

  it("costs no clock to look for", { timeout: 2000 }, () => {
    expect(checkText("i'm a real actual ".repeat(110), { kind: "caption" })).toMatchObject({ ok: true });
  });
});
