// Law: the stream is a quicker way to hear of what the version rows say; it tells nothing that they do not, and misses nothing that they say.
import type { LiveVersions } from "@/lib/fleet/contracts/live";

export type Listener = { send: (versions: LiveVersions) => void; close: () => void };

export type LiveWorld = {
  raise: (topics: readonly string[]) => Promise<LiveVersions>;
  read: () => Promise<LiveVersions>;
  /** Whether other processes may raise versions too: then someone has to look. */
  shared: () => Promise<boolean>;
  /** Topics of one moment are raised as one: a busy fleet must not flood a browser or the database. Milliseconds. */
  gatherMs: number;
  /** While somebody listens. Milliseconds. */
  lookEveryMs: number;
  /** After a raise or a look that failed. Milliseconds. */
  againMs: number;
};

export class LiveHub {
  private readonly listeners = new Set<Listener>();
  /** Have not been told yet where the versions stand. */
  private readonly fresh = new Set<Listener>();
  private readonly known = new Map<string, number>();
  private dirty = new Set<string>();
  private flushing: Promise<void> | null = null;
  private flushTimer: NodeJS.Timeout | null = null;
  private looking = false;
  private lookTimer: NodeJS.Timeout | null = null;

  constructor(private readonly world: LiveWorld) {}

  publish(topics: readonly string[]): void {
    for (const topic of topics) this.dirty.add(topic);
    this.flushAfter(this.world.gatherMs);
  }

  /** First hears where all versions stand, then of each that rises. Answers how to stop. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    this.fresh.add(listener);
    void this.look();
    return () => this.forget(listener);
  }

  /** Resolves when what was published before is written, or could not be. */
  async settled(): Promise<void> {
    await this.flushing;
    await this.flush();
  }

  /** An open stream would keep the process from ending. */
  close(): void {
    for (const listener of this.listeners) {
      this.forget(listener);
      listener.close();
    }
  }

  private forget(listener: Listener): void {
    this.listeners.delete(listener);
    this.fresh.delete(listener);
    if (this.listeners.size > 0 || !this.lookTimer) return;
    clearTimeout(this.lookTimer);
    this.lookTimer = null;
  }

  private flushAfter(ms: number): void {
    this.flushTimer ??= setTimeout(() => void this.flush(), ms).unref();
  }

  private flush(): Promise<void> {
    if (this.flushing) return this.flushing;
    if (this.flushTimer) clearTimeout(this.flushTimer);
    this.flushTimer = null;
    this.flushing = this.raise().finally(() => {
      this.flushing = null;
      if (this.dirty.size > 0) this.flushAfter(this.world.gatherMs);
    });
    return this.flushing;
  }

  private async raise(): Promise<void> {
    const topics = [...this.dirty];
    this.dirty = new Set();
    if (topics.length === 0) return;
    try {
      this.learn(await this.world.raise(topics));
    } catch {
      // Whoever cannot write here cannot read either; they are raised when the database is back.
      for (const topic of topics) this.dirty.add(topic);
      this.flushAfter(this.world.againMs);
    }
  }

  private learn(versions: LiveVersions): void {
    const risen = Object.entries(versions).filter(([topic, version]) => version > (this.known.get(topic) ?? 0));
    for (const [topic, version] of risen) this.known.set(topic, version);
    if (risen.length === 0) return;
    for (const listener of this.listeners) if (!this.fresh.has(listener)) listener.send(Object.fromEntries(risen));
  }

  private async look(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    let nextMs: number | null;
    try {
      const asking = [...this.fresh];
      this.learn(await this.world.read());
      for (const listener of asking) {
        if (this.fresh.delete(listener)) listener.send(Object.fromEntries(this.known));
      }
      const laterMs = (await this.world.shared()) ? this.world.lookEveryMs : null;
      // Asked last: who came during this look waits for another.
      nextMs = this.fresh.size > 0 ? 0 : laterMs;
    } catch {
      nextMs = this.world.againMs;
    }
    this.looking = false;
    if (this.lookTimer) clearTimeout(this.lookTimer);
    const goOn = nextMs !== null && this.listeners.size > 0;
    this.lookTimer = goOn ? setTimeout(() => void this.look(), nextMs ?? 0).unref() : null;
  }
}
