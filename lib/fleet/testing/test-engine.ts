/** A durable engine in miniature: results are memoised by step id, a crash loses the process but not what was saved. */
import { RetryLater } from "../errors";
import { runSession, type SessionEnd, type StepTools } from "../lifecycle/run-session";
import type { SessionPlanned } from "../outbox/events";
import type { TestFleet } from "./test-fleet";

export type Crash = { step: number; when: "before" | "after" };
export type VisitOptions = {
  crash?: Crash;
  /** How often a failing step is tried in all. */
  attempts?: number;
  /** Called before a step's work, with its id. */
  onStep?: (id: string) => Promise<void> | void;
  /** Ends the process when it resolves, in the middle of whatever it does. */
  killed?: Promise<unknown>;
  /** Called when the run goes to sleep, before time moves. */
  onSleep?: (id: string, until: Date) => Promise<void> | void;
};

type Saved = { ok: true; json: string | undefined } | { ok: false; message: string };

/** One run of one event. `visit` may be called again after a crash: it resumes with what was saved. */
export function createRun(fleet: TestFleet, data: SessionPlanned) {
  const saved = new Map<string, Saved>();
  const steps: string[] = [];
  const sleeps: { id: string; until: number }[] = [];
  const naps = new Set<string>();

  async function visit(options: VisitOptions = {}): Promise<SessionEnd | "crashed"> {
    let crashed: () => void = () => undefined;
    const crash = new Promise<"crashed">((resolve) => {
      crashed = () => resolve("crashed");
    });
    const dead = <T>() => {
      crashed();
      return new Promise<T>(() => undefined);
    };
    const seen = new Set<string>();
    let executed = 0;
    const once = (id: string) => {
      if (seen.has(id)) throw new Error(`Step id ${id} is used twice`);
      seen.add(id);
    };

    const tools: StepTools = {
      run: async <T>(id: string, work: () => Promise<T>): Promise<T> => {
        once(id);
        const before = saved.get(id);
        if (before?.ok) return (before.json === undefined ? undefined : JSON.parse(before.json)) as T;
        if (before) throw new Error(before.message);
        const at = executed++;
        steps.push(id);
        await options.onStep?.(id);
        if (options.crash?.step === at && options.crash.when === "before") return dead<T>();
        for (let attempt = 1; ; attempt++) {
          try {
            const result = await work();
            if (options.crash?.step === at && options.crash.when === "after") return dead<T>();
            const json = JSON.stringify(result) as string | undefined;
            saved.set(id, { ok: true, json });
            return (json === undefined ? undefined : JSON.parse(json)) as T;
          } catch (error) {
            if (attempt < (options.attempts ?? 1)) {
              fleet.time.real += error instanceof RetryLater ? (error.retryAfterMs ?? 1000) : 1000;
              continue;
            }
            const message = error instanceof Error ? error.message : String(error);
            saved.set(id, { ok: false, message });
            throw new Error(message);
          }
        }
      },
      sleepUntil: async (id, until) => {
        once(id);
        if (naps.has(id)) return;
        naps.add(id);
        sleeps.push({ id, until: until.getTime() });
        await options.onSleep?.(id, until);
        fleet.time.real = Math.max(fleet.time.real, until.getTime());
      },
    };
    const killed = options.killed ? [options.killed.then(() => "crashed" as const)] : [];
    return Promise.race([runSession(tools, async () => fleet.ctx, data), crash, ...killed]);
  }

  return { visit, steps, sleeps, saved };
}

export async function visitOnce(
  fleet: TestFleet,
  data: SessionPlanned,
  options: VisitOptions = {},
): Promise<SessionEnd> {
  const end = await createRun(fleet, data).visit(options);
  if (end === "crashed") throw new Error("The run crashed");
  return end;
}
