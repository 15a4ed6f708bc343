import { expect, it } from "vitest";
import { readBody } from "./read-body";

const read = async (text: string) => readBody(new Response(text));

it("gives texts that a database can hold, whatever the gallery escaped", async () => {
  const body = String.raw`{"title": "half \ud83d of it", "tags": ["nul\u0000nul", "whole \ud83d\ude00"], "n": 1}`;
  expect(await read(body)).toEqual({
    kind: "json",
    value: { title: "half \ufffd of it", tags: ["nulnul", "whole \u{1f600}"], n: 1 },
  });
});

it("says why a body is no JSON", async () => {
  expect(await read("")).toEqual({ kind: "empty" });
  expect(await read("<html>")).toEqual({ kind: "not_json" });
});
