import { DrizzleQueryError } from "drizzle-orm/errors";
import { expect, it } from "vitest";
import { loggable } from "./loggable";

it("leaves a statement's parameters out", () => {
  const cause = Object.assign(new Error("connection terminated"), { code: "57P01" });
  const told = loggable(new DrizzleQueryError("select * from auth_sessions where token = $1", ["s3cret"], cause));
  expect(told).toBe("A statement failed: connection terminated (57P01)");
  expect(String(loggable(new DrizzleQueryError("select $1", ["s3cret"])))).not.toContain("s3cret");
});

it("tells name, message, code and causes of any other error, and nothing that hangs on it", () => {
  const cause = new TypeError("deep down");
  const error = Object.assign(new RangeError("something else", { cause }), { code: "E1", body: "a whole prompt" });
  const told = loggable(error) as Error & { code: string; cause: Error };
  expect([told.name, told.message, told.code, told.cause.message]).toEqual([
    "RangeError",
    "something else",
    "E1",
    "deep down",
  ]);
  expect(told.stack).toContain("loggable.test.ts");
  expect(Object.values(told)).not.toContain("a whole prompt");
  expect(loggable("text")).toBe("text");
  expect(loggable({ a: 1 })).toBe("{ a: 1 }");
});

it("tells the parts of an error that is several", () => {
  expect((loggable(new AggregateError([new Error("no route"), new Error("refused")])) as Error).message).toBe(
    "Error: no route; Error: refused",
  );
});
