import { type ChildProcess, spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    }),
  );
}

/** A process, or a group by its negative number. */
function isThere(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}

/** A server beside the one under test, with a fleet of its own: for what must be configured otherwise, or killed. */
export class OwnServer {
  private child: ChildProcess | null = null;
  private said = "";

  private constructor(
    readonly baseURL: string,
    private readonly env: Record<string, string>,
  ) {}

  static async create(name: string, env: Record<string, string>): Promise<OwnServer> {
    const port = String(await freePort());
    const folder = `.e2e/${name}`;
    rmSync(`${root}${folder}`, { recursive: true, force: true });
    return new OwnServer(`http://localhost:${port}`, { ...env, PORT: port, FLEET_DATA_DIR: folder });
  }

  /** Until it answers. Returns the one-time link, which only a fleet without an owner has. */
  async start(): Promise<string> {
    this.said = "";
    // A group of its own: a kill must reach the launcher and what it launched at once.
    const child = spawn(process.execPath, ["scripts/start.mjs"], {
      cwd: root,
      env: { ...process.env, ...this.env },
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.child = child;
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part: Buffer) => (this.said += part));
    const until = Date.now() + 60_000;
    while (Date.now() < until && child.exitCode === null) {
      const answer = await fetch(`${this.baseURL}/api/health`).catch(() => null);
      if (answer?.ok) return /https?:\/\/\S+\/setup\S*/.exec(this.said)?.[0] ?? "";
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    throw new Error(`The server did not start.\n${this.said}`);
  }

  /** `kill -9` of all of it. */
  async kill(): Promise<void> {
    const { child } = this;
    this.child = null;
    if (!child?.pid || child.exitCode !== null) return;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    process.kill(-child.pid, "SIGKILL");
    await gone;
    while (isThere(-child.pid)) await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
