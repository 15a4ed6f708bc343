import { readdirSync } from "node:fs";
import { join } from "node:path";
import { NextRequest } from "next/server";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { authSessions } from "@/lib/db/schema";
import { createTestDb, type TestDatabase } from "@/lib/db/test-database";
import { proxy } from "@/proxy";
import { accessOf } from "./auth-access";
import { createAuth, type Auth } from "./auth-config";
import { signIn } from "./auth-sign-in";
import { buildEnv, type Env } from "./env";
import { completeSetup } from "./operators-setup";
import { ensureSetupToken } from "./operators-tokens";
import { pathnameOf } from "./route-tree";

const origin = "http://localhost:3000";
const who = { email: "ada@example.org", password: "correct horse battery" };
const shared = globalThis as { __fleetAuth?: Promise<Auth>; __fleetEnv?: Env };
const before = shared.__fleetEnv;
let test: TestDatabase;
let auth: Auth;
let cookie = "";

beforeAll(async () => {
  test = await createTestDb();
  shared.__fleetEnv = buildEnv({ FLEET_SECRET: "s".repeat(40) });
  auth = createAuth(test.db, shared.__fleetEnv);
  shared.__fleetAuth = Promise.resolve(auth);
  await completeSetup(test.db, { ...who, name: "Ada", token: (await ensureSetupToken(test.db)) ?? "" });
  const request = new Request(`${origin}/api/auth/sign-in`, { method: "POST", headers: { origin } });
  cookie = (await signIn(test.db, auth, request, who)).headers.getSetCookie()[0]?.split(";")[0] ?? "";
});
afterAll(async () => {
  delete shared.__fleetAuth;
  if (before) shared.__fleetEnv = before;
  else delete shared.__fleetEnv;
  await test.close();
});

const ask = (path: string, headers: Record<string, string> = {}) => proxy(new NextRequest(origin + path, { headers }));
const passes = (answer: Response) => answer.headers.get("x-middleware-next") === "1";

const paths = readdirSync(join(import.meta.dirname, "../../app"), { recursive: true, encoding: "utf8" })
  .filter((name) => /(?:^|[\\/])(?:page\.tsx|route\.ts)$/.test(name))
  .map((name) => pathnameOf(`app/${name.replaceAll("\\", "/")}`).replaceAll(/\[+\.*(\w+)\]+/g, "x-$1"));

describe("a stranger", () => {
  it("gets the sign-in page from every page and 401 from every route that is not public", async () => {
    const closed = paths.filter((path) => accessOf(path) === "session");
    expect(closed.length).toBeGreaterThan(5);
    for (const path of closed) {
      const answer = await ask(path);
      expect([path, answer.status]).toEqual([path, path.startsWith("/api/") ? 401 : 303]);
    }
  });

  it("is brought back to where they wanted to go", async () => {
    const answer = await ask("/bots?status=failing");
    expect(answer.headers.get("location")).toBe(`${origin}/login?next=%2Fbots%3Fstatus%3Dfailing`);
  });

  it.each(["/login", "/setup?token=x", "/gallery", "/api/health", "/api/sandbox/api/gallery", "/api/inngest"])(
    "may reach %s",
    async (path) => expect(passes(await ask(path))).toBe(true),
  );

  it("is told the same about what does not exist", async () => {
    expect((await ask("/api/no/such/thing")).status).toBe(401);
    expect((await ask("/no/such/page")).status).toBe(303);
  });

  it("calls no server function, not even through a public page", async () => {
    expect((await ask("/gallery", { "next-action": "abc" })).status).toBe(303);
  });

  it.each(["fleet.session_token=forged.signature", "fleet.session_token=", "other=1", "fleet.session_token=%ff"])(
    "is still a stranger with the cookie %s",
    async (forged) => expect((await ask("/api/bots", { cookie: forged })).status).toBe(401),
  );

  it("does not skip the check with the header of an older framework's hole", async () => {
    expect((await ask("/api/bots", { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" })).status).toBe(401);
  });
});

describe("an operator", () => {
  it("passes while the session lives, and not after it was ended", async () => {
    expect(passes(await ask("/bots", { cookie }))).toBe(true);
    expect(passes(await ask("/api/bots", { cookie }))).toBe(true);
    await test.db.delete(authSessions);
    expect((await ask("/api/bots", { cookie })).status).toBe(401);
  });

  it("is told when the database is away, not sent to sign in", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    shared.__fleetAuth = Promise.resolve({
      api: { getSession: () => Promise.reject(new Error("connection refused")) },
    } as unknown as Auth);
    const answer = await ask("/bots", { cookie });
    shared.__fleetAuth = Promise.resolve(auth);
    expect(answer.status).toBe(503);
    expect(await answer.text()).not.toContain("refused");
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });
});

describe("the headers of an answer", () => {
  const policyOf = (answer: Response) => answer.headers.get("content-security-policy") ?? "";

  it.each(["/bots", "/login", "/gallery", "/api/bots", "/api/health", "/no/such/page"])(
    "guard %s, let in or not",
    async (path) => {
      const { headers } = await ask(path);
      expect(headers.get("content-security-policy")).toMatch(/frame-ancestors 'none'/);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("strict-transport-security")).toBeNull();
    },
  );

  it("carry a number that is new each time and is not the browser's to choose", async () => {
    const wished = { "x-nonce": "mine", "content-security-policy": "script-src 'nonce-mine'" };
    const [one, two] = [await ask("/login", wished), await ask("/login", wished)];
    const nonce = /'nonce-([^']+)'/.exec(policyOf(one))?.[1];
    expect(policyOf(one)).not.toBe(policyOf(two));
    expect(one.headers.get("x-middleware-request-x-nonce")).toBe(nonce);
    expect(one.headers.get("x-middleware-request-content-security-policy")).toBe(policyOf(one));
  });

  it("let what is no page load nothing", async () => {
    expect(policyOf(await ask("/api/sandbox/api/storage/a.svg"))).toMatch(/^default-src 'none'/);
    expect(policyOf(await ask("/api/sandbox/api/storage/a.svg"))).not.toContain("script-src");
  });
});
