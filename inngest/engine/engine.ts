/** The engine's life: register, own, recover, run; after a failed write, start over from what the database says. */
import { randomUUID } from "node:crypto";
import { Core } from "./core";
import type { FunctionConfig } from "./config";
import { json, receive } from "./gateway";
import { HEARTBEAT_MS, heartbeat, OwnershipError, releaseOwnership, takeOwnership } from "./owner";
import { prune, PRUNE_EVERY_MS } from "./prune";
import { registerFunctions } from "./register";
import type { EngineOptions, EngineStatus, Logger } from "./types";

const STOP_GRACE_MS = 10_000;
const RESTART_MIN_MS = 500;
const RESTART_MAX_MS = 30_000;
const DAY_MS = 86_400_000;
const silent: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined };

export interface Engine {
  /**
   * Registers the functions, takes ownership, recovers all runs. Resolves when the engine runs.
   * @throws UnsupportedFeatureError naming what the functions use and the engine cannot
   * @throws OwnershipError when another living process drives this database
   */
  start(): Promise<void>;
  /** Stops dispatching, waits up to 10 s for calls in flight, releases ownership. */
  stop(): Promise<void>;
  /** Give this to `new Inngest({ fetch })`. */
  fetch: typeof fetch;
  /** Looks at the clock again; needed only after a test has moved it. */
  wake(): void;
  status(): EngineStatus;
}

export class EmbeddedEngine implements Engine {
  private state: EngineStatus["state"] = "stopped";
  private functions = new Map<string, FunctionConfig>();
  private core: Core | null = null;
  private epoch = 0;
  private error: string | undefined;
  private beat: NodeJS.Timeout | undefined;
  private restart: NodeJS.Timeout | undefined;
  private restartMs = RESTART_MIN_MS;
  private starting: Promise<void> | null = null;
  private prunedAt = 0;
  private clockSkewMs = 0;
  private readonly ownerId: string;
  private readonly now: () => number;
  private readonly logger: Logger;

  constructor(private readonly options: EngineOptions) {
    this.ownerId = options.ownerId ?? randomUUID();
    const clock = options.now ?? Date.now;
    this.now = () => Math.floor(clock());
    this.logger = options.logger ?? silent;
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    if (this.starting) await this.starting.catch(() => undefined);
    if (!this.core || this.state !== "running") return json({ error: `The engine is ${this.state}`, status: 503 }, 503);
    return receive(request, this.core);
  };

  start(): Promise<void> {
    if (this.state === "running") return Promise.resolve();
    this.starting ??= this.open().finally(() => (this.starting = null));
    return this.starting;
  }

  async stop(): Promise<void> {
    await this.starting?.catch(() => undefined);
    clearTimeout(this.restart);
    clearInterval(this.beat);
    const core = this.core;
    const wasRunning = this.state === "running";
    this.state = "stopped";
    await core?.stop(STOP_GRACE_MS);
    this.core = null;
    if (wasRunning) await releaseOwnership(this.options.db, this.ownerId, this.epoch);
  }

  wake(): void {
    this.core?.dispatcher.wake();
  }

  status(): EngineStatus {
    const active = new Set([...(this.core?.dispatcher.inFlight.values() ?? [])].map((dispatch) => dispatch.run.id));
    return {
      state: this.state,
      runsActive: active.size,
      runsSleeping: Math.max(0, (this.core?.openRuns ?? 0) - active.size),
      lastActivityAt: this.core?.lastActivityAt,
      lastTickAt: this.core?.dispatcher.lastTickAt,
      nextDueAt: this.core?.dispatcher.nextDueAt ?? undefined,
      functions: [...this.functions.keys()],
      error: this.error,
    };
  }

  private async open(): Promise<void> {
    this.state = "starting";
    this.error = undefined;
    const { db, handler, appId, concurrency = 50, random = Math.random } = this.options;
    try {
      this.functions = await registerFunctions(handler, appId);
      this.epoch = await takeOwnership(db, this.ownerId);
      const core = new Core({
        db,
        handler,
        functions: this.functions,
        epoch: this.epoch,
        now: this.now,
        random,
        concurrency,
        logger: this.logger,
        failed: (error) => this.failed(core, error),
      });
      await core.start();
      this.core = core;
      this.state = "running";
      this.clockSkewMs = this.skew();
      clearInterval(this.beat);
      this.beat = setInterval(() => void this.tend(core), HEARTBEAT_MS);
      this.beat.unref();
      this.logger.info("engine: running", { functions: this.functions.size, openRuns: core.openRuns });
    } catch (error) {
      this.state = "failed";
      this.error = String(error);
      throw error;
    }
  }

  /** Wall clock against monotonic clock: changes when somebody sets the clock or the machine slept. */
  private skew(): number {
    return this.now() - performance.now();
  }

  private async tend(core: Core): Promise<void> {
    if (this.core !== core) return;
    if (Math.abs(this.skew() - this.clockSkewMs) > 1000) {
      this.clockSkewMs = this.skew();
      core.dispatcher.wake();
    }
    try {
      await heartbeat(this.options.db, this.epoch);
      this.restartMs = RESTART_MIN_MS;
      if (this.now() - this.prunedAt < PRUNE_EVERY_MS) return;
      this.prunedAt = this.now();
      await prune(this.options.db, this.now(), this.options.retentionMs ?? DAY_MS);
    } catch (error) {
      this.failed(core, error);
    }
  }

  /** A write failed: forget everything in memory and begin again, unless another owner is why. */
  private failed(core: Core, error: unknown): void {
    if (this.core !== core || this.state !== "running") return;
    this.error = String(error);
    this.state = "failed";
    clearInterval(this.beat);
    this.logger.error("engine: stopped by an error", { error: this.error });
    const replaced = error instanceof OwnershipError;
    void core.stop(STOP_GRACE_MS).then(() => {
      if (replaced || this.state !== "failed" || this.core !== core) return;
      this.core = null;
      this.startLater();
    });
  }

  private startLater(): void {
    this.restart = setTimeout(() => {
      this.start().catch((cause: unknown) => {
        if (!(cause instanceof OwnershipError) && this.state === "failed") this.startLater();
      });
    }, this.restartMs);
    this.restartMs = Math.min(this.restartMs * 2, RESTART_MAX_MS);
  }
}
