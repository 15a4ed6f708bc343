/* Runs a TypeScript file of this repository: node scripts/run-ts.mjs [--flag-of-node…] <file> [argument…] */
import { spawn } from "node:child_process";
import { pathToFileURL } from "node:url";
import { bestNode } from "./run/node-binary.mjs";
import { inRoot } from "./run/paths.mjs";

const given = process.argv.slice(2);
const first = given.findIndex((argument) => !argument.startsWith("--"));
const flags = given.slice(0, Math.max(0, first));
const [file, ...args] = given.slice(flags.length);
if (!file || file.startsWith("--")) {
  console.error("Which file? node scripts/run-ts.mjs [--flag-of-node…] <file> [argument…]");
  process.exit(2);
}
const loader = pathToFileURL(inRoot("node_modules", "tsx", "dist", "loader.mjs")).href;
// The condition under which the package "server-only" is empty, as it is in the server itself.
const child = spawn(bestNode(), [...flags, "--conditions=react-server", "--import", loader, file, ...args], {
  stdio: "inherit",
  env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code) => process.exit(code ?? 1));
