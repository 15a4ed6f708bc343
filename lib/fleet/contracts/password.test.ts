import { describe, expect, it } from "vitest";
import { passwordFault } from "./password";

const ada = { name: "Ada Lovelace", email: "countess@example.org" };

describe("what is refused", () => {
  it.each([
    "password1234",
    "P@ssw0rd2024!",
    "passwordpassword",
    "Qwertyuiop123",
    "1234567890123",
    "abcdefghijklm",
    "zyxwvutsrqpon",
    "Summer2026!!!!",
    "iloveyou12345",
    "letmein-letmein",
    "aaaaaaaaaaaaab12",
    "xkqpxkqpxkqp",
  ])("%s is guessed", (password) => expect(passwordFault(password)).toMatch(/guessed|monotonous/));

  it.each(["countess@example.org", "the countess 77", "Ada  Lovelace", "xx-adalovelace", "LOVELACE is mine"])(
    "%s is its owner's own name",
    (password) => expect(passwordFault(password, ada)).toMatch(/your (?:name|e-mail)/),
  );

  it("says what is missing", () => {
    expect(passwordFault("short")).toBe("Use at least 12 characters.");
    expect(passwordFault("long enough ".repeat(11))).toBe("Use at most 128 characters.");
    expect(passwordFault("ababababababab")).toMatch(/five different/);
  });
});

it.each(["correct horse battery", "seven grey herons", "plum teapot 7", "x9#Lm2!vQ0zT", "tr7-ann-plans-boats"])(
  "%s is taken",
  (password) => expect(passwordFault(password, { name: "Ann", email: "ann@example.org" })).toBeNull(),
);
