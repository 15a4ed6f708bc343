// Law: a backup is one file that says what it holds; it takes its name when it is whole, and is read only as far as its checksums agree.
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { z } from "zod";
import { DbError } from "../db-error";
import { treeOf } from "./copy-directory";
import { entriesOf, type TarEntry, TarFault, tarOf } from "./tar";

const MANIFEST = "manifest.json";
const BELOW = "pglite/";
const LONGEST_MANIFEST = 16 * 1024 * 1024;

const inside = z
  .string()
  .min(1)
  .refine((path) =>
    path.split("/").every((part) => part !== "" && part !== "." && part !== ".." && !/[\\:\0]/.test(part)),
  );

const manifestSchema = z.object({
  product: z.literal("floimg-fleet"),
  format: z.literal(1),
  version: z.string(),
  createdAt: z.iso.datetime(),
  /** The newest migration the database has seen: its name, and its time in epoch milliseconds. */
  schema: z.object({ tag: z.string(), at: z.number() }),
  /** The gallery that its ids belong to; null while no fleet is set up. */
  galleryId: z.string().nullable(),
  directories: z.array(inside),
  files: z.array(z.object({ path: inside, bytes: z.number().int().nonnegative(), sha256: z.string().length(64) })),
});
export type BackupManifest = z.infer<typeof manifestSchema>;
export type BackupFacts = Pick<BackupManifest, "version" | "createdAt" | "schema" | "galleryId">;

async function digestOf(path: string): Promise<string> {
  const digest = createHash("sha256");
  for await (const chunk of createReadStream(path)) digest.update(chunk as Buffer);
  return digest.digest("hex");
}

/** Packs a database directory that nobody writes to. @returns what the file says of itself */
export async function writeBackup(directory: string, facts: BackupFacts, out: string): Promise<BackupManifest> {
  const tree = await treeOf(directory);
  const files: BackupManifest["files"] = [];
  for (const path of tree.files) {
    const full = join(directory, path);
    files.push({ path, bytes: (await stat(full)).size, sha256: await digestOf(full) });
  }
  const manifest: BackupManifest = {
    product: "floimg-fleet",
    format: 1,
    ...facts,
    directories: tree.directories,
    files,
  };
  const told = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
  const entries: TarEntry[] = [
    { name: MANIFEST, bytes: told.length, content: Readable.from([told]) },
    ...files.map(({ path, bytes }) => ({
      name: `${BELOW}${path}`,
      bytes,
      // Opened when its turn comes: a thousand open files at once would be too many.
      content: { [Symbol.asyncIterator]: () => createReadStream(join(directory, path))[Symbol.asyncIterator]() },
    })),
  ];
  await mkdir(dirname(out), { recursive: true, mode: 0o700 });
  const aside = `${out}.partial`;
  try {
    await pipeline(
      Readable.from(tarOf(entries)),
      createGzip({ level: 4 }),
      createWriteStream(aside, { mode: 0o600, flush: true }),
    );
    await rename(aside, out);
  } finally {
    await rm(aside, { force: true });
  }
  return manifest;
}

async function readManifest(entry: TarEntry | undefined): Promise<BackupManifest> {
  if (entry?.name !== MANIFEST || entry.bytes > LONGEST_MANIFEST) throw new TarFault("It says nothing about itself.");
  const parts: Buffer[] = [];
  for await (const part of entry.content) parts.push(part);
  return manifestSchema.parse(JSON.parse(Buffer.concat(parts).toString("utf8")));
}

async function unpack(entry: TarEntry, wanted: BackupManifest["files"][number], into: string): Promise<void> {
  const digest = createHash("sha256");
  const file = await open(join(into, wanted.path), "wx", 0o600);
  try {
    for await (const chunk of entry.content) {
      digest.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  if (entry.bytes !== wanted.bytes || digest.digest("hex") !== wanted.sha256)
    throw new TarFault(`${wanted.path} is not what was backed up.`);
}

/**
 * Unpacks a backup into `into`, which is emptied first. `accept` sees what the file says of itself before anything is unpacked, and
 * refuses by throwing. @throws DbError `backup_invalid` when the file is damaged or no backup
 */
export async function readBackup(
  path: string,
  into: string,
  accept: (manifest: BackupManifest) => Promise<void> | void,
): Promise<BackupManifest> {
  const source = createGunzip();
  // A failure to read the file reaches whoever reads `source`.
  pipeline(createReadStream(path), source).catch(() => undefined);
  const entries = entriesOf(source);
  try {
    const manifest = await readManifest((await entries.next()).value ?? undefined);
    await accept(manifest);
    await rm(into, { recursive: true, force: true });
    await mkdir(into, { recursive: true, mode: 0o700 });
    for (const each of manifest.directories) await mkdir(join(into, each), { mode: 0o700 });
    const missing = new Map(manifest.files.map((file) => [`${BELOW}${file.path}`, file]));
    for await (const entry of entries) {
      const wanted = missing.get(entry.name);
      if (!wanted) throw new TarFault(`It holds ${entry.name}, of which it says nothing.`);
      missing.delete(entry.name);
      await unpack(entry, wanted, into);
    }
    if (missing.size > 0) throw new TarFault(`${missing.size} of its files are missing.`);
    return manifest;
  } catch (error) {
    if (error instanceof DbError) throw error;
    const why = error instanceof z.ZodError ? "What it says about itself cannot be read." : (error as Error).message;
    throw new DbError("backup_invalid", `${path} is no whole backup of this product. ${why}`, { cause: error });
  } finally {
    source.destroy();
  }
}
