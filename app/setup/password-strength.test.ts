import { expect, it } from "vitest";
import { passwordStrength } from "./password-strength";

it.each([
  ["", 0, /12 characters/],
  ["elevenchars", 0, /^1 more character\.$/],
  ["abababababab", 0, /monotonous/],
  ["ada-lovelace-x", 1, /name/],
  ["summer1234holiday", 1, /run/],
  ["plum teapot 7", 2, /Good/],
  ["correct horse battery", 3, /Strong/],
])("%j is level %i", (password, level, words) => {
  const strength = passwordStrength(password, ["Ada", "lovelace"]);
  expect(strength.level).toBe(level);
  expect(strength.words).toMatch(words);
});
