import { spawn } from "node:child_process";
import { root } from "./paths.mjs";

const living = new Set();
process.on("exit", () => living.forEach((child) => killGroup(child, "SIGKILL")));

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
    living.add(child);
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
      living.delete(child);
      if (rest && onLine) onLine(rest);
      resolve({ code, output: output + reason, timedOut });
    };
    child.on("error", (error) => end(127, `${command}: ${error.message}\n`));
    child.on("close", (code, signal) => end(code ?? 1, signal ? `\n(ended by ${signal})\n` : ""));
  });
}

/** Passes the signals that end this process on to the children first. */
export function endChildrenOnSignal() {
  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ]) {
    process.on(signal, () => {
      living.forEach((child) => killGroup(child, "SIGTERM"));
      setTimeout(() => process.exit(code), 1_000);
    });
  }
}
