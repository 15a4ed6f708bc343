import { expect, it } from "vitest";
import { plainReason } from "./plain-reason";

it.each([
  [new Error("Failed query: select 1 from secrets\nparams: a"), "The database did not answer as it should"],
  [new Error("The gallery does not answer\n    at somewhere (file.ts:1)"), "The gallery does not answer"],
  ["told as text", "told as text"],
  [undefined, "It failed for an unknown reason"],
  [new Error("x".repeat(900)), "x".repeat(200)],
])("%s", (error, reason) => {
  expect(plainReason(error)).toBe(reason);
});
