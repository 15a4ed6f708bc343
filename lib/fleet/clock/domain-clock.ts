import { and, eq } from "drizzle-orm";
import type { DbOrTx } from "@/lib/db/db";
import { clock } from "@/lib/db/schema";

/** A reading of the clock row: domain time = virtualEpoch + (real − realEpoch) × speed. All in epoch milliseconds. */
export type ClockReading = { realEpoch: number; virtualEpoch: number; speed: number };

export const speeds = [1, 10, 60, 600] as const;
export type Speed = (typeof speeds)[number];

export function virtualAt(reading: ClockReading, real: number): number {
  return Math.round(reading.virtualEpoch + Math.max(0, real - reading.realEpoch) * reading.speed);
}

export function realAt(reading: ClockReading, virtual: number): number {
  return Math.ceil(reading.realEpoch + (virtual - reading.virtualEpoch) / reading.speed);
}

/** Domain and real time side by side. A reading is cached for the process and replaced when the row changes. */
export class DomainClock {
  private latest = Number.NEGATIVE_INFINITY;

  constructor(
    private reading: ClockReading,
    readonly realNow: () => number,
  ) {}

  get speed(): number {
    return this.reading.speed;
  }
  get current(): ClockReading {
    return this.reading;
  }
  /** Never earlier than it was, even when the machine's own clock is set back. */
  now(): number {
    this.latest = Math.max(this.latest, virtualAt(this.reading, this.realNow()));
    return this.latest;
  }
  toReal(virtual: number): number {
    return realAt(this.reading, virtual);
  }
  toVirtual(real: number): number {
    return virtualAt(this.reading, real);
  }
  adopt(reading: ClockReading): void {
    this.reading = reading;
  }
}

export async function readClock(db: DbOrTx): Promise<ClockReading | null> {
  const [row] = await db.select().from(clock).where(eq(clock.id, 1));
  return row
    ? { realEpoch: row.realEpoch.getTime(), virtualEpoch: row.virtualEpoch.getTime(), speed: row.speed }
    : null;
}

/** Writes the present as the new epoch, at this speed. Virtual time then stands still until the row is read again. */
export async function writeClock(db: DbOrTx, reading: ClockReading): Promise<void> {
  const values = {
    realEpoch: new Date(reading.realEpoch),
    virtualEpoch: new Date(reading.virtualEpoch),
    speed: reading.speed,
  };
  await db
    .insert(clock)
    .values({ id: 1, ...values })
    .onConflictDoUpdate({ target: clock.id, set: values });
}

/**
 * Opens the clock for a process that owns it: virtual time goes on from the last checkpoint, so it stood still while no process ran.
 * `start` is the first virtual time of a new database, `notBefore` what is known to have happened after the last checkpoint.
 */
export async function openClock(
  db: DbOrTx,
  options: { realNow: () => number; start?: number; speed: number; frozenWhileDown: boolean; notBefore?: number },
): Promise<DomainClock> {
  const real = options.realNow();
  const stored = await readClock(db);
  if (!options.frozenWhileDown) {
    const reading = { realEpoch: real, virtualEpoch: real, speed: 1 };
    await writeClock(db, reading);
    return new DomainClock(reading, options.realNow);
  }
  const reading = stored
    ? { ...stored, realEpoch: real, virtualEpoch: Math.max(stored.virtualEpoch, options.notBefore ?? 0) }
    : { realEpoch: real, virtualEpoch: options.start ?? real, speed: options.speed };
  await writeClock(db, reading);
  return new DomainClock(reading, options.realNow);
}

/** Saves where virtual time is, so that a crash loses at most the interval between two calls. */
export async function checkpointClock(db: DbOrTx, domain: DomainClock): Promise<void> {
  const before = domain.current;
  const reading = { realEpoch: domain.realNow(), virtualEpoch: domain.now(), speed: domain.speed };
  // A change of speed that commits meanwhile has written the epoch itself: it must not be undone.
  await db
    .update(clock)
    .set({ realEpoch: new Date(reading.realEpoch), virtualEpoch: new Date(reading.virtualEpoch) })
    .where(and(eq(clock.id, 1), eq(clock.speed, before.speed)));
  if (domain.current === before) domain.adopt(reading);
}

/** Moves virtual time on to a moment that something else has seen already; never back. Answers whether it moved. */
export async function moveClockOn(db: DbOrTx, domain: DomainClock, to: number): Promise<boolean> {
  if (to <= domain.now()) return false;
  const reading = { realEpoch: domain.realNow(), virtualEpoch: to, speed: domain.speed };
  await writeClock(db, reading);
  domain.adopt(reading);
  return true;
}
