import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "@/scripts/checks/postgres.mjs";

const READY = /is ready at (\S+)/;
const TICKS_A_SECOND = 100;

/** The real server, started as an operator starts it, and measured from outside. */
export class Server {
  private constructor(
    private readonly child: ChildProcess,
    private readonly dataDirectory: string,
    readonly url: string,
    readonly startedAfterMs: number,
  ) {}

  static async start(options: { cwd: string; dataDirectory: string; timeoutMs?: number }): Promise<Server> {
    const port = await freePort();
    const began = performance.now();
    const child = spawn("npm", ["start"], {
      cwd: options.cwd,
      env: {
        ...process.env,
        PORT: String(port),
        FLEET_DATA_DIR: options.dataDirectory,
        FLEET_SECRET: "bench-secret-bench-secret-bench-secret",
        FLEET_CLOCK_SPEED: "1",
      },
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    let output = "";
    const url = await new Promise<string>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`The server did not come up:\n${output.slice(-2000)}`)),
        options.timeoutMs ?? 600_000,
      );
      const read = (chunk: Buffer) => {
        output += chunk.toString();
        const found = READY.exec(output);
        if (!found?.[1]) return;
        clearTimeout(timer);
        resolve(found[1]);
      };
      child.stdout?.on("data", read);
      child.stderr?.on("data", read);
      child.once("exit", () => reject(new Error(`The server ended:\n${output.slice(-2000)}`)));
    });
    return new Server(child, options.dataDirectory, url, performance.now() - began);
  }

  private pid(): number {
    return (JSON.parse(readFileSync(join(this.dataDirectory, "lock"), "utf8")) as { pid: number }).pid;
  }

  rssMb(): number {
    const kb = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${this.pid()}/status`, "utf8"))?.[1];
    return Number(kb) / 1024;
  }

  cpuSeconds(): number {
    const stat = readFileSync(`/proc/${this.pid()}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.pid === undefined) return;
    const ended = once(this.child, "exit");
    process.kill(-this.child.pid, "SIGTERM");
    await ended;
  }
}
