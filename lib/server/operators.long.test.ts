import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { auditLog, authSessions, authUsers, setupTokens, type OperatorRole } from "@/lib/db/schema";
import { createTestDb, type TestDatabase } from "@/lib/db/test-database";
import { DomainClock } from "@/lib/fleet/clock/domain-clock";
import type { FleetContext } from "@/lib/fleet/context";
import { buildEnv, type Env } from "./env";
import { countAttempt } from "./auth-limits";
import { changeOperatorRole, inviteOperator, removeOperator, revokeSessions, withdrawInvitation } from "./operators";
import { listOperators } from "./operators-list";
import { viewSetup } from "./operators-setup";

const now = new Date("2026-11-22T09:00:00Z");
let test: TestDatabase;
beforeAll(async () => {
  (globalThis as { __fleetEnv?: Env }).__fleetEnv = buildEnv({
    FLEET_SECRET: "s".repeat(40),
    FLEET_URL: "https://fleet.example.org",
  });
  test = await createTestDb();
});
afterAll(() => test.close());

beforeEach(async () => {
  await test.db.delete(setupTokens);
  await test.db.delete(authUsers);
  await test.db.delete(auditLog);
  for (const role of ["owner", "operator", "viewer"] as const) await add(role, role);
});

async function add(id: string, role: OperatorRole) {
  await test.db
    .insert(authUsers)
    .values({ id, name: id, email: `${id}@example.org`, role, createdAt: now, updatedAt: now });
  await test.db
    .insert(authSessions)
    .values({ id, token: id, userId: id, expiresAt: new Date(now.getTime() + 1000), createdAt: now, updatedAt: now });
}

function as(role: OperatorRole, id: string = role): FleetContext {
  const clock = new DomainClock({ realEpoch: now.getTime(), virtualEpoch: now.getTime(), speed: 60 }, () =>
    now.getTime(),
  );
  return {
    actor: { kind: "operator", id, name: id, role },
    db: test.db,
    clock,
    flushOutbox: async () => {},
  } as unknown as FleetContext;
}

const roleOf = async (id: string) => (await test.db.select().from(authUsers).where(eq(authUsers.id, id)))[0]?.role;
const audited = async () => (await test.db.select().from(auditLog)).map((row) => row.action);

describe("the last owner", () => {
  it("can neither step down nor be removed", async () => {
    await expect(changeOperatorRole.run(as("owner"), { id: "owner", role: "viewer" })).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(removeOperator.run(as("owner"), { id: "owner" })).rejects.toMatchObject({ code: "conflict" });
    expect(await roleOf("owner")).toBe("owner");
    expect(await audited()).toEqual([]);
  });

  it("stays when two owners remove each other at the same instant", async () => {
    await add("second", "owner");
    const both = await Promise.allSettled([
      removeOperator.run(as("owner"), { id: "second" }),
      removeOperator.run(as("owner", "second"), { id: "owner" }),
    ]);
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await test.db.select().from(authUsers).where(eq(authUsers.role, "owner"))).toHaveLength(1);
  });
});

describe("only owners", () => {
  it.each(["operator", "viewer"] as const)("a %s changes nobody", async (role) => {
    const refused = { code: "forbidden" };
    await expect(inviteOperator.run(as(role), { role: "owner" })).rejects.toMatchObject(refused);
    await expect(changeOperatorRole.run(as(role), { id: role, role: "owner" })).rejects.toMatchObject(refused);
    await expect(removeOperator.run(as(role), { id: "owner" })).rejects.toMatchObject(refused);
    await expect(revokeSessions.run(as(role), { id: "owner" })).rejects.toMatchObject(refused);
    await expect(withdrawInvitation.run(as(role), { id: "x" })).rejects.toMatchObject(refused);
  });

  it("change roles, end sessions and remove, and the log says so", async () => {
    expect(await changeOperatorRole.run(as("owner"), { id: "viewer", role: "operator" })).toEqual({ changed: true });
    expect(await changeOperatorRole.run(as("owner"), { id: "viewer", role: "operator" })).toEqual({ changed: false });
    expect(await revokeSessions.run(as("owner"), { id: "viewer" })).toEqual({ ended: 1 });
    await removeOperator.run(as("owner"), { id: "operator" });
    expect(await roleOf("viewer")).toBe("operator");
    expect((await test.db.select().from(authSessions)).map((row) => row.id)).toEqual(["owner"]);
    expect(await audited()).toEqual(["change operator role", "revoke sessions", "remove operator"]);
    await expect(removeOperator.run(as("owner"), { id: "operator" })).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("invitations", () => {
  it("are shown once, valid seven days, withdrawn at once", async () => {
    const made = await inviteOperator.run(as("owner"), { role: "operator", email: "new@example.org" });
    expect(made.url).toMatch(/^https:\/\/fleet\.example\.org\/setup\?invite=[\w-]{43}$/);
    expect(made.expiresAt).toBe("2026-11-29T09:00:00.000Z");
    const token = new URL(made.url).searchParams.get("invite") ?? "";
    expect(await viewSetup(test.db, token, now)).toEqual({
      purpose: "invite",
      role: "operator",
      email: "new@example.org",
    });
    expect(await withdrawInvitation.run(as("owner"), { id: made.id })).toEqual({ withdrawn: true });
    expect(await viewSetup(test.db, token, now)).toBeNull();
  });

  it("end with the one who gave them", async () => {
    await add("second", "owner");
    await inviteOperator.run(as("owner", "second"), { role: "owner" });
    await removeOperator.run(as("owner"), { id: "second" });
    expect(await test.db.select().from(setupTokens)).toEqual([]);
  });

  it("are listed for owners only", async () => {
    await inviteOperator.run(as("owner"), { role: "viewer" });
    expect((await listOperators.run(as("viewer"), {})).invitations).toEqual([]);
    const list = await listOperators.run(as("owner"), {});
    expect(list.invitations).toMatchObject([{ role: "viewer", email: null }]);
    expect(list.operators.map((one) => [one.id, one.sessions, one.you])).toContainEqual(["owner", 1, true]);
    expect(list.operators[0]?.seenAt).toBe(now.toISOString());
  });
});

describe("attempts", () => {
  it("are counted in a window that opens again", async () => {
    const limit = { max: 2, windowMs: 10_000 };
    const at = (ms: number) => countAttempt(test.db, "k", limit, 1_800_000_000_000 + ms);
    expect([await at(0), await at(1000), await at(4000), await at(9999), await at(10_000)]).toEqual([
      null,
      null,
      6,
      1,
      null,
    ]);
  });
});
