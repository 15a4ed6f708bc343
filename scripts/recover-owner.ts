// Prints a one-time link for whoever may run commands on the server's machine: to become an owner, or an owner again.
import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "@/lib/db/db";
import { DbError } from "@/lib/db/db-error";
import { openAndMigrate } from "@/lib/db/open";
import { auditLog, setupTokens } from "@/lib/db/schema";
import { type Env, EnvError, getEnv } from "@/lib/server/env";
import { ensureSetupToken, hasOperators, issueToken, setupLink } from "@/lib/server/operators-tokens";

const validMs = 60 * 60_000;

/**
 * While nobody has an account: the set-up link on a shared database, null on the embedded one, whose server prints its own
 * at each start. Older links of the same kind become void.
 */
async function recoveryLink(db: Db, env: Env, now: Date): Promise<string | null> {
  if (!(await hasOperators(db))) {
    const first = env.database.url ? await ensureSetupToken(db, now) : null;
    return first && setupLink(env, first);
  }
  const { token } = await db.transaction(async (tx) => {
    await tx.delete(setupTokens).where(and(eq(setupTokens.purpose, "recover"), isNull(setupTokens.usedAt)));
    await tx.insert(auditLog).values({ at: now, actorName: "command line", action: "issue recovery link" });
    return issueToken(tx, { purpose: "recover", role: "owner", now, validMs });
  });
  return setupLink(env, token, "recover");
}

async function main(): Promise<number> {
  try {
    const env = getEnv();
    const url = env.database.unpooledUrl ?? env.database.url;
    const opened = await openAndMigrate({ url, neonProxy: env.database.neonProxy, dataDirectory: env.dataDir });
    try {
      const link = await recoveryLink(opened.db, env, new Date());
      console.log(
        link
          ? `\n  ${link}\n\n  Open this link within an hour, while the server runs. It works once.\n`
          : "\n  Nobody has an account yet. Start the server: it prints the set-up link.\n",
      );
      return 0;
    } finally {
      await opened.close();
    }
  } catch (error) {
    if (!(error instanceof EnvError || error instanceof DbError)) throw error;
    console.error(`\n${error.message}\n`);
    return 1;
  }
}

process.exitCode = await main();
