import { afterEach, expect, it } from "vitest";
import type { Db } from "@/lib/db/db";
import { buildEnv, type Env } from "./env";
import { sketch } from "./shadow-picture";

const shared = globalThis as { __fleetEnv?: Env };
const before = shared.__fleetEnv;
afterEach(() => {
  if (before) shared.__fleetEnv = before;
  else delete shared.__fleetEnv;
});

const env = {
  FLEET_SECRET: "s".repeat(40),
  DATABASE_URL: "postgres://u:p@h/d",
  INNGEST_EVENT_KEY: "e",
  INNGEST_SIGNING_KEY: "s",
  FLOIMG_API_URL: "https://a.example",
  FLOIMG_SERVICE_TOKEN: "t",
};

/** A database that must not be asked. */
const asked = new Error("asked");
const db = {
  select: () => {
    throw asked;
  },
} as unknown as Db;

it("has no painter on Vercel and says so in plain words, instead of failing for want of one", async () => {
  const ask = () => sketch(db, "t", "s", new AbortController().signal);
  shared.__fleetEnv = buildEnv({ ...env, VERCEL: "1" });
  await expect(ask()).rejects.toMatchObject({ name: "FleetError", code: "not_found" });
  shared.__fleetEnv = buildEnv(env);
  await expect(ask()).rejects.toBe(asked);
});
