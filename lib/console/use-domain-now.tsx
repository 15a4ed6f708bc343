"use client";

import { createContext, use, useCallback, useEffect, useState, useSyncExternalStore, type ReactNode } from "react";

import { createDomainClock, type ClockReading, type DomainClock } from "./domain-clock";

const tickMs = 1_000;
const steadyMs = () => performance.now();
const DomainClockContext = createContext<DomainClock | null>(null);

/** Keeps every time on screen on the fleet's clock; `reading` is the one of the latest answer. */
export function DomainClockProvider({ reading, children }: { reading: ClockReading; children: ReactNode }) {
  const [clock] = useState(() => createDomainClock(reading, steadyMs));
  const { realAt, virtualAt, speed } = reading;
  useEffect(() => clock.sync({ realAt, virtualAt, speed }), [clock, realAt, virtualAt, speed]);
  useEffect(() => {
    const timer = setInterval(clock.tick, tickMs);
    return () => clearInterval(timer);
  }, [clock]);
  return <DomainClockContext value={clock}>{children}</DomainClockContext>;
}

/**
 * A value drawn from the fleet's time; the component renders again only when the value changes.
 * @param select must return a primitive. Outside a console frame it is given the epoch.
 */
export function useDomainTime<T extends string | number | boolean>(select: (nowMs: number, speed: number) => T): T {
  const clock = use(DomainClockContext);
  const subscribe = useCallback((listener: () => void) => clock?.subscribe(listener) ?? (() => undefined), [clock]);
  const read = () => select(clock?.now() ?? 0, clock?.speed() ?? 1);
  return useSyncExternalStore(subscribe, read, read);
}

/**
 * The fleet's time in epoch milliseconds, rounded down to `stepMs` of virtual time: in the sandbox it runs
 * faster than the viewer's.
 */
export function useDomainNow(stepMs = 60_000): number {
  return useDomainTime((now) => Math.floor(now / stepMs) * stepMs);
}
