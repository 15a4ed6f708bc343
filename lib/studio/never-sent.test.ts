import { describe, expect, it } from "vitest";
import { wasNeverSent } from "./never-sent";

function failure(code: string, syscall?: string): Error {
  return Object.assign(new Error(code), { code, syscall });
}
const wrapped = (cause: unknown) => new TypeError("fetch failed", { cause });

describe("wasNeverSent", () => {
  it.each([
    ["refused", wrapped(failure("ECONNREFUSED")), true],
    ["no such name", wrapped(failure("ENOTFOUND", "getaddrinfo")), true],
    ["unreachable while connecting", wrapped(failure("EHOSTUNREACH", "connect")), true],
    ["refused on every address", wrapped(new AggregateError([failure("ECONNREFUSED"), failure("ECONNREFUSED")])), true],
    ["a wrong certificate", wrapped(failure("CERT_HAS_EXPIRED")), true],
    ["a reset", wrapped(failure("ECONNRESET", "read")), false],
    ["a closed socket", wrapped(failure("UND_ERR_SOCKET")), false],
    ["refused here, reset there", wrapped(new AggregateError([failure("ECONNREFUSED"), failure("ECONNRESET")])), false],
    ["no address at all", wrapped(new AggregateError([])), false],
    ["something else thrown", "boom", false],
  ])("%s", (_, error, expected) => {
    expect(wasNeverSent(error)).toBe(expected);
  });
});
