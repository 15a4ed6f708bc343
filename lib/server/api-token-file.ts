// Law: whoever may read the data directory may steer the fleet from the command line: `<data dir>/command-line.json`, mode 600, says where and with which token.
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/lib/db/db";
import { apiTokens, auditLog } from "@/lib/db/schema";
import { digestOf, findApiToken, newApiToken } from "./api-token-caller";
import { SERVER } from "./api-tokens";

const fileSchema = z.object({ url: z.string(), token: z.string() });
type Contents = z.infer<typeof fileSchema>;

const pathIn = (directory: string) => join(directory, "command-line.json");

function read(directory: string): Contents | null {
  try {
    return fileSchema.safeParse(JSON.parse(readFileSync(pathIn(directory), "utf8"))).data ?? null;
  } catch {
    return null;
  }
}

function write(directory: string, contents: Contents): void {
  mkdirSync(directory, { recursive: true });
  const draft = `${pathIn(directory)}.${randomBytes(4).toString("hex")}`;
  writeFileSync(draft, `${JSON.stringify(contents, null, 2)}\n`, { mode: 0o600, flag: "wx" });
  renameSync(draft, pathIn(directory));
}

/** A new token takes the place of the one before, which this file no longer holds. */
async function issue(db: Db, now: Date): Promise<string> {
  const token = newApiToken();
  const id = `tok_${randomBytes(9).toString("base64url")}`;
  const name = "This machine";
  await db.transaction(async (tx) => {
    await tx
      .update(apiTokens)
      .set({ revokedAt: now })
      .where(and(eq(apiTokens.createdBy, SERVER), isNull(apiTokens.revokedAt)));
    await tx
      .insert(apiTokens)
      .values({ id, name, role: "operator", digest: digestOf(token), createdBy: SERVER, createdAt: now });
    await tx.insert(auditLog).values({
      at: now,
      actorName: SERVER,
      action: "api-tokens.create",
      subject: id,
      detail: { name, role: "operator" },
    });
  });
  return token;
}

/**
 * Called when a server on the embedded database starts. A token that still opens is kept; one that an owner revoked is replaced. It
 * gives nothing away: the directory holds the database and the secret as well.
 */
export async function keepCommandLineFile(db: Db, directory: string, port: number, now = new Date()): Promise<void> {
  const url = `http://localhost:${port}`;
  const known = read(directory);
  const good = known && (await findApiToken(db, known.token)) ? known.token : null;
  if (good && known?.url === url) return;
  write(directory, { url, token: good ?? (await issue(db, now)) });
}
