import { eq, like } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { authRateLimits, authSessions, authUsers } from "@/lib/db/schema";
import { createTestDb, type TestDatabase } from "@/lib/db/test-database";
import { createAuth, type Auth } from "./auth-config";
import { addressLimit, everyoneLimit, signInLimit } from "./auth-limits";
import { actorOf, prolong, signedInWith } from "./auth-session";
import { signIn, signOut } from "./auth-sign-in";
import { buildEnv } from "./env";
import { changeOwnPassword, endOwnSessions, listOwnSessions } from "./operators-own";
import { completeSetup } from "./operators-setup";
import { ensureSetupToken } from "./operators-tokens";

const who = { email: "ada@example.org", password: "correct horse battery" };
const env = buildEnv({ FLEET_SECRET: "s".repeat(40), PORT: "3000" });
let test: TestDatabase;
let auth: Auth;

beforeAll(async () => {
  test = await createTestDb();
  auth = createAuth(test.db, env);
  const token = (await ensureSetupToken(test.db)) ?? "";
  await completeSetup(test.db, { ...who, name: "Ada", token });
});
afterAll(() => test.close());
beforeEach(async () => void (await test.db.delete(authRateLimits)));

const request = (cookie = "") =>
  new Request("http://localhost:3000/api/auth/sign-in", {
    method: "POST",
    headers: { origin: "http://localhost:3000", "x-forwarded-for": "203.0.113.7", ...(cookie ? { cookie } : {}) },
  });

async function cookie(password = who.password): Promise<string> {
  const answer = await signIn(test.db, auth, request(), { ...who, password });
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
}

const read = (value: string) => signedInWith(auth, new Headers({ cookie: value }));

async function session() {
  const found = await read(await cookie());
  if (!found) throw new Error("not signed in");
  return found;
}

describe("signing in", () => {
  it("opens a session that the database knows, in a cookie scripts cannot read", async () => {
    const answer = await signIn(test.db, auth, request(), who);
    const [set] = answer.headers.getSetCookie();
    expect(set).toMatch(/^fleet\.session_token=.*HttpOnly.*SameSite=Lax/i);
    expect(await answer.json()).toEqual({ ok: true });
    const found = await read(set?.split(";")[0] ?? "");
    expect(found && actorOf(found)).toMatchObject({ kind: "operator", name: "Ada", role: "owner" });
    expect((found?.expiresAt.getTime() ?? 0) - Date.now()).toBeGreaterThan(6.9 * 86_400_000);
  });

  it("tells nobody which half was wrong", async () => {
    const faults = await Promise.all(
      [
        { ...who, password: "wrong wrong wrong" },
        { ...who, email: "nobody@example.org" },
      ].map((wrong) =>
        signIn(test.db, auth, request(), wrong).catch(
          (error: { message: string; code: string }) => `${error.code}: ${error.message}`,
        ),
      ),
    );
    expect(faults[0]).toBe(faults[1]);
    expect(faults[0]).toMatch(/^unauthenticated/);
  });

  it("stops guessing at one account, and starts anew after a success", async () => {
    const bad = () => expect(cookie("wrong wrong wrong")).rejects.toMatchObject({ code: "unauthenticated" });
    const guessed = (count: number) =>
      test.db.update(authRateLimits).set({ count }).where(like(authRateLimits.key, "sign-in|%"));
    await bad();
    await guessed(signInLimit.max - 1);
    await cookie();
    await bad();
    await guessed(signInLimit.max);
    await expect(cookie()).rejects.toMatchObject({
      code: "rate_limited",
      message: expect.stringMatching(/with this e-mail address is locked.*or somebody else/),
      remedy: expect.stringMatching(/opens again in 15 minutes/),
      details: { retryAfterS: expect.any(Number) },
    });
  });

  it("slows one address down where a proxy tells it, and everyone together in any case", async () => {
    const from = (address: string | null) => signIn(test.db, auth, request(), who, address).then(() => "in");
    const tried = (key: string, count: number) =>
      test.db.update(authRateLimits).set({ count }).where(eq(authRateLimits.key, key));
    expect(await from("203.0.113.7")).toBe("in");
    await tried("sign-in-from|203.0.113.7", addressLimit.max);
    await expect(from("203.0.113.7")).rejects.toMatchObject({
      code: "rate_limited",
      message: expect.stringMatching(/from your network address .*or somebody else/),
    });
    expect(await from("203.0.113.8")).toBe("in");
    await tried("sign-in-all", everyoneLimit.max);
    await expect(from("203.0.113.8")).rejects.toMatchObject({
      code: "rate_limited",
      message: expect.stringMatching(/on this server .*or somebody else/),
    });
  });

  it("believes no header about where the caller is", async () => {
    await test.db.delete(authSessions);
    for (const made of ["198.51.100.1", "198.51.100.2"]) {
      const lying = request();
      lying.headers.set("x-forwarded-for", made);
      lying.headers.set("x-fleet-client-address", made);
      await signIn(test.db, auth, lying, who);
    }
    await signIn(test.db, auth, request(), who, "203.0.113.7");
    const rows = await test.db.select({ ip: authSessions.ipAddress }).from(authSessions);
    expect(rows.map(({ ip }) => ip).filter((ip) => ip?.startsWith("198."))).toEqual([]);
    expect(rows.map(({ ip }) => ip)).toContain("203.0.113.7");
    const keys = await test.db.select({ key: authRateLimits.key }).from(authRateLimits);
    expect(keys.map(({ key }) => key).sort()).toEqual(["sign-in-all", "sign-in-from|203.0.113.7"]);
  });

  it("marks the cookie secure on a public address", async () => {
    const secure = createAuth(
      test.db,
      buildEnv({ FLEET_SECRET: "s".repeat(40), FLEET_URL: "https://fleet.example.org" }),
    );
    const answer = await signIn(test.db, secure, request(), who);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^__Secure-fleet\..*Secure/);
  });

  it("lets nobody sign up", async () => {
    const body = JSON.stringify({ name: "Eve", email: "eve@example.org", password: "a long enough one" });
    const headers = { origin: "http://localhost:3000", "content-type": "application/json" };
    const answer = await auth.handler(
      new Request("http://localhost:3000/api/auth/sign-up/email", { method: "POST", body, headers }),
    );
    expect(answer.status).toBe(400);
    expect(await test.db.select().from(authUsers)).toHaveLength(1);
  });
});

describe("sessions", () => {
  it("does not believe a cookie that was forged, expired, revoked or signed out", async () => {
    const real = await cookie();
    expect(await read(real)).not.toBeNull();
    const [token = "", signature = ""] = real.split("=")[1]?.split(".") ?? [];
    const other = token.endsWith("A") ? "B" : "A";
    expect(await read(`fleet.session_token=${token.slice(0, -1)}${other}.${signature}`)).toBeNull();
    expect(await read(`fleet.session_token=${token}`)).toBeNull();

    await signOut(auth, request(real));
    expect(await read(real)).toBeNull();

    const old = await cookie();
    const found = await read(old);
    await test.db
      .update(authSessions)
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .where(eq(authSessions.id, found?.sessionId ?? ""));
    expect(await read(old)).toBeNull();
  });

  it("follows a changed role at once", async () => {
    const mine = await cookie();
    await test.db.update(authUsers).set({ role: "viewer" });
    expect((await read(mine))?.operator.role).toBe("viewer");
    await test.db.update(authUsers).set({ role: "owner" });
  });

  it("prolongs a session that is older than a day, and only then", async () => {
    const mine = await cookie();
    const headers = new Headers({ cookie: mine });
    expect((await prolong(auth, headers)).setCookies).toEqual([]);
    await test.db.update(authSessions).set({ expiresAt: new Date(Date.now() + 5 * 86_400_000) });
    expect((await prolong(auth, headers)).setCookies[0]).toMatch(/^fleet\.session_token=/);
  });

  it("lists and ends one's own", async () => {
    await test.db.delete(authSessions);
    await session();
    const here = await session();
    const { sessions } = await listOwnSessions(test.db, here, new Date());
    expect(sessions.map((one) => one.current).sort()).toEqual([false, true]);
    expect(await endOwnSessions(test.db, here, null)).toEqual({ ended: 1 });
    expect(await endOwnSessions(test.db, here, here.sessionId)).toEqual({ ended: 1 });
  });

  it("changes the password with the current one only, and ends the others", async () => {
    await test.db.delete(authSessions);
    await session();
    const here = await session();
    const next = "a new and longer phrase";
    await expect(changeOwnPassword(test.db, here, { current: "wrong", next }, new Date())).rejects.toMatchObject({
      code: "invalid_input",
    });
    const change = (wish: string) =>
      changeOwnPassword(test.db, here, { current: who.password, next: wish }, new Date());
    await expect(change("password1234")).rejects.toMatchObject({
      details: { fields: { next: expect.stringMatching(/guessed/) } },
    });
    await expect(change(who.password)).rejects.toMatchObject({
      details: { fields: { next: expect.stringMatching(/current password/) } },
    });
    expect(await change(next)).toEqual({ ended: 1 });
    await expect(cookie()).rejects.toMatchObject({ code: "unauthenticated" });
    await cookie(next);
  });
});
