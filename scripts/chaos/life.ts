import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { ALLOCATOR, FLAGS } from "../run/server-memory.mjs";

export type Answer = Record<string, unknown> & { did?: string; ready?: boolean; error?: string };

/** A worker process that can be asked things and killed. */
export class Life {
  private waiting: ((answer: Answer) => void)[] = [];
  private ended = false;
  readonly errors: string[] = [];
  /** What it said when it was ready. */
  ready: Answer = {};

  private constructor(private readonly child: ChildProcess) {
    if (child.stdout) {
      createInterface({ input: child.stdout }).on("line", (line) => {
        if (!line.startsWith("@@")) return;
        this.waiting.shift()?.(JSON.parse(line.slice(2)) as Answer);
      });
    }
    child.stderr?.on("data", (chunk: Buffer) => {
      this.errors.push(chunk.toString());
      if (this.errors.length > 200) this.errors.shift();
    });
    child.once("exit", () => {
      this.ended = true;
      for (const resolve of this.waiting.splice(0))
        resolve({ error: `The process ended.\n${this.errors.join("").slice(-2000)}` });
    });
  }

  /** @param directory another tree than this one, such as that of an older build */
  static async begin(
    environment: Record<string, string>,
    script = "scripts/chaos/worker.ts",
    directory = process.cwd(),
  ): Promise<Life> {
    const loader = pathToFileURL(join(directory, "node_modules/tsx/dist/loader.mjs")).href;
    const child = spawn(process.execPath, [...FLAGS, "--conditions=react-server", "--import", loader, script], {
      cwd: directory,
      env: { ...ALLOCATOR, ...process.env, ...environment },
      stdio: ["pipe", "pipe", "pipe"],
    });
    const life = new Life(child);
    life.ready = await life.next(90_000);
    if (!life.ready.ready) throw new Error(`${script} did not start: ${life.ready.error ?? "no answer"}`);
    return life;
  }

  private next(timeoutMs: number): Promise<Answer> {
    if (this.ended) return Promise.resolve({ error: "The process ended." });
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve({ error: `No answer within ${timeoutMs / 1000} s.` }), timeoutMs);
      this.waiting.push((answer) => {
        clearTimeout(timer);
        resolve(answer);
      });
    });
  }

  async ask(order: Record<string, unknown>, timeoutMs = 120_000): Promise<Answer> {
    const answer = this.next(timeoutMs);
    this.child.stdin?.write(`${JSON.stringify(order)}\n`);
    const said = await answer;
    if (said.error) throw new Error(`${String(order["do"])}: ${said.error}`);
    return said;
  }

  /** `SIGKILL` leaves no time for anything; `SIGTERM` lets it save and close. */
  async kill(signal: "SIGKILL" | "SIGTERM" = "SIGKILL"): Promise<void> {
    if (this.ended) return;
    this.child.kill(signal);
    await once(this.child, "exit");
  }
}
