// Law: a page full of pictures may wait; neither one session nor all of them together take more of the gallery than is set aside.
import { FleetError } from "@/lib/fleet/errors";

export type PictureBounds = {
  /** Pictures on their way at once: of this process, of one session. */
  open: number;
  perSession: number;
  /** Requests that may wait for their turn, likewise. */
  waiting: number;
  waitingPerSession: number;
  /** Milliseconds a request waits before it is told to come back. */
  waitMs: number;
};

/** A wall shows some fifty pictures: they all may wait. At 64 KB under way each, sixteen cost next to nothing. */
export const pictureBounds: PictureBounds = {
  open: 16,
  perSession: 6,
  waiting: 400,
  waitingPerSession: 120,
  waitMs: 20_000,
};

/** Frees a place; doing it twice frees it once. */
export type Release = () => void;
export type PictureSlots = { take: (session: string, signal?: AbortSignal) => Promise<Release> };

type Waiter = { session: string; begin: () => void };

const tooMany = (retryAfterS: number) =>
  new FleetError(
    "unavailable",
    "Too many pictures are on their way at once.",
    `Load the page again in ${retryAfterS} s.`,
    { retryAfterS },
  );

export function createPictureSlots(bounds: PictureBounds = pictureBounds): PictureSlots {
  const open = new Map<string, number>();
  const waiters: Waiter[] = [];
  let total = 0;

  const hasRoom = (session: string) => total < bounds.open && (open.get(session) ?? 0) < bounds.perSession;

  function begin(session: string): Release {
    total += 1;
    open.set(session, (open.get(session) ?? 0) + 1);
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      total -= 1;
      const left = (open.get(session) ?? 1) - 1;
      if (left > 0) open.set(session, left);
      else open.delete(session);
      // First come, first served, but nobody waits behind a session that has its share already.
      waiters.find((waiter) => hasRoom(waiter.session))?.begin();
    };
  }

  function wait(session: string, signal?: AbortSignal): Promise<Release> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", gone);
        waiters.splice(waiters.indexOf(waiter), 1);
      };
      const waiter = {
        session,
        begin: () => {
          leave();
          resolve(begin(session));
        },
      };
      const gone = () => {
        leave();
        reject(new FleetError("unavailable", "Whoever asked for this picture went away."));
      };
      const timer = setTimeout(() => {
        leave();
        reject(tooMany(10));
      }, bounds.waitMs);
      signal?.addEventListener("abort", gone, { once: true });
      waiters.push(waiter);
    });
  }

  return {
    /** @throws FleetError unavailable, with the seconds to wait, when the queue is full or no place came free in time */
    async take(session, signal) {
      if (hasRoom(session)) return begin(session);
      const own = waiters.filter((waiter) => waiter.session === session).length;
      if (waiters.length >= bounds.waiting || own >= bounds.waitingPerSession) throw tooMany(5);
      if (signal?.aborted) throw new FleetError("unavailable", "Whoever asked for this picture went away.");
      return wait(session, signal);
    },
  };
}
