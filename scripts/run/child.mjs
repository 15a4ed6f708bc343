import { spawn } from "node:child_process";
import { root } from "./paths.mjs";

const living = new Set();
const GRACE_MS = 10_000;
const fatal = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

process.on("exit", () => living.forEach((child) => killGroup(child, "SIGKILL")));

let ending;

/* A child in its own group does not hear the terminal's interrupt: this process passes it on, and ends after it. */
function endAll(signal) {
  if (ending) return;
  ending = signal;
  living.forEach((child) => killGroup(child, "SIGTERM"));
  setTimeout(() => process.exit(fatal[signal]), GRACE_MS);
}

function began(child) {
  if (living.size === 0) for (const signal of Object.keys(fatal)) process.on(signal, endAll);
  living.add(child);
}

function ended(child) {
  living.delete(child);
  if (living.size > 0) return;
  if (ending) process.exit(fatal[ending]);
  for (const signal of Object.keys(fatal)) process.off(signal, endAll);
}

function killGroup(child, signal) {
  try {
    if (process.platform === "win32" || !child.ownGroup) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // Already gone.
  }
}

/**
 * Runs a command in the repository and resolves with `{ code, output, timedOut }`; never rejects. Its output is handed
 * line by line to `onLine` and kept. It runs in a process group of its own, so that a time limit ends its children too.
 */
export function run(command, args, { env, limitMs, onLine, cwd = root, uid, gid } = {}) {
  return new Promise((resolve) => {
    const detached = process.platform !== "win32";
    const child = spawn(command, args, {
      cwd,
      uid,
      gid,
      detached,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32" && command.endsWith(".cmd"),
    });
    child.ownGroup = detached;
    began(child);
    let output = "";
    let timedOut = false;
    let rest = "";
    const take = (chunk) => {
      output += chunk;
      if (!onLine) return;
      const lines = (rest + chunk).split("\n");
      rest = lines.pop();
      lines.forEach((line) => onLine(line));
    };
    child.stdout.setEncoding("utf8").on("data", take);
    child.stderr.setEncoding("utf8").on("data", take);
    const timer = limitMs && setTimeout(() => ((timedOut = true), killGroup(child, "SIGKILL")), limitMs);
    const end = (code, reason = "") => {
      clearTimeout(timer);
      ended(child);
      if (rest && onLine) onLine(rest);
      resolve({ code, output: output + reason, timedOut });
    };
    child.on("error", (error) => end(127, `${command}: ${error.message}\n`));
    child.on("close", (code, signal) => end(code ?? 1, signal ? `\n(ended by ${signal})\n` : ""));
  });
}
