// Law: what a run does next follows from its answers alone, as in Inngest's own executor.
import type { Answer, InngestServer, Op, Run } from "./test-inngest-server";
import { type Dispatch, failedEvent } from "./test-wire-call";

export type DriveOptions = {
  /** Without checkpointing the whole visit is replayed: so do servers that send no id of the function. */
  checkpointing: boolean;
  /** Moves time to the end of a sleep. */
  sleepUntil: (moment: number) => void;
  /** Sends one call; the default sends it once and takes its answer. */
  deliver?: (run: Run, dispatch: Dispatch) => Promise<Answer>;
  /** From which number of finished steps on the state is too large to be sent along. */
  useApiFrom?: number;
  /** Called before each call. */
  before?: (run: Run, dispatch: Dispatch) => Promise<void> | void;
  /** Stops driving, as if the server had lost the run's next item. */
  mostCalls?: number;
};

const errorOf = ({ name, message, stack }: Record<string, unknown>) => ({ name, message, stack });

/** The end of a sleep: a moment, or seconds, minutes or hours from now. */
function endOf(name: string, now: number): number {
  const [, count, unit = ""] = /^(\d+)([smh])$/.exec(name) ?? [];
  return count ? now + Number(count) * ({ s: 1000, m: 60_000, h: 3_600_000 }[unit] ?? 0) : Date.parse(name);
}

/** Seconds, or a date, as `Retry-After` may say. */
const waitOf = (retryAfter: string, now: number) =>
  /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now;

/** Runs one run to its end, or until it is cancelled. */
export class Driver {
  constructor(
    private readonly server: InngestServer,
    private readonly now: () => number,
    private readonly options: DriveOptions,
  ) {}

  async drive(run: Run): Promise<Run> {
    const { before, checkpointing, mostCalls = 200, useApiFrom = Infinity } = this.options;
    const deliver = this.options.deliver ?? ((which, dispatch) => this.server.call(which, dispatch));
    let failed: Dispatch | undefined;
    for (let calls = 0; run.status === "running"; calls++) {
      if (calls >= mostCalls) return run;
      const old = checkpointing ? {} : { internalId: undefined };
      const useApi = run.stack.length >= useApiFrom;
      const dispatch = this.server.dispatch(run, { ...old, useApi }, failed);
      await before?.(run, dispatch);
      if (run.status !== "running") break;
      const answer = await deliver(run, dispatch);
      failed = this.settle(run, answer) === "again" ? dispatch : undefined;
    }
    return run;
  }

  private settle(run: Run, answer: Answer): "again" | "on" {
    if (answer.status === 206) {
      const ops = (answer.body as Op[]).map((op) => this.apply(run, op, answer));
      return ops.includes("again") ? "again" : "on";
    }
    if (answer.status === 200) return this.end(run, "completed", answer.body);
    const last = run.calls.at(-1);
    if (answer.noRetry === "true" || !last || last.attempt + 1 >= last.maxAttempts) return this.fail(run, answer.body);
    this.wait(answer.retryAfter);
    return "again";
  }

  private apply(run: Run, op: Op, answer: Answer): "again" | "on" {
    switch (op.op) {
      case "StepRun":
      case "Step":
        this.server.remember(run, op.id, { data: op.data ?? null });
        return "on";
      case "StepFailed":
        this.server.remember(run, op.id, { error: errorOf(op.error ?? {}) });
        return "on";
      case "StepError":
        this.wait(answer.retryAfter);
        return "again";
      case "Sleep":
        this.options.sleepUntil(endOf(op.name ?? "", this.now()));
        this.server.remember(run, op.id, null);
        return "on";
      case "RunComplete":
        return this.end(run, "completed", op.data);
      default:
        throw new Error(`The fleet's functions answered with ${op.op}, which nobody foresaw`);
    }
  }

  private wait(retryAfter: string | null): void {
    this.options.sleepUntil(this.now() + (retryAfter === null ? 15_000 : waitOf(retryAfter, this.now())));
  }

  private end(run: Run, status: "completed" | "failed", output: unknown): "on" {
    run.status = status;
    run.output = output;
    return "on";
  }

  private fail(run: Run, error: unknown): "on" {
    this.end(run, "failed", error);
    const event = failedEvent({ id: run.id, functionId: run.fn.id, event: run.event }, error as object, this.now());
    for (const fn of this.server.functions) {
      const wanted = `event.data.function_id == '${run.fn.id}'`;
      if (fn.triggers.some((trigger) => trigger.event === event.name && trigger.expression === wanted))
        this.server.begin(fn, event);
    }
    return "on";
  }
}
