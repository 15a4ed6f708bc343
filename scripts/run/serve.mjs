import { spawn } from "node:child_process";
import { pathToFileURL } from "node:url";
import { nextBinary } from "./build.mjs";
import { bestNode } from "./node-binary.mjs";
import { inRoot, root } from "./paths.mjs";
import { ALLOCATOR, FLAGS } from "./server-memory.mjs";

const GRACE_MS = 20_000;

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

/** Runs Next until it ends, passes signals on, and ends with its exit code. The server does not outlive this process. */
export function serve(mode, port, nodeEnv) {
  const watch = pathToFileURL(inRoot("scripts", "run", "end-with-parent.mjs")).href;
  const child = spawn(bestNode(), [...FLAGS, "--import", watch, nextBinary, mode, "-p", String(port)], {
    cwd: root,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    // The server ends itself: it saves the clock and closes the database first, which Next would not wait for.
    env: { ...ALLOCATOR, ...process.env, NODE_ENV: nodeEnv, PORT: String(port), NEXT_MANUAL_SIG_HANDLE: "true" },
  });
  let asked = 0;
  const end = (signal) => {
    asked += 1;
    if (asked > 1) child.kill("SIGKILL");
    // A terminal sends its interrupt to the child as well.
    else if (!(signal === "SIGINT" && process.stdin.isTTY)) child.kill(signal);
    setTimeout(() => child.kill("SIGKILL"), GRACE_MS).unref();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => end(signal));
  if (process.env.npm_lifecycle_event) followLauncher(() => asked === 0 && end("SIGTERM"));
  child.on("error", (error) => {
    console.error(`The server could not be started: ${error.message}`);
    process.exit(1);
  });
  // Asked to end and ended: that is no failure.
  child.on("exit", (code) => process.exit(asked && (code === null || code > 128) ? 0 : (code ?? 1)));
}
