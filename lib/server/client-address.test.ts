import { describe, expect, it } from "vitest";
import { clientAddress } from "./client-address";

const from = (value: string, trusted: number) => clientAddress(new Headers({ "x-forwarded-for": value }), trusted);

describe("clientAddress", () => {
  it.each([
    ["203.0.113.7", 0, null],
    ["203.0.113.7", 1, "203.0.113.7"],
    ["made-up, 10.0.0.1, 203.0.113.7", 1, "203.0.113.7"],
    ["made-up, 203.0.113.7, 198.51.100.2", 2, "203.0.113.7"],
    ["203.0.113.7", 2, null],
    ["::ffff:203.0.113.7", 1, "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", 1, "2001:db8:1:2::"],
    ["2001:DB8:1:0002::6", 1, "2001:db8:1:2::"],
    ["2001:db8::", 1, "2001:db8:0:0::"],
    ["::1", 1, "0:0:0:0::"],
    ["localhost", 1, null],
    ["203.0.113.7:4711", 1, null],
    ["", 1, null],
  ])("of %j behind %i proxies is %s", (value, trusted, address) => {
    expect(from(value, trusted)).toBe(address);
  });

  it("is unknown without the header", () => expect(clientAddress(new Headers(), 1)).toBeNull());
});
