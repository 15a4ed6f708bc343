import { describe, expect, it } from "vitest";
import { accessOf, safeNext } from "./auth-access";

describe("accessOf", () => {
  it.each([
    ["/login", "public"],
    ["/setup", "public"],
    ["/gallery", "public"],
    ["/gallery/items/42", "public"],
    ["/api/auth/sign-in", "public"],
    ["/api/health", "public"],
    ["/api/sandbox/api/storage/a.webp", "public"],
    ["/favicon.ico", "public"],
    ["/_next/static/chunks/a.js", "public"],
    ["/api/sandbox/api/gallery", "own-token"],
    ["/api/inngest", "own-token"],
    ["/api/cron/heartbeat", "own-token"],
    ["/", "session"],
    ["/bots", "session"],
    ["/welcome", "session"],
    ["/api/operators", "session"],
    ["/api/fleet/stop", "session"],
    ["/_next/image", "session"],
    ["/galleryx", "session"],
    ["/login.json", "session"],
    ["/LOGIN", "session"],
    ["/api/authx", "session"],
    ["/api/sandboxes", "session"],
    ["/%61pi/health", "session"],
    ["/anything/favicon.ico", "session"],
    ["//gallery", "session"],
  ])("%s is %s", (pathname, access) => {
    expect(accessOf(pathname)).toBe(access);
  });
});

describe("safeNext", () => {
  it.each([
    ["/bots?status=failing", "/bots?status=failing"],
    ["/", "/"],
    [undefined, "/"],
    ["", "/"],
    ["https://evil.example", "/"],
    ["//evil.example", "/"],
    ["/\\evil.example", "/"],
    ["/\t/evil.example", "/"],
    ["/a/..//evil.example", "/"],
    ["javascript:alert(1)", "/"],
    ["/api/bots", "/"],
    ["/login?next=/login", "/"],
  ])("%j leads to %s", (next, path) => {
    expect(safeNext(next)).toBe(path);
  });
});
