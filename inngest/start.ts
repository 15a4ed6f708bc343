import { getDb } from "@/lib/server/db";
import { getEnv } from "@/lib/server/env";
import { ensureSetupToken } from "@/lib/server/operators-tokens";
import { boot } from "./boot";

/** Boots, then tells the operator where to go. */
export async function start(): Promise<void> {
  await boot();
  const env = getEnv();
  if (env.engine !== "embedded") return;
  const token = await ensureSetupToken(await getDb());
  console.log(`\n  FloImg Fleet is ready at ${env.url}`);
  if (token) console.log(`  First run: set up the owner's account with this one-time link\n  ${env.url}/setup?token=${token}`);
  console.log("");
}
