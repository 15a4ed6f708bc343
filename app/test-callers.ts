// Law: a real process in small: the routes' own globals, on a database of the test's, and everyone who might call.
import { createHmac } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { apiTokens, authSessions, authUsers, fleet } from "@/lib/db/schema";
import { createTestDb } from "@/lib/db/test-database";
import type { Role } from "@/lib/fleet/actor";
import { digestOf } from "@/lib/server/api-token-caller";
import { createAuth } from "@/lib/server/auth-config";
import { buildEnv } from "@/lib/server/env";

export const origin = "http://localhost:3000";
const secret = "s".repeat(40);
const shared = globalThis as Record<string, unknown>;

export const callers = [
  "nobody",
  "viewer",
  "operator",
  "owner",
  "wrong origin",
  "forged cookie",
  "expired session",
  "wrong token",
  "revoked token",
  "viewer's token",
  "operator's token",
] as const;
export type Caller = (typeof callers)[number];

const roleOf: Partial<Record<Caller, Role>> = {
  viewer: "viewer",
  operator: "operator",
  owner: "owner",
  "wrong origin": "owner",
  "expired session": "owner",
};
/** The role whose session the request really carries; none for strangers, forgers and the late. */
export const heldRole = (caller: Caller): Role | undefined =>
  caller === "expired session" ? undefined : roleOf[caller];

const programs: Partial<Record<Caller, Role | null>> = {
  "wrong token": null,
  "revoked token": null,
  "viewer's token": "viewer",
  "operator's token": "operator",
};
export const isProgram = (caller: Caller): boolean => caller in programs;
/** The role a program's token really gives; none for a wrong one and for people. */
export const programRole = (caller: Caller): Role | undefined => programs[caller] ?? undefined;
const tokenOf = (caller: Caller) => `fleet_${caller.replace(/\W/g, "-").padEnd(43, "x")}`;

const idOf = (caller: Caller) => caller.replace(" ", "-");

function cookieOf(caller: Caller): string | null {
  if (caller === "nobody") return null;
  const token = `token-of-${idOf(caller)}`;
  const key = caller === "forged cookie" ? "another secret, of the same length...." : secret;
  const signature = createHmac("sha256", key).update(token).digest("base64");
  return `fleet.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}

export function headersOf(caller: Caller): Record<string, string> {
  // A command line sends no Origin, as no browser is at work.
  if (isProgram(caller)) return { authorization: `Bearer ${tokenOf(caller)}` };
  const cookie = cookieOf(caller);
  const site = caller === "wrong origin" ? "https://evil.example" : origin;
  return { origin: site, ...(cookie ? { cookie } : {}) };
}

/** Opens the world for the routes; `restore` renews every session, which some routes end. */
export async function openWorld() {
  const test = await createTestDb();
  const dataDir = mkdtempSync(join(tmpdir(), "fleet-access-"));
  const env = buildEnv({ FLEET_SECRET: secret, FLEET_DATA_DIR: dataDir, FLEET_METRICS_TOKEN: "m".repeat(20) });
  const before = { ...shared };
  const own = { __fleetEnv: env, __fleetDatabase: Promise.resolve(test), __fleetAuth: undefined as unknown };
  own.__fleetAuth = Promise.resolve(createAuth(test.db, env));
  const close = async () => {
    for (const key of Object.keys(shared)) if (key.startsWith("__fleet") && !(key in before)) delete shared[key];
    for (const [key, value] of Object.entries(before)) if (key.startsWith("__fleet")) shared[key] = value;
    rmSync(dataDir, { recursive: true, force: true });
    await test.close();
  };
  for (const key of Object.keys(shared)) if (key.startsWith("__fleet") && key !== "__fleetLive") delete shared[key];
  Object.assign(shared, own);

  const now = new Date();
  const known = callers.flatMap((caller) => (roleOf[caller] ? [{ caller, role: roleOf[caller] }] : []));
  // The forged cookie names a session that exists: only its signature is wrong.
  known.push({ caller: "forged cookie", role: "owner" });
  const users = known.map(({ caller, role }) => ({
    id: idOf(caller),
    name: caller,
    email: `${idOf(caller)}@example.org`,
    emailVerified: false,
    role,
    createdAt: now,
    updatedAt: now,
  }));
  const sessions = known.map(({ caller }) => ({
    id: `session-of-${idOf(caller)}`,
    token: `token-of-${idOf(caller)}`,
    userId: idOf(caller),
    expiresAt: new Date(now.getTime() + (caller === "expired session" ? -1000 : 6.5 * 86_400_000)),
    createdAt: now,
    updatedAt: now,
  }));
  await test.db.insert(fleet).values({ id: 1, galleryId: "sandbox", dayCapMicros: 1, updatedAt: now });
  await test.db.insert(authUsers).values(users);
  const tokens = callers.filter((caller) => isProgram(caller) && caller !== "wrong token");
  await test.db.insert(apiTokens).values(
    tokens.map((caller) => ({
      id: idOf(caller),
      name: caller,
      digest: digestOf(tokenOf(caller)),
      role: programRole(caller) ?? "operator",
      createdBy: "owner",
      createdAt: now,
      revokedAt: caller === "revoked token" ? now : null,
    })),
  );
  const restore = async () => void (await test.db.insert(authSessions).values(sessions).onConflictDoNothing());
  await restore();
  return { db: test.db, restore, close };
}
