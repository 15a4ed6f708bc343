import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrationsIn } from "@/lib/db/migrate";
import { startPostgres } from "./checks/postgres.mjs";

const root = process.cwd();
const given = process.env["TEST_DATABASE_URL"];
const name = `fleet_migrate_${randomBytes(6).toString("hex")}`;
const newest = migrationsIn(join(root, "drizzle")).at(-1)?.tag ?? "";
let server: { url: string; stop: () => Promise<void> } | null = null;
let url = "";

async function query(text: string, address: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query(text)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  server = given ? { url: given, stop: async () => undefined } : await startPostgres();
  if (!server) return;
  await query(`create database ${name}`, server.url);
  const own = new URL(server.url);
  own.pathname = `/${name}`;
  url = own.href;
});
afterAll(async () => {
  if (server) await query(`drop database if exists ${name} with (force)`, server.url);
  await server?.stop();
});

type Ended = { code: number | null; output: string };

/** `npm run migrate` as a build on Vercel runs it: pooled and direct address, everything else in order. */
function migrate(env: Record<string, string> = {}): Promise<Ended> {
  const child = spawn(process.execPath, [join(root, "scripts/run-ts.mjs"), join(root, "scripts/migrate.ts")], {
    cwd: root,
    env: {
      PATH: process.env["PATH"],
      NODE_ENV: "production",
      VERCEL: "1",
      // Never asked: what migrates takes the direct address.
      DATABASE_URL: "postgres://nobody:nothing@127.0.0.1:1/pooled",
      DATABASE_URL_UNPOOLED: url,
      FLEET_SECRET: "s".repeat(40),
      INNGEST_EVENT_KEY: "e".repeat(32),
      INNGEST_SIGNING_KEY: `signkey-prod-${"ab".repeat(32)}`,
      FLOIMG_API_URL: "https://api.floimg.test",
      FLOIMG_SERVICE_TOKEN: "fst_test",
      ...env,
    },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += String(chunk)));
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, output })));
}

/** Each command is a process of its own, which compiles what it loads. */
describe("npm run migrate", { timeout: 90_000 }, () => {
  it("on Postgres: several at once do it once", async ({ skip }) => {
    if (!server) skip("no postgres binary and no TEST_DATABASE_URL");
    const both = await Promise.all([migrate(), migrate()]);
    expect(both.map(({ code, output }) => [code, output.includes(`is at ${newest}`)])).toEqual([
      [0, true],
      [0, true],
    ]);
    const [applied] = await query("select count(*)::int as n from drizzle.__drizzle_migrations", url);
    expect(applied).toEqual({ n: migrationsIn(join(root, "drizzle")).length });
    // No start of a server comes before the first caller on Vercel: the fleet is there already.
    const [fleet] = await query("select id, state, (select count(*)::int from archetypes) as kinds from fleet", url);
    expect(fleet).toMatchObject({ id: 1, state: "armed", kinds: expect.any(Number) });
  });

  it("on Postgres: refuses a database that a newer version has written, and leaves it alone", async ({ skip }) => {
    if (!server) skip("no postgres binary and no TEST_DATABASE_URL");
    const later = Date.now() + 86_400_000 * 365;
    await query(`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', ${later})`, url);
    const { code, output } = await migrate();
    expect([code, output]).toEqual([1, expect.stringContaining("written by a newer version of FloImg Fleet")]);
    expect(output).not.toContain("    at ");
  });

  it("says in plain words what is amiss, before it touches anything, and tells no password", async () => {
    const away = { DATABASE_URL_UNPOOLED: "postgres://fleet:s3cret-word@127.0.0.1:1/fleet" };
    const ends = await Promise.all([migrate(away), migrate({ FLEET_SECRET: "", FLOIMG_API_URL: "" })]);
    expect(ends).toEqual([
      { code: 1, output: expect.stringContaining("could not be migrated: connect ECONNREFUSED") },
      { code: 1, output: expect.stringMatching(/ {2}FLOIMG_API_URL: [^]* {2}FLEET_SECRET: /) },
    ]);
    expect(ends[0].output).not.toContain("s3cret-word");
  });
});
