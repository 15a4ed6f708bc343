import { expect, test } from "vitest";

import { asText, letterTitle } from "./letters-words";
import { lettersInputOf } from "./letters-url";

test("a letter is named by what it was and why it is dead", () => {
  expect(letterTitle({ kind: "comment", cause: "refused_request" })).toBe("Comment, refused");
});

test("what was cut is shown as its beginning, all else as JSON", () => {
  expect(asText({ status: 422, message: "no" })).toBe('{\n  "status": 422,\n  "message": "no"\n}');
  expect(asText({ cut: true, beginning: '{"a":"bbb' })).toBe('{"a":"bbb…');
});

test("all causes are asked for unless one is chosen", () => {
  expect(lettersInputOf({ cause: null, state: "open" })).toEqual({ cause: undefined, state: "open", limit: 25 });
  expect(lettersInputOf({ cause: "unwritten", state: "retried" })).toMatchObject({
    cause: "unwritten",
    state: "retried",
  });
});
