import { describe, expect, it } from "vitest";
import { canonicalJson, sign, verify } from "./http-transport";

const signingKey = "signkey-test-0123456789abcdef";

describe("signed HTTP", () => {
  it("verifies body, key and age", () => {
    const header = sign("body", signingKey, 1000);
    expect(verify("body", signingKey, header, 1_000_000)).toBe(true);
    expect(verify("other", signingKey, header, 1_000_000)).toBe(false);
    expect(verify("body", `${signingKey}0`, header, 1_000_000)).toBe(false);
    expect(verify("body", signingKey, header, 1_000_000 + 301_000)).toBe(false);
    expect(verify("body", signingKey, null, 1_000_000)).toBe(false);
  });

  it("sorts keys at every depth, as the SDK does before it checks", () => {
    const value = { b: [{ d: 1, c: null }], a: "é", "10": true, "9": 0.5 };
    expect(canonicalJson(value)).toBe('{"10":true,"9":0.5,"a":"é","b":[{"c":null,"d":1}]}');
  });
});
