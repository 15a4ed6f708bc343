import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** `npm run fleet`, as on the server's own machine: address and token come from the data directory. Fails unless it exits with 0. */
export async function fleetCommand(...args: string[]): Promise<string> {
  const env = { ...process.env, FLEET_DATA_DIR: ".e2e/data" };
  const { stdout } = await promisify(execFile)(process.execPath, ["scripts/fleet.mjs", ...args], { cwd: root, env });
  return stdout;
}
