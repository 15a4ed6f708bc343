import { constants, existsSync } from "node:fs";
import { copyFile, mkdir, readdir, rename, rm, stat, statfs } from "node:fs/promises";
import { dirname, join } from "node:path";
import { DbError } from "../db-error";

export type Tree = { directories: string[]; files: string[] };

/** Everything below a directory, as relative paths with forward slashes; a directory before what it holds. */
export async function treeOf(directory: string): Promise<Tree> {
  const tree: Tree = { directories: [], files: [] };
  const walk = async (below: string) => {
    for (const entry of await readdir(join(directory, below), { withFileTypes: true })) {
      const path = below ? `${below}/${entry.name}` : entry.name;
      if (!entry.isDirectory()) {
        tree.files.push(path);
        continue;
      }
      tree.directories.push(path);
      await walk(path);
    }
  };
  await walk("");
  return { directories: tree.directories.sort(), files: tree.files.sort() };
}

export async function bytesOf(directory: string): Promise<number> {
  let total = 0;
  for (const file of (await treeOf(directory)).files) total += (await stat(join(directory, file))).size;
  return total;
}

const megabytes = (bytes: number) => `${Math.ceil(bytes / (1024 * 1024))} MB`;

/** Refuses to begin what the disk at `path` cannot hold, with a tenth to spare. `purpose` continues "… disk space to". */
export async function requireSpace(path: string, bytes: number, purpose: string): Promise<void> {
  let folder = path;
  while (!existsSync(folder)) folder = dirname(folder);
  const disk = await statfs(folder).catch(() => null);
  const wanted = Math.ceil(bytes * 1.1);
  if (!disk || disk.bavail * disk.bsize >= wanted) return;
  throw new DbError(
    "disk_full",
    `Not enough disk space to ${purpose}: ${megabytes(disk.bavail * disk.bsize)} free in ${folder}, ${megabytes(wanted)} needed. Free some space and try again.`,
  );
}

/** Copies a directory aside and gives it its name when it is whole. What had the name is replaced. */
export async function copyDirectory(from: string, to: string): Promise<void> {
  const aside = `${to}.partial`;
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { recursive: true, mode: 0o700 });
  const { directories, files } = await treeOf(from);
  for (const path of directories) await mkdir(join(aside, path), { mode: 0o700 });
  // Shares the blocks where the disk can, which takes no time and no space.
  for (const path of files) await copyFile(join(from, path), join(aside, path), constants.COPYFILE_FICLONE);
  await rm(to, { recursive: true, force: true });
  await rename(aside, to);
}
