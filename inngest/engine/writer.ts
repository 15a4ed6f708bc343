/** One writer, one turn at a time: decisions that arrive during a transaction share the next one. */
import type { Db, Tx } from "@/lib/db/db";
import { carryOut } from "./accept";
import { Batch, persist } from "./batch";
import type { Runs } from "./runs";
import type { Rules } from "./settle";

const QUIET_TURNS = 2;
const GATHER_MS = 10;

interface Pending {
  batch: Batch;
  resolve: () => void;
  reject: (error: unknown) => void;
}

export interface WriterHooks {
  /** Called inside every transaction; throws when this process no longer owns the database. */
  fence: (tx: Tx) => Promise<void>;
  /** Called after a commit with everything that was written. */
  committed: (written: Batch[]) => void;
  /** Called once a transaction has failed: memory and database may differ from here on. */
  failed: (error: unknown) => void;
}

export class Writer {
  private pending: Pending[] = [];
  private turn: Promise<unknown> = Promise.resolve();
  private flushing = false;
  private closed = false;

  constructor(
    private readonly db: Db,
    private readonly runs: Runs,
    private readonly rules: Rules,
    private readonly hooks: WriterHooks,
  ) {}

  /** Resolves when the batch, and all that follows from its events, is durable. */
  commit(batch: Batch): Promise<void> {
    if (this.closed) return Promise.reject(new Error("The engine has stopped"));
    return new Promise((resolve, reject) => {
      this.pending.push({ batch, resolve, reject });
      if (this.flushing) return;
      this.flushing = true;
      void this.takeTurn(() => this.flush());
    });
  }

  /** Runs `work` in its own fenced transaction while no batch is being written; for reads that decide. */
  exclusive<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.takeTurn(async () => {
      if (this.closed) throw new Error("The engine has stopped");
      try {
        return await this.db.transaction(async (tx) => {
          await this.hooks.fence(tx as Tx);
          return work(tx as Tx);
        });
      } catch (error) {
        this.hooks.failed(error);
        throw error;
      }
    });
  }

  /** Refuses everything from now on; resolves when the transaction under way has ended. */
  async close(): Promise<void> {
    this.closed = true;
    await this.turn;
  }

  private takeTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.turn.then(work);
    this.turn = result.catch(() => undefined);
    return result;
  }

  /** Answers come in flocks: a batch waits while others still join it, a lone one only two turns of the event loop. */
  private async gather(): Promise<void> {
    const end = performance.now() + GATHER_MS;
    for (let quietTurns = 0, size = 0; quietTurns < QUIET_TURNS && performance.now() < end; quietTurns++) {
      await new Promise((resolve) => setImmediate(resolve));
      if (this.pending.length > size) quietTurns = 0;
      size = this.pending.length;
    }
  }

  private async flush(): Promise<void> {
    await this.gather();
    this.flushing = false;
    const taken = this.pending.splice(0);
    const merged = new Batch();
    for (const { batch } of taken) merged.merge(batch);
    try {
      if (this.closed) throw new Error("The engine has stopped");
      const written = await this.db.transaction(async (tx) => {
        await this.hooks.fence(tx as Tx);
        await persist(tx as Tx, merged);
        return [merged, ...(await carryOut(tx as Tx, merged, this.runs, this.rules))];
      });
      this.runs.sweep();
      this.hooks.committed(written);
      for (const { resolve } of taken) resolve();
    } catch (error) {
      for (const { reject } of taken) reject(error);
      if (!this.closed) this.hooks.failed(error);
    }
  }
}
