import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { startPostgres } from "../checks/postgres.mjs";

async function query(url: string, text: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(text);
  await client.end();
}

export type ServerDatabase = {
  url: string;
  name: string;
  /** Makes another one on the same server, and answers its address. */
  beside: (suffix: string) => Promise<string>;
  drop: () => Promise<void>;
};

/**
 * A database of the test's own: on the server at TEST_DATABASE_URL, else on one that is started for it. With `existing` one that an earlier
 * call made; that needs a server that outlives both.
 */
export async function createServerDatabase(existing?: string): Promise<ServerDatabase> {
  const given = process.env["TEST_DATABASE_URL"];
  if (existing && !given) throw new Error("Name the server of the earlier call in TEST_DATABASE_URL.");
  const started = given ? null : await startPostgres();
  const base = given ?? started?.url;
  if (!base) throw new Error("No Postgres is at hand: install one, or name a server in TEST_DATABASE_URL.");
  const name = existing ?? `fleet_chaos_${randomBytes(6).toString("hex")}`;
  if (!existing) await query(base, `create database ${name}`);
  const made = [name];
  const addressOf = (database: string) => {
    const url = new URL(base);
    url.pathname = `/${database}`;
    return url.toString();
  };
  return {
    url: addressOf(name),
    name,
    beside: async (suffix) => {
      const another = `${name}_${suffix}`;
      await query(base, `create database ${another}`);
      made.push(another);
      return addressOf(another);
    },
    drop: async () => {
      if (started) return started.stop();
      for (const one of made) await query(base, `drop database if exists ${one} with (force)`);
    },
  };
}
