/** One production server, as `npm start` starts it, that can be killed and started again at its address. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { freePort } from "../checks/postgres.mjs";
import { ALLOCATOR, FLAGS } from "../run/server-memory.mjs";
import type { Wrapping } from "./read-only";

const READY_WITHIN_MS = 90_000;
const LOOK_MS = 100;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export type Setting = { directory: string; environment: Record<string, string>; wrapping: Wrapping };

export class Instance {
  private child: ChildProcess | null = null;
  private said: string[] = [];
  starts = 0;
  slowestStartMs = 0;

  private constructor(
    readonly port: number,
    public setting: Setting,
  ) {}

  static async at(setting: Setting): Promise<Instance> {
    return new Instance(await freePort(), setting);
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }
  get functions(): string {
    return `${this.origin}/api/inngest`;
  }
  get pid(): number {
    return this.child?.pid ?? 0;
  }
  get isUp(): boolean {
    return this.child !== null && this.child.exitCode === null && this.child.signalCode === null;
  }
  /** The end of what it said, for a fault that nobody else explains. */
  get lastWords(): string {
    return this.said.join("").slice(-1500);
  }

  /** Resolves when it answers, or was killed before it did. */
  async start(): Promise<void> {
    const { directory, environment, wrapping } = this.setting;
    const watch = pathToFileURL(join(directory, "scripts", "run", "end-with-parent.mjs")).href;
    const next = join(directory, "node_modules", "next", "dist", "bin", "next");
    const command = [
      process.execPath,
      ...FLAGS,
      "--import",
      watch,
      next,
      "start",
      "-p",
      String(this.port),
      "-H",
      "127.0.0.1",
    ];
    const [program = "", ...args] = [...wrapping.before, ...command];
    const began = Date.now();
    this.starts += 1;
    const child = spawn(program, args, {
      cwd: directory,
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      env: {
        ...ALLOCATOR,
        PATH: process.env["PATH"] ?? "",
        NODE_ENV: "production",
        NEXT_TELEMETRY_DISABLED: "1",
        NEXT_MANUAL_SIG_HANDLE: "true",
        PORT: String(this.port),
        FLEET_LAUNCHER: String(process.pid),
        ...environment,
      },
    });
    this.child = child;
    const keep = (chunk: Buffer) => {
      this.said.push(chunk.toString());
      if (this.said.length > 100) this.said.shift();
    };
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    child.on("error", (error) => this.said.push(String(error)));
    while (!(await this.answers())) {
      // Killed as it started: that is no fault of its own.
      if (child.signalCode === "SIGKILL") return;
      if (!this.isUp) throw new Error(`An instance ended as it started:\n${this.lastWords}`);
      if (Date.now() - began > READY_WITHIN_MS) throw new Error(`An instance did not start:\n${this.lastWords}`);
      await pause(LOOK_MS);
    }
    this.slowestStartMs = Math.max(this.slowestStartMs, Date.now() - began);
  }

  private async answers(): Promise<boolean> {
    const answer = await fetch(`${this.origin}/api/health`).catch(() => null);
    return answer?.ok === true;
  }

  /** Resolves when the process has ended, whoever ends it. */
  async ended(): Promise<void> {
    if (this.isUp && this.child) await once(this.child, "exit");
  }

  async kill(signal: "SIGKILL" | "SIGTERM" = "SIGKILL"): Promise<void> {
    if (!this.isUp) return;
    this.child?.kill(signal);
    await this.ended();
  }

  /** As `npm run fleet` asks it. */
  async command(path: string, token: string): Promise<void> {
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const answer = await fetch(`${this.origin}${path}`, { method: "POST", headers, body: "{}" });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${(await answer.text()).slice(0, 300)}`);
  }

  /** What an unsigned call of the functions is answered. */
  async unsigned(): Promise<number> {
    const address = `${this.functions}?fnId=floimg-fleet-run-bot&stepId=step`;
    return (await fetch(address, { method: "POST", headers: { "content-type": "application/json" }, body: "{}" }))
      .status;
  }
}
