import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { inRoot, root } from "./paths.mjs";

const windows = process.platform === "win32";
const executable = windows ? "node.exe" : "node";
let chosen;

/** The Node that came with the packages when it runs on this machine, otherwise the one running now. */
export function bestNode() {
  if (chosen) return chosen;
  const bundled = inRoot(
    "node_modules",
    `node-${windows ? "win" : process.platform}-${process.arch}`,
    "bin",
    executable,
  );
  const runs = existsSync(bundled) && spawnSync(bundled, ["--version"], { stdio: "ignore" }).status === 0;
  chosen = runs ? bundled : process.execPath;
  return chosen;
}

/** A Node outside `node_modules`: an install removes that folder while it runs. */
export function lastingNode() {
  if (!process.execPath.startsWith(inRoot("node_modules"))) return process.execPath;
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder && !folder.startsWith(root));
  return folders.map((folder) => join(folder, executable)).find((path) => existsSync(path)) ?? process.execPath;
}
