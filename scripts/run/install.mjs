import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { run } from "./child.mjs";
import { StartFault } from "./fault.mjs";
import { requireSpace } from "./machine.mjs";
import { lastingNode } from "./node-binary.mjs";
import { inRoot, root } from "./paths.mjs";
import { timed } from "./progress.mjs";

const stamp = inRoot("node_modules", ".fleet-install");
const digest = () =>
  createHash("sha256")
    .update(readFileSync(inRoot("package-lock.json")))
    .digest("hex");

/** Whether npm's own record of `node_modules` holds exactly what the lock asks for; other platforms' packages may lack. */
function installedByHand() {
  try {
    const wanted = JSON.parse(readFileSync(inRoot("package-lock.json"), "utf8")).packages;
    const present = JSON.parse(readFileSync(inRoot("node_modules", ".package-lock.json"), "utf8")).packages;
    return Object.entries(wanted).every(([path, entry]) => {
      if (path === "") return true;
      const found = present[path];
      return found ? found.version === entry.version && found.integrity === entry.integrity : Boolean(entry.optional);
    });
  } catch {
    return false;
  }
}

function isFresh() {
  if (!existsSync(inRoot("node_modules"))) return false;
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === digest()) return true;
  if (!installedByHand()) return false;
  writeFileSync(stamp, digest());
  return true;
}

function npm() {
  const script = process.env.npm_execpath;
  if (script && /\.[cm]?js$/.test(script)) return [lastingNode(), [script]];
  return [process.platform === "win32" ? "npm.cmd" : "npm", []];
}

/** Runs npm itself with these arguments. */
export function runNpm(args, options) {
  const [command, first] = npm();
  return run(command, [...first, ...args], options);
}

/** Brings `node_modules` to what the lock names; does nothing when it is there. */
export async function ensureInstalled() {
  if (isFresh()) return;
  await requireSpace(root, 1_500, "install the packages");
  // Windows cannot remove the folder of a program that runs from it.
  const clean = process.platform !== "win32" || !existsSync(inRoot("node_modules"));
  const args = [
    clean ? "ci" : "install",
    "--include=dev",
    "--include=optional",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ];
  await timed("Installing packages", async () => {
    const { code, output } = await runNpm(args, { env: { NODE_ENV: "" } });
    if (code !== 0)
      throw new StartFault(
        `${output.trim()}\n\nThe packages could not be installed (npm ${args[0]} ended with ${code}).`,
      );
  });
  writeFileSync(stamp, digest());
}
