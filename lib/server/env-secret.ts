// Law: the secret of an embedded fleet is made once, kept beside its database, and readable by its owner only.
import { createHmac, randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

function read(path: string): string | null {
  try {
    const secret = readFileSync(path, "utf8").trim();
    return secret.length >= 32 ? secret : null;
  } catch {
    return null;
  }
}

/** Reads `<data dir>/secret`, or makes it with mode 600. Of two processes that make it at once, both get the first one's. */
export function secretOfDataDirectory(directory: string): string {
  const path = join(directory, "secret");
  const existing = read(path);
  if (existing) return existing;
  mkdirSync(directory, { recursive: true });
  const draft = `${path}.${process.pid}.${randomBytes(4).toString("hex")}`;
  writeFileSync(draft, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600, flag: "wx" });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const made = read(path);
  if (!made)
    throw new Error(`${path} holds no usable secret. Delete it to have a new one made; everyone signs in again.`);
  return made;
}

/** A token for one purpose that only holders of the secret can compute; it tells nothing about the secret. */
export function derivedToken(secret: string, purpose: string): string {
  return createHmac("sha256", secret).update(purpose).digest("base64url");
}
