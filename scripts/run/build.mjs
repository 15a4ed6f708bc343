import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { run } from "./child.mjs";
import { StartFault } from "./fault.mjs";
import { requireSpace } from "./machine.mjs";
import { bestNode } from "./node-binary.mjs";
import { inRoot, root } from "./paths.mjs";
import { timed } from "./progress.mjs";

export const nextBinary = inRoot("node_modules", "next", "dist", "bin", "next");
const stamp = inRoot(".next", "fleet-build");
const folders = ["app", "components", "lib", "inngest", "drizzle", "public"];
const files = [
  "next.config.mjs",
  "postcss.config.mjs",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
  "instrumentation.ts",
  "proxy.ts",
];

function* sources(folder) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (!/\.test\.tsx?$/.test(entry.name)) yield path;
  }
}

/** One number for everything a build is made from: file names and contents. */
export function sourceDigest() {
  const hash = createHash("sha256");
  for (const path of [
    ...folders.flatMap((folder) => [...sources(inRoot(folder))]),
    ...files.map((file) => inRoot(file)),
  ]) {
    if (!existsSync(path)) continue;
    hash
      .update(`${relative(root, path)}\0`)
      .update(readFileSync(path))
      .update("\0");
  }
  return hash.digest("hex");
}

/** Builds when the source is not what the last finished build was made from. An interrupted build leaves no stamp. */
export async function ensureBuilt() {
  const digest = sourceDigest();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === digest && existsSync(inRoot(".next", "BUILD_ID"))) return;
  await requireSpace(root, 500, "build");
  rmSync(stamp, { force: true });
  await timed("Building", async () => {
    const { code, output } = await run(bestNode(), [nextBinary, "build"], { env: { NODE_ENV: "production" } });
    if (code !== 0) throw new StartFault(`${output.trim()}\n\nThe build failed.`);
  });
  writeFileSync(stamp, digest);
}
