import { spawn } from "node:child_process";
import { pathToFileURL } from "node:url";
import { nextBinary } from "./build.mjs";
import { chosenHost } from "./machine.mjs";
import { bestNode } from "./node-binary.mjs";
import { inRoot, root } from "./paths.mjs";
import { ALLOCATOR, FLAGS } from "./server-memory.mjs";

const GRACE_MS = 20_000;
/** What a server ends with that said itself why it cannot start (`inngest/start.ts`): EX_CONFIG of sysexits. */
const SAID_WHY = 78;
const reasons = {
  SIGINT: "it was interrupted (SIGINT)",
  SIGTERM: "it was asked to (SIGTERM)",
  SIGHUP: "its terminal was closed (SIGHUP)",
  launcher: "npm, which started it, has ended",
};

/** npm ends on SIGTERM without telling us: losing it is being asked to end, once. */
function followLauncher(end) {
  const launcher = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === launcher) return;
    clearInterval(timer);
    end();
  }, 500);
  timer.unref();
}

/** Why the server is no more: nobody should have to guess. */
function lastWords(asked, code, signal) {
  if (asked) return `FloImg Fleet has ended: ${reasons[asked]}.`;
  if (code === SAID_WHY) return "FloImg Fleet did not start; why stands above.";
  const memory = signal === "SIGKILL" ? ", as a system does that runs out of memory" : "";
  const how = signal ? `was ended by ${signal}${memory}` : `ended by itself, with exit code ${code}`;
  return `The server ${how}. Nobody had asked for it; what it said last stands above.`;
}

/** Runs a server until it ends, passes signals on, says why it ended, and ends with its exit code (1 for one that could not start). It does not outlive this process. */
export function keepServer(args, env) {
  const watch = pathToFileURL(inRoot("scripts", "run", "end-with-parent.mjs")).href;
  const child = spawn(bestNode(), [...FLAGS, "--import", watch, ...args], {
    cwd: root,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: { ...ALLOCATOR, ...process.env, ...env, FLEET_LAUNCHER: String(process.pid) },
  });
  let asked;
  const end = (reason) => {
    const signal = reason === "launcher" ? "SIGTERM" : reason;
    if (asked) child.kill("SIGKILL");
    // A terminal sends its interrupt to the child as well.
    else if (!(signal === "SIGINT" && process.stdin.isTTY)) child.kill(signal);
    asked ??= reason;
    setTimeout(() => child.kill("SIGKILL"), GRACE_MS).unref();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => end(signal));
  if (process.env.npm_lifecycle_event) followLauncher(() => asked || end("launcher"));
  child.on("error", (error) => {
    console.error(`The server could not be started: ${error.message}`);
    process.exit(1);
  });
  child.on("exit", (code, signal) => {
    console.error(lastWords(asked, code, signal));
    // Asked to end and ended: that is no failure.
    process.exit(asked && (code === null || code > 128) ? 0 : code === SAID_WHY ? 1 : (code ?? 1));
  });
}

/** Runs Next. The server ends itself: it saves the clock and closes the database first, which Next would not wait for. */
export function serve(mode, port, nodeEnv) {
  const host = chosenHost();
  const env = { NODE_ENV: nodeEnv, PORT: String(port), NEXT_MANUAL_SIG_HANDLE: "true" };
  keepServer([nextBinary, mode, "-p", String(port), ...(host ? ["-H", host] : [])], env);
}
