/** A cold start of the built bundle: from the start of the process to the first answer of the console, read from the database. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openAndMigrate } from "@/lib/db/open";
import { apiTokens } from "@/lib/db/schema";
import { digestOf, newApiToken } from "@/lib/server/api-token-caller";
import { freePort, startPostgres } from "@/scripts/checks/postgres.mjs";
import type { Report } from "./index";

const STARTS = 5;
const LIMIT_MS = 60_000;

const outside = {
  FLEET_SECRET: "bench-secret-bench-secret-bench-secret",
  INNGEST_EVENT_KEY: "e".repeat(32),
  INNGEST_SIGNING_KEY: `signkey-prod-${"ab".repeat(32)}`,
  // Never asked: nothing moves while the console is looked at.
  INNGEST_BASE_URL: "http://127.0.0.1:1",
};
const modes = {
  /** As a platform of functions starts one: migrated by the build, nothing prepared. */
  function: { ...outside, VERCEL: "1", FLOIMG_API_URL: "http://127.0.0.1:1", FLOIMG_SERVICE_TOKEN: "fst_bench" },
  /** As an own server starts: it migrates and prepares the fleet before it serves. */
  server: outside,
  embedded: { FLEET_SECRET: outside.FLEET_SECRET },
};

type Mode = keyof typeof modes;

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** A migrated database with a token in it that may look at everything. */
async function prepare(target: { url?: string; dataDirectory: string }): Promise<string> {
  const opened = await openAndMigrate(target);
  const token = newApiToken();
  const row = { id: "tok_bench", name: "bench", role: "viewer" as const, digest: digestOf(token), createdBy: "bench" };
  await opened.db.insert(apiTokens).values({ ...row, createdAt: new Date() });
  await opened.close();
  return token;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}

async function firstAnswer(env: Record<string, string | undefined>, token: string): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, ["scripts/serve.mjs"], {
    env: { ...process.env, ...env, PORT: String(port), FLEET_HOST: "127.0.0.1", NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += String(chunk)));
  try {
    while (performance.now() - began < LIMIT_MS && child.exitCode === null) {
      const headers = { authorization: `Bearer ${token}` };
      const answer = await fetch(`http://127.0.0.1:${port}/api/overview`, { headers }).catch(() => null);
      if (answer?.ok && (await answer.json())) return performance.now() - began;
      if (answer && answer.status < 500)
        throw new Error(`The console answered ${answer.status}: ${await answer.text()}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`No answer:\n${output.slice(-2000)}`);
  } finally {
    await end(child);
  }
}

export async function benchProductionStart(report: Report): Promise<void> {
  const built = spawnSync(process.execPath, ["scripts/build.mjs"], { stdio: ["ignore", 2, 2] });
  if (built.status !== 0) throw new Error("The build failed.");
  const dataDirectory = mkdtempSync(join(tmpdir(), "fleet-start-"));
  const postgres = await startPostgres();
  try {
    const token = await prepare({ url: postgres?.url, dataDirectory });
    // The server goes first: it sets the fleet up, as the build of a function does.
    const asked: Mode[] = postgres ? ["server", "function"] : ["embedded"];
    for (const mode of asked) {
      const times: number[] = [];
      const env = { ...modes[mode], DATABASE_URL: postgres?.url, FLEET_DATA_DIR: dataDirectory };
      for (let start = 0; start < STARTS; start++) times.push(await firstAnswer(env, token));
      report({ name: `cold_start_${mode}_ms`, value: median(times), unit: "ms", n: times.length });
    }
  } finally {
    await postgres?.stop();
    rmSync(dataDirectory, { recursive: true, force: true });
  }
}
