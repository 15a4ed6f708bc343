import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { inRoot, root } from "../run/paths.mjs";

const LIMIT = 300;
const folders = ["app", "components", "lib", "inngest", "e2e", "bench", "scripts"];

function* codeFiles(folder) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* codeFiles(path);
    else if (/\.([cm]?[jt]s|[jt]sx)$/.test(entry.name)) yield path;
  }
}

/** No file of code is longer than 300 lines. */
export function checkSizes() {
  const sizes = folders
    .flatMap((folder) => [...codeFiles(inRoot(folder))])
    .map((path) => ({ path: relative(root, path), lines: readFileSync(path, "utf8").split("\n").length - 1 }))
    .sort((a, b) => a.lines - b.lines);
  const at = (share) => sizes[Math.floor((sizes.length - 1) * share)]?.lines ?? 0;
  const faults = sizes
    .filter(({ lines }) => lines > LIMIT)
    .map(({ path, lines }) => `${path} has ${lines} lines, more than ${LIMIT}`);
  return { faults, note: `${sizes.length} files, median ${at(0.5)} lines, 90th percentile ${at(0.9)}` };
}
