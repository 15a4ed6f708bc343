import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { auditLog, authAccounts, authSessions, authUsers, setupTokens } from "@/lib/db/schema";
import { createTestDb, type TestDatabase } from "@/lib/db/test-database";
import { completeSetupInput } from "@/lib/fleet/contracts/operators";
import { completeSetup, viewSetup } from "./operators-setup";
import { ensureSetupToken, issueToken } from "./operators-tokens";

let test: TestDatabase;
beforeAll(async () => void (test = await createTestDb()));
afterAll(() => test.close());
beforeEach(async () => {
  await test.db.delete(setupTokens);
  await test.db.delete(authUsers);
  await test.db.delete(auditLog);
});

const now = new Date("2026-11-22T09:00:00Z");
const person = (token: string, name = "ada") => ({
  token,
  name,
  email: `${name}@example.org`,
  password: "correct horse battery",
});
const owners = () => test.db.select().from(authUsers).where(eq(authUsers.role, "owner"));

async function token(): Promise<string> {
  const made = await ensureSetupToken(test.db, now);
  if (!made) throw new Error("no token although nobody has an account");
  return made;
}

describe("first run", () => {
  it("makes the owner once, and no link afterwards", async () => {
    const first = await token();
    expect(await viewSetup(test.db, first, now)).toMatchObject({ purpose: "setup", role: "owner" });
    await completeSetup(test.db, person(first), now);
    await expect(completeSetup(test.db, person(first, "eve"), now)).rejects.toMatchObject({ code: "conflict" });
    expect(await owners()).toHaveLength(1);
    expect(await ensureSetupToken(test.db, now)).toBeNull();
    expect((await test.db.select().from(auditLog)).map((row) => row.action)).toEqual(["set up the first owner"]);
  });

  it("makes one owner of two who use the link at the same instant", async () => {
    const link = await token();
    const both = await Promise.allSettled(
      ["ada", "eve"].map((name) => completeSetup(test.db, person(link, name), now)),
    );
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await owners()).toHaveLength(1);
  });

  it("makes one owner of two who hold different links, and leaves no half account", async () => {
    const wish = { purpose: "setup", role: "owner", now } as const;
    const links = await Promise.all([issueToken(test.db, wish), issueToken(test.db, wish)]);
    const both = await Promise.allSettled(
      links.map((link, i) => completeSetup(test.db, person(link.token, `p${i}`), now)),
    );
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await owners()).toHaveLength(1);
    expect(await test.db.select().from(authAccounts)).toHaveLength(1);
  });

  it("voids the older link when it prints a new one", async () => {
    const older = await token();
    const newer = await token();
    expect(await viewSetup(test.db, older, now)).toBeNull();
    await expect(completeSetup(test.db, person(older), now)).rejects.toMatchObject({ code: "conflict" });
    await completeSetup(test.db, person(newer), now);
  });

  it("keeps no token and no password in the database", async () => {
    const link = await token();
    await completeSetup(test.db, person(link), now);
    const rows = JSON.stringify([await test.db.select().from(setupTokens), await test.db.select().from(authAccounts)]);
    expect(rows).not.toContain(link);
    expect(rows).not.toContain("correct horse");
  });
});

describe("invitations and recovery", () => {
  const invite = (wish: { email?: string } = {}) =>
    issueToken(test.db, { purpose: "invite", role: "viewer", now, validMs: 1000, ...wish });

  it("gives the invited role, until it expires", async () => {
    const late = await invite();
    const later = new Date(now.getTime() + 1001);
    await expect(completeSetup(test.db, person(late.token), later)).rejects.toMatchObject({ code: "conflict" });
    const done = await completeSetup(test.db, person((await invite()).token), now);
    expect(done.role).toBe("viewer");
  });

  it("is for the invited address only, and a mistake does not use it up", async () => {
    const { token: link } = await invite({ email: "ada@example.org" });
    await expect(completeSetup(test.db, person(link, "eve"), now)).rejects.toMatchObject({ code: "invalid_input" });
    await expect(completeSetup(test.db, person(link), now)).resolves.toMatchObject({ email: "ada@example.org" });
  });

  it("does not take over an account that exists", async () => {
    await completeSetup(test.db, person((await invite()).token), now);
    await expect(completeSetup(test.db, person((await invite()).token), now)).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("recovers an owner: a new password, owner again, signed out elsewhere", async () => {
    const { id } = await completeSetup(test.db, person((await invite()).token), now);
    await test.db
      .insert(authSessions)
      .values({ id: "s", token: "t", userId: id, expiresAt: now, createdAt: now, updatedAt: now });
    const [before] = await test.db.select().from(authAccounts);
    const { token: link } = await issueToken(test.db, { purpose: "recover", role: "owner", now, validMs: 1000 });
    await completeSetup(test.db, { ...person(link), password: "another long phrase" }, now);
    const [after] = await test.db.select().from(authAccounts);
    expect(after?.password).not.toBe(before?.password);
    expect(await owners()).toHaveLength(1);
    expect(await test.db.select().from(authSessions)).toHaveLength(0);
  });
});

describe("what may be typed", () => {
  it.each([
    ["a short password", { password: "short" }, "password"],
    ["a monotonous password", { password: "ababababababab" }, "password"],
    ["a long but common password", { password: "password1234" }, "password"],
    ["one's address as password", { password: "ada@example.org" }, "password"],
    ["one's name as password", { name: "Ada Lovelace", password: "ada.lovelace9" }, "password"],
    ["a bad address", { email: "ada" }, "email"],
    ["no name", { name: "  " }, "name"],
  ])("refuses %s", (_, wrong, field) => {
    const parsed = completeSetupInput.safeParse({ ...person("t".repeat(43)), ...wrong });
    expect(parsed.error?.issues.map((issue) => issue.path[0])).toEqual([field]);
  });

  it("takes an address in any case as the same", () => {
    expect(completeSetupInput.parse({ ...person("t".repeat(43)), email: " Ada@Example.ORG " }).email).toBe(
      "ada@example.org",
    );
  });
});
