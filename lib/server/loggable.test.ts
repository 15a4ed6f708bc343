import { DrizzleQueryError } from "drizzle-orm/errors";
import { expect, it } from "vitest";
import { loggable } from "./loggable";

it("leaves a statement's parameters out", () => {
  const cause = Object.assign(new Error("connection terminated"), { code: "57P01" });
  const told = loggable(new DrizzleQueryError("select * from auth_sessions where token = $1", ["s3cret"], cause));
  expect(told).toBe("A statement failed: connection terminated (57P01)");
  expect(String(loggable(new DrizzleQueryError("select $1", ["s3cret"])))).not.toContain("s3cret");
});

it("leaves any other error as it is", () => {
  const error = new Error("something else");
  expect(loggable(error)).toBe(error);
  expect(loggable("text")).toBe("text");
});
