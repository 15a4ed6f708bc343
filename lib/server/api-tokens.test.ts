import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { apiTokens, auditLog } from "@/lib/db/schema";
import { createTestDb, type TestDatabase } from "@/lib/db/test-database";
import type { Role } from "@/lib/fleet/actor";
import { DomainClock } from "@/lib/fleet/clock/domain-clock";
import type { FleetContext } from "@/lib/fleet/context";
import { emptyInput } from "@/lib/fleet/contracts/words";
import { defineCommand } from "@/lib/fleet/verb";
import { digestOf, findApiToken, newApiToken, programOf } from "./api-token-caller";
import { keepCommandLineFile } from "./api-token-file";
import { createApiToken, listApiTokens, revokeApiToken } from "./api-tokens";
import type { OperatorActor } from "./auth-session";
import { createRouteKit } from "./route-kit";

const start = Date.UTC(2026, 10, 22, 9);
let now = start;
let test: TestDatabase;
beforeAll(async () => void (test = await createTestDb()));
afterAll(() => test.close());
beforeEach(async () => {
  now = start;
  await test.db.delete(apiTokens);
  await test.db.delete(auditLog);
});

let ids = 0;
const context = (actor: OperatorActor) =>
  ({
    actor,
    db: test.db,
    clock: new DomainClock({ realEpoch: start, virtualEpoch: start, speed: 1 }, () => now),
    newId: (prefix: string) => `${prefix}_${(ids += 1)}`,
    flushOutbox: async () => {},
  }) as unknown as FleetContext;
const as = (role: Role) => context({ kind: "operator", id: role, name: `Ann ${role}`, role });
const make = (role: "viewer" | "operator") => createApiToken.run(as("owner"), { name: `deploy ${role}`, role });
const carrying = (token: string, more: Record<string, string> = {}) =>
  new Headers({ authorization: `Bearer ${token}`, ...more });
const who = (headers: Headers) => programOf(test.db, headers, new Date(now));

describe("a token", () => {
  it("is shown once, and only its digest is kept", async () => {
    const made = await make("operator");
    expect(made.token).toMatch(/^fleet_[\w-]{43}$/);
    const [row] = await test.db.select().from(apiTokens);
    expect(row).toMatchObject({ digest: digestOf(made.token), createdBy: "Ann owner", lastUsedAt: null });
    const shown = [row, await listApiTokens.run(as("viewer"), {}), await test.db.select().from(auditLog)];
    expect(JSON.stringify(shown)).not.toContain(made.token);
  });

  it("is made and revoked by owners only, and both are audited", async () => {
    for (const role of ["viewer", "operator"] as const) {
      await expect(createApiToken.run(as(role), { name: "x", role: "viewer" })).rejects.toThrow("owner");
      await expect(revokeApiToken.run(as(role), { id: "x" })).rejects.toThrow("owner");
    }
    const { id } = await make("viewer");
    expect(await revokeApiToken.run(as("owner"), { id })).toEqual({ revoked: true });
    expect(await revokeApiToken.run(as("owner"), { id })).toEqual({ revoked: false });
    expect((await test.db.select().from(auditLog)).map((row) => row.action)).toEqual([
      "api-tokens.create",
      "api-tokens.revoke",
    ]);
    expect((await listApiTokens.run(as("owner"), {})).tokens).toEqual([]);
  });

  it("says who its program is", async () => {
    const { id, token } = await make("viewer");
    expect(await who(carrying(token))).toEqual({
      kind: "operator",
      id: `token:${id}`,
      name: "deploy viewer (command line)",
      role: "viewer",
    });
    await test.db.update(apiTokens).set({ role: "owner" });
    expect(await who(carrying(token))).toMatchObject({ role: "operator" });
  });

  it("opens nothing when it is wrong, cut short or revoked", async () => {
    const { id, token } = await make("operator");
    await expect(who(carrying(newApiToken()))).rejects.toMatchObject({ code: "unauthenticated" });
    expect(await findApiToken(test.db, token.slice(0, -1))).toBeNull();
    expect(await findApiToken(test.db, digestOf(token))).toBeNull();
    await revokeApiToken.run(as("owner"), { id });
    await expect(who(carrying(token))).rejects.toMatchObject({ code: "unauthenticated" });
  });

  it("is not looked at beside a cookie, or in another form", async () => {
    const { token } = await make("operator");
    expect(await who(carrying(token, { cookie: "a=b" }))).toBeNull();
    expect(await who(new Headers({ authorization: `Basic ${token}` }))).toBeNull();
    expect(await who(carrying(token.replace("fleet_", "other_")))).toBeNull();
    expect(await who(new Headers())).toBeNull();
  });

  it("remembers its last use, to the minute", async () => {
    const { token } = await make("operator");
    const used = async () => (await listApiTokens.run(as("viewer"), {})).tokens[0]?.lastUsedAt;
    const times = [];
    for (const later of [0, 59_000, 61_000]) {
      now = start + later;
      await who(carrying(token));
      times.push(await used());
    }
    expect(times).toEqual([start, start, start + 61_000].map((at) => new Date(at).toISOString()));
  });
});

describe("a route", () => {
  const kit = createRouteKit({
    signedIn: async () => null,
    program: who,
    context: async (actor) => context(actor as OperatorActor),
    site: () => ({ url: "https://fleet.test", port: 3000 }),
  });
  const verb = (role: Role) =>
    defineCommand<Record<string, never>, { by: string }>({
      name: "poke",
      role,
      input: emptyInput,
      work: async (_tx, ctx) => ({ result: { by: ctx.actor.name } }),
    });
  const ask = async (role: Role, headers: Headers) => {
    const request = new Request("https://fleet.test/api/poke", { method: "POST", headers });
    return kit.route(verb(role))(request, { params: Promise.resolve({}) });
  };

  it.each([
    ["viewer", "viewer", 200],
    ["viewer", "operator", 403],
    ["operator", "operator", 200],
    ["operator", "owner", 403],
  ] as const)("a token of a %s asking for what needs a %s gets %i", async (held, role, status) => {
    const { token } = await make(held);
    expect((await ask(role, carrying(token))).status).toBe(status);
  });

  it("audits a program by its name", async () => {
    const { id, token } = await make("operator");
    await ask("operator", carrying(token));
    const rows = await test.db.select().from(auditLog).where(eq(auditLog.action, "poke"));
    expect(rows).toMatchObject([{ actorId: `token:${id}`, actorName: "deploy operator (command line)" }]);
  });

  it("refuses a wrong token, and gives no program a session", async () => {
    expect((await ask("viewer", carrying(newApiToken()))).status).toBe(401);
    const { token } = await make("operator");
    const raw = kit.rawRoute({ role: "viewer" }, async () => Response.json({}));
    const request = new Request("https://fleet.test/api/live", { headers: carrying(token) });
    expect((await raw(request, { params: Promise.resolve({}) })).status).toBe(401);
  });
});

describe("the file beside an embedded database", () => {
  const directory = mkdtempSync(join(tmpdir(), "fleet-line-"));
  afterAll(() => rmSync(directory, { recursive: true }));
  const path = join(directory, "command-line.json");
  const keep = (port = 3000) => keepCommandLineFile(test.db, directory, port, new Date(now));
  const read = () => JSON.parse(readFileSync(path, "utf8")) as { url: string; token: string };

  it("holds a token of an operator, for its owner's eyes only, and is kept", async () => {
    await keep();
    const first = read();
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(await who(carrying(first.token))).toMatchObject({ role: "operator", name: "This machine (command line)" });
    await keep(4000);
    expect(read()).toEqual({ url: "http://localhost:4000", token: first.token });
  });

  it("gets a new token when an owner revoked it, or with another database", async () => {
    await keep();
    const [local] = (await listApiTokens.run(as("owner"), {})).tokens;
    const before = read().token;
    await revokeApiToken.run(as("owner"), { id: local?.id ?? "" });
    await keep();
    expect(read().token).not.toBe(before);
    expect((await listApiTokens.run(as("owner"), {})).tokens.map(({ local: own }) => own)).toEqual([true]);
    await expect(who(carrying(before))).rejects.toMatchObject({ code: "unauthenticated" });
  });
});
