import { expect, it } from "vitest";

import { wholeNumber } from "./whole-number";

it.each([
  ["12", 12],
  [" 7 ", 7],
  ["0", 0],
])("reads %j", (text, value) => expect(wholeNumber(text)).toBe(value));

it.each(["2.5", "2,5", "-3", "1e3", "", "a dozen"])("does not guess at %j", (text) =>
  expect(wholeNumber(text)).toBeNaN(),
);
