/** Nothing polls: one timer stands at the next due instant, and new work or a freed slot wakes the dispatcher. */
import { sql } from "drizzle-orm";
import type { Tx } from "@/lib/db/db";
import { errorText, readAnswer, type Answer } from "./answer";
import { Batch } from "./batch";
import { buildRequest, newDispatch, type Dispatch } from "./call";
import { Capacity, claim, nextDueAt } from "./claim";
import { tickCron } from "./cron-items";
import { decide, type HeldItem } from "./decide";
import type { RunState, Runs } from "./runs";
import { endRun, settleFromOutside, type Rules } from "./settle";
import { query } from "./sql";
import { DISCOVER, type Handler, type Item, type Logger } from "./types";
import type { Writer } from "./writer";

/** setTimeout fires at once beyond 2^31 ms; an hour also bounds what a clock that jumps can delay. */
const MAX_TIMER_MS = 3_600_000;

export class Dispatcher {
  readonly inFlight = new Map<string, Dispatch>();
  nextDueAt: number | null = null;
  lastTickAt: number | undefined;
  private readonly heldIds = new Set<string>();
  private readonly capacity: Capacity;
  private readonly executing = new Set<Promise<void>>();
  private timer: NodeJS.Timeout | undefined;
  private armedAt = Infinity;
  private pumping = false;
  private pumpAgain = false;
  private stopped = false;

  constructor(
    private readonly writer: Writer,
    private readonly runs: Runs,
    private readonly rules: Rules,
    private readonly handler: Handler,
    private readonly concurrency: number,
    private readonly logger: Logger,
  ) {
    this.capacity = new Capacity(rules.functions);
  }

  /** Looks for due work now; calls during a look make one more follow. */
  wake(): void {
    if (this.stopped) return;
    this.pumpAgain = true;
    if (!this.pumping) void this.pump();
  }

  /** Called after every commit: new work due now wakes, later work moves the timer forward. */
  noticed(written: Batch[]): void {
    let earliest = Infinity;
    const look = (item: Item) => {
      if (!this.heldIds.has(item.id) || item.dueAt > this.rules.now()) earliest = Math.min(earliest, item.dueAt);
    };
    for (const batch of written) {
      batch.items.forEach(look);
      batch.moved.forEach(look);
    }
    if (earliest <= this.rules.now()) this.wake();
    else this.arm(earliest);
  }

  /** Starts nothing more; resolves when the calls in flight have been answered and saved, or after `graceMs`. */
  async stop(graceMs: number): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    let grace: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => (grace = setTimeout(resolve, graceMs)));
    await Promise.race([Promise.all(this.executing), patience]);
    clearTimeout(grace);
    this.inFlight.clear();
  }

  private arm(at: number): void {
    if (this.stopped || at >= this.armedAt) return;
    this.armedAt = at;
    this.nextDueAt = at;
    clearTimeout(this.timer);
    const delayMs = Math.min(Math.max(1, Math.ceil(at - this.rules.now())), MAX_TIMER_MS);
    this.timer = setTimeout(() => this.wake(), delayMs);
    this.timer.unref();
  }

  private async pump(): Promise<void> {
    this.pumping = true;
    while (this.pumpAgain && !this.stopped) {
      await new Promise((resolve) => setImmediate(resolve));
      this.pumpAgain = false;
      const room = this.concurrency - this.executing.size;
      if (room <= 0) break;
      clearTimeout(this.timer);
      this.armedAt = Infinity;
      this.nextDueAt = null;
      try {
        const { items, next } = await this.writer.exclusive((tx) => this.look(tx, room));
        this.lastTickAt = this.rules.now();
        if (this.stopped) break;
        await this.begin(items);
        if (next !== null) this.arm(next);
      } catch (error) {
        if (!this.stopped) this.logger.error("engine: looking for due work failed", { error: String(error) });
        break;
      }
    }
    this.pumping = false;
  }

  private async look(tx: Tx, room: number): Promise<{ items: Item[]; next: number | null }> {
    const nowMs = this.rules.now();
    const items = await claim(tx, nowMs, room, this.capacity, this.heldIds, this.rules.functions);
    await this.runs.load(
      tx,
      items.filter((item) => item.kind !== "cron").map((item) => item.runId),
    );
    for (const item of items) {
      const run = this.runs.get(item.runId);
      if (run) this.runs.hold(run);
    }
    return { items, next: await nextDueAt(tx, nowMs, this.rules.functions) };
  }

  /** Calls what is a call; settles, in one batch, what only was waiting. */
  private async begin(items: Item[]): Promise<void> {
    const settled = new Batch();
    const held: Item[] = [];
    for (const item of items) {
      const run = this.runs.get(item.runId);
      if (item.kind === "cron") tickCron(item, settled, this.rules);
      else if (!run || run.ended || !run.open.has(item.id)) settled.done.push(item.id);
      else if (item.kind === "call" || run.open.size === 1) {
        this.start(item, run);
        continue;
      } else settleFromOutside(run, item.stepId, timeoutMemo(item), settled, this.rules.now());
      held.push(item);
    }
    if (held.length === 0) return;
    await this.writer.commit(settled);
    for (const item of held) this.drop(item, this.runs.get(item.runId));
    this.wake();
  }

  private start(item: HeldItem, run: RunState): void {
    if (item.kind !== "call") {
      const memo = timeoutMemo(item);
      item.unsavedMemo = { stepId: item.stepId, memo };
      run.steps.set(item.stepId, memo);
      Object.assign(item, { kind: "call", stepId: DISCOVER, matchKey: null, attempt: 0 });
    }
    const execution: Promise<void> = this.execute(item, run).finally(() => {
      this.executing.delete(execution);
      this.wake();
    });
    this.executing.add(execution);
  }

  /** Calls, saves, and goes on with the same run in the same slot while there is something to go on with. */
  private async execute(first: HeldItem, run: RunState): Promise<void> {
    let item: HeldItem = first;
    try {
      for (;;) {
        const answer = await this.call(item, run);
        if (run.ended || answer === null) return;
        const { batch, next } = this.decideOrFail(run, item, answer);
        if (next) this.heldIds.add(next.id);
        await this.writer.commit(batch);
        if (!next) return;
        if (next !== item) this.heldIds.delete(item.id);
        item = next;
        if (this.stopped) return;
      }
    } catch (error) {
      if (!this.stopped)
        this.logger.error("engine: a call's answer could not be saved", { run: run.id, error: String(error) });
    } finally {
      this.drop(item, run);
    }
  }

  /** An answer that makes no sense fails its run: kept in the queue it would be called again for ever. */
  private decideOrFail(run: RunState, item: HeldItem, answer: Answer): { batch: Batch; next: HeldItem | null } {
    const batch = new Batch();
    try {
      return { batch, next: decide(run, item, answer, batch, this.rules) };
    } catch (error) {
      const failed = new Batch();
      endRun(run, "failed", errorText("ProtocolError", String(error)), failed, this.rules);
      return { batch: failed, next: null };
    }
  }

  private async call(item: HeldItem, run: RunState): Promise<Answer | null> {
    const dispatch = newDispatch(run, item, this.rules.now());
    this.inFlight.set(dispatch.requestId, dispatch);
    try {
      const config = this.rules.functions.get(run.functionId);
      return await readAnswer(await this.handler(buildRequest(dispatch, config?.maxAttempts ?? 1)));
    } catch (error) {
      const output = errorText("Error", `The function could not be called: ${String(error)}`);
      return { kind: "error", error: output, version: null, noRetry: false, retryAfter: null };
    } finally {
      if (!this.inFlight.delete(dispatch.requestId)) run.ended = true;
    }
  }

  private drop(item: Item, run: RunState | undefined): void {
    this.heldIds.delete(item.id);
    this.capacity.add(item, -1);
    if (run) this.runs.release(run);
  }

  /** How many runs have not ended; asked once at the start, counted from then on. */
  static async countOpenRuns(tx: Tx): Promise<number> {
    const rows = await query<{ count: number | string }>(
      tx,
      sql`select count(*) as count from engine_runs where ended_at is null`,
    );
    return Number(rows[0]?.count ?? 0);
  }
}

function timeoutMemo(item: Item): string {
  if (item.kind !== "invoke") return "null";
  return `{"error":${errorText("InngestInvokeTimeoutError", "Timed out waiting for the invoked function to complete")}}`;
}
