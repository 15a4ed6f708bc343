import { keepCommandLineFile } from "@/lib/server/api-token-file";
import { getDb } from "@/lib/server/db";
import { getEnv } from "@/lib/server/env";
import { ensureSetupToken } from "@/lib/server/operators-tokens";
import { startWarnings } from "@/lib/server/function-time";
import { announce, logError } from "@/lib/server/log";
import { redacted } from "@/lib/server/redact";
import { boot } from "./boot";

const shared = globalThis as { __fleetStarted?: boolean };

/** Boots once a process, then tells the operator where to go. */
async function start(): Promise<void> {
  if (shared.__fleetStarted) return;
  shared.__fleetStarted = true;
  await boot();
  const env = getEnv();
  for (const { title, detail } of startWarnings(env)) logError("start", `${title}. ${detail}.`);
  if (env.vercel) return;
  if (!env.database.url) await keepCommandLineFile(await getDb(), env.dataDir, env.port);
  const token = await ensureSetupToken(await getDb());
  announce(`\n  FloImg Fleet is ready at ${env.url}`);
  if (token)
    announce(`  First run: set up the owner's account with this one-time link\n  ${env.url}/setup?token=${token}`);
  if (env.log === "text") announce("");
}

/** Tells the launcher (`scripts/run/serve.mjs`) that the reason has been said. */
const SAID_WHY = 78;

/** A start that fails ends the process: a server that answers 500 to everything helps nobody. */
export async function startOrEnd(): Promise<void> {
  try {
    await start();
  } catch (error) {
    console.error(`\n${redacted(error instanceof Error ? error.message : String(error))}\n`);
    process.exit(SAID_WHY);
  }
}
