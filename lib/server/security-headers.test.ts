import { describe, expect, it } from "vitest";
import { newNonce, pagePolicy, securityHeaders, type Site } from "./security-headers";

const live: Site = { https: false, development: false };
const read = (policy: string) =>
  Object.fromEntries(policy.split("; ").map((one) => [one.split(" ")[0] ?? "", one.split(" ").slice(1).join(" ")]));

describe("the policy of a page", () => {
  it("lets run what carries this request's number, and evaluates nothing", () => {
    const { "script-src": scripts = "", ...rest } = read(pagePolicy("N0nce", live));
    expect(scripts).toBe("'self' 'nonce-N0nce' 'strict-dynamic'");
    expect(rest["style-src-elem"]).not.toContain("unsafe");
    expect(rest).toMatchObject({
      "default-src": "'none'",
      "img-src": "'self' data: blob:",
      "connect-src": "'self'",
      "form-action": "'self'",
      "frame-ancestors": "'none'",
      "object-src": "'none'",
      "base-uri": "'none'",
    });
  });

  it("names no other origin, in development either", () => {
    for (const development of [true, false])
      expect(pagePolicy("n", { https: true, development })).not.toMatch(/https?:|\*|wss?:/);
  });

  it("has a new number each time", () => {
    const many = new Set(Array.from({ length: 100 }, newNonce));
    expect(many.size).toBe(100);
    for (const nonce of many) expect(Buffer.from(nonce, "base64")).toHaveLength(16);
  });
});

describe("the other headers", () => {
  it("promise https only where the address is https", () => {
    expect(securityHeaders({ https: false })).not.toHaveProperty("strict-transport-security");
    expect(securityHeaders({ https: true })["strict-transport-security"]).toMatch(/^max-age=\d{8}; includeSubDomains$/);
    expect(pagePolicy("n", live)).not.toContain("upgrade-insecure-requests");
  });
});
