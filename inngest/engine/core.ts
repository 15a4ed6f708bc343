/** One ownership of the database: made when it is taken, thrown away when it is lost or a write has failed. */
import { sql } from "drizzle-orm";
import type { Db, Tx } from "@/lib/db/db";
import type { Batch } from "./batch";
import type { FunctionConfig } from "./config";
import { syncCrons } from "./cron-items";
import { Dispatcher } from "./dispatcher";
import type { Gateway } from "./gateway";
import { Subscriptions } from "./match";
import { fence } from "./owner";
import { Runs } from "./runs";
import { type Rules } from "./settle";
import { query, texts } from "./sql";
import type { Handler, Logger } from "./types";
import { Writer } from "./writer";

export interface CoreOptions {
  db: Db;
  handler: Handler;
  functions: Map<string, FunctionConfig>;
  epoch: number;
  now: () => number;
  random: () => number;
  concurrency: number;
  logger: Logger;
  failed: (error: unknown) => void;
}

export class Core implements Gateway {
  readonly rules: Rules;
  readonly writer: Writer;
  readonly dispatcher: Dispatcher;
  openRuns = 0;
  lastActivityAt: number | undefined;
  private readonly runs = new Runs();

  constructor(private readonly options: CoreOptions) {
    const { db, handler, functions, epoch, now, random, concurrency, logger } = options;
    const subscriptions = new Subscriptions();
    const triggered = new Set<string>();
    for (const config of functions.values()) {
      for (const trigger of config.triggers) triggered.add(trigger.event);
      for (const { event, path } of config.cancelOn) subscriptions.add(event, path);
    }
    const listens = (name: string) => triggered.has(name) || subscriptions.has(name);
    this.rules = { functions, subscriptions, listens, versions: new Map(), now, random };
    this.writer = new Writer(db, this.runs, this.rules, {
      fence: (tx) => fence(tx, epoch),
      committed: (written) => this.committed(written),
      failed: options.failed,
    });
    this.dispatcher = new Dispatcher(this.writer, this.runs, this.rules, handler, concurrency, logger);
  }

  /** Recovery is nothing more than this: the queue already says what comes next. */
  async start(): Promise<void> {
    await this.writer.exclusive(async (tx) => {
      await syncCrons(tx, this.rules);
      await this.learnSubscriptions(tx);
      await this.warnOfOrphans(tx);
      this.openRuns = await Dispatcher.countOpenRuns(tx);
    });
    this.dispatcher.wake();
  }

  /** Stops dispatching, waits for calls in flight up to `graceMs`, then refuses all writes. */
  async stop(graceMs: number): Promise<void> {
    await this.dispatcher.stop(graceMs);
    await this.writer.close();
    this.runs.clear();
  }

  private committed(written: Batch[]): void {
    this.lastActivityAt = this.rules.now();
    for (const batch of written) this.openRuns += batch.runs.length - batch.ended.length;
    this.dispatcher.noticed(written);
  }

  private async learnSubscriptions(tx: Tx): Promise<void> {
    const rows = await query<{ name: string; path: string }>(
      tx,
      sql`select distinct split_part(match_key, chr(10), 1) as name, split_part(match_key, chr(10), 2) as path from (
        select match_key from engine_queue where match_key is not null union all select match_key from engine_cancels) k`,
    );
    for (const { name, path } of rows) this.rules.subscriptions.add(name, path);
  }

  private async warnOfOrphans(tx: Tx): Promise<void> {
    const rows = await query<{ id: string; count: number }>(
      tx,
      sql`select function_id as id, count(*)::int as count from engine_runs where ended_at is null
        and function_id not in ${texts(this.rules.functions.keys())} group by function_id`,
    );
    for (const { id, count } of rows) {
      this.options.logger.warn(`engine: ${count} runs wait for a function that is not registered: ${id}`);
    }
  }
}
