// Virtual time on screen follows the server's reading and never runs backwards by a hiccup.

export interface ClockReading {
  /** ISO 8601. */
  realAt: string;
  virtualAt: string;
  /** Virtual seconds in a real second. */
  speed: number;
}

export interface DomainClock {
  /** Virtual time in epoch milliseconds, as of the last tick. */
  now(): number;
  speed(): number;
  sync(reading: ClockReading): void;
  /** Advances to the present; returns whether anything moved. */
  tick(): boolean;
  subscribe(listener: () => void): () => void;
}

/** A lead over the server shorter than this in real milliseconds is waited out, not jumped back over. */
const patienceMs = 10_000;

/**
 * @param monotonicMs a steady counter: the viewer's wall clock may be wrong and is never read.
 */
export function createDomainClock(first: ClockReading, monotonicMs: () => number): DomainClock {
  let base = { virtual: Date.parse(first.virtualAt), at: monotonicMs(), speed: first.speed };
  let shown = base.virtual;
  const listeners = new Set<() => void>();

  const estimate = () => base.virtual + (monotonicMs() - base.at) * base.speed;
  const tick = () => {
    const next = estimate();
    if (next <= shown) return false;
    shown = next;
    for (const listener of listeners) listener();
    return true;
  };

  return {
    now: () => shown,
    speed: () => base.speed,
    tick,
    sync(reading) {
      const virtual = Date.parse(reading.virtualAt);
      const changed = reading.speed !== base.speed;
      base = { virtual, at: monotonicMs(), speed: reading.speed };
      if (shown - virtual > patienceMs * Math.max(1, reading.speed)) shown = virtual - 1;
      if (!tick() && changed) for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
