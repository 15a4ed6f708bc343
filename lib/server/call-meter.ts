// Law: what this process called and how long it took, since it started; a process that ends forgets it, and nothing depends on it.

export type Metered = { call: string; outcome: string; n: number; sumMs: number; classes: number[] };

/** Upper ends of the classes of latency, in milliseconds. */
export const CALL_CLASSES_MS = [50, 100, 250, 500, 1000, 2500, 5000, 10_000, 30_000, 180_000] as const;

export class CallMeter {
  private readonly all = new Map<string, Metered>();

  record(call: string, outcome: string, tookMs: number): void {
    const key = `${call} ${outcome}`;
    const one = this.all.get(key) ?? { call, outcome, n: 0, sumMs: 0, classes: CALL_CLASSES_MS.map(() => 0) };
    this.all.set(key, one);
    one.n += 1;
    one.sumMs += tookMs;
    one.classes = one.classes.map((n, at) => (tookMs <= (CALL_CLASSES_MS[at] ?? 0) ? n + 1 : n));
  }

  read(): readonly Metered[] {
    return [...this.all.values()];
  }
}

const shared = globalThis as { __fleetCalls?: CallMeter };

export const getCallMeter = (): CallMeter => (shared.__fleetCalls ??= new CallMeter());
