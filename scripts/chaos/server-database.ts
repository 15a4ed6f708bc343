import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { startPostgres } from "../checks/postgres.mjs";

async function query(url: string, text: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(text);
  await client.end();
}

/** A database of the test's own: on the server at TEST_DATABASE_URL, else on one that is started for it. */
export async function createServerDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const given = process.env["TEST_DATABASE_URL"];
  const started = given ? null : await startPostgres();
  const base = given ?? started?.url;
  if (!base) throw new Error("No Postgres is at hand: install one, or name a server in TEST_DATABASE_URL.");
  const name = `fleet_chaos_${randomBytes(6).toString("hex")}`;
  await query(base, `create database ${name}`);
  const url = new URL(base);
  url.pathname = `/${name}`;
  return {
    url: url.toString(),
    drop: async () => {
      if (started) await started.stop();
      else await query(base, `drop database if exists ${name} with (force)`);
    },
  };
}
