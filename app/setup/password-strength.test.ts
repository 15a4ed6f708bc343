import { expect, it } from "vitest";
import { passwordStrength } from "./password-strength";

it.each([
  ["", 0, /12 characters/],
  ["elevenchars", 0, /^1 more character\.$/],
  ["abababababab", 0, /monotonous/],
  ["ada-lovelace-x", 0, /your name/],
  ["summer1234holiday", 0, /easily guessed/],
  ["plum teapot 7", 2, /Good/],
  ["correct horse battery", 3, /Strong/],
])("%j is level %i", (password, level, words) => {
  const strength = passwordStrength(password, { name: "Ada Lovelace", email: "ada@example.org" });
  expect(strength.level).toBe(level);
  expect(strength.words).toMatch(words);
});
