/** Ends a process in the instant after it was answered, or had answered: what it has just been told it can tell nobody. */
import { readFileSync, readdirSync, readlinkSync } from "node:fs";

export type KillOrder = { pids: number[]; after: string; delayMs: number; waitMs: number };
/** `pid` 0: nothing of the kind was answered in the time. */
export type Killed = { pid: number; after: string };

const LISTED = ["/proc/net/tcp", "/proc/net/tcp6"];
const hex = (port: number) => port.toString(16).toUpperCase().padStart(4, "0");

/** The socket whose own end is `port`; "" where the system does not tell. */
function inodeOf(port: number): string {
  for (const file of LISTED) {
    try {
      for (const line of readFileSync(file, "utf8").split("\n").slice(1)) {
        const fields = line.trim().split(/\s+/);
        if (fields[1]?.endsWith(`:${hex(port)}`) && fields[9] !== "0") return fields[9] ?? "";
      }
    } catch {
      continue;
    }
  }
  return "";
}

function holds(pid: number, inode: string): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => {
      try {
        return readlinkSync(`/proc/${pid}/fd/${fd}`) === `socket:[${inode}]`;
      } catch {
        return false;
      }
    });
  } catch {
    return false;
  }
}

/** Which of these processes is at the other end of a connection from `port`; none where the system does not tell. */
export function processAt(port: number, pids: readonly number[]): number | undefined {
  const inode = inodeOf(port);
  return inode === "" ? undefined : pids.find((pid) => holds(pid, inode));
}

export class Killer {
  private order: (KillOrder & { done: (killed: Killed) => void }) | null = null;

  /** Resolves when the next such answer has cost a process its life, or none came. */
  arm(order: KillOrder): Promise<Killed> {
    return new Promise((resolve) => {
      const patience = setTimeout(() => {
        this.order = null;
        resolve({ pid: 0, after: order.after });
      }, order.waitMs);
      const done = (killed: Killed) => {
        clearTimeout(patience);
        resolve(killed);
      };
      this.order = { ...order, done };
    });
  }

  /** @param who the process that was answered, found only when it matters */
  answered(after: string, who: (pids: readonly number[]) => number | undefined): void {
    if (!this.order || this.order.after !== after) return;
    const { pids, delayMs, done } = this.order;
    const pid = who(pids);
    if (pid === undefined || !pids.includes(pid)) return;
    this.order = null;
    const kill = () => {
      process.kill(pid, "SIGKILL");
      done({ pid, after });
    };
    if (delayMs > 0) setTimeout(kill, delayMs);
    else kill();
  }
}
