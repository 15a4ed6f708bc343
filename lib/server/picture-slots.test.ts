import { describe, expect, it } from "vitest";
import { createPictureSlots, type PictureBounds, type Release } from "./picture-slots";

const bounds: PictureBounds = { open: 4, perSession: 2, waiting: 5, waitingPerSession: 3, waitMs: 60_000 };
const soon = () => new Promise((resolve) => setImmediate(resolve));

/** Asks for places; `begun` holds who got one, in order. */
function asking(own: Partial<PictureBounds> = {}) {
  const slots = createPictureSlots({ ...bounds, ...own });
  const begun: { session: string; release: Release }[] = [];
  const faults: unknown[] = [];
  const ask = (session: string, signal?: AbortSignal) =>
    slots.take(session, signal).then(
      (release) => void begun.push({ session, release }),
      (error) => void faults.push(error),
    );
  const names = () => begun.map(({ session }) => session).join("");
  return { ask, begun, faults, names };
}

describe("pictures on their way", () => {
  it("are no more than the process and the session may have; the others wait their turn", async () => {
    const { ask, begun, names, faults } = asking();
    for (const session of "aaabbbcc") void ask(session);
    await soon();
    expect(names()).toBe("aabb");
    begun[0]?.release();
    await soon();
    expect(names()).toBe("aabba");
    begun[2]?.release();
    begun[3]?.release();
    await soon();
    expect(names()).toBe("aabbabc");
    expect(faults).toEqual([]);
  });

  it("give their place back once, however often they end", async () => {
    const { ask, begun, names } = asking({ perSession: 1 });
    for (const session of "aaa") void ask(session);
    await soon();
    begun[0]?.release();
    begun[0]?.release();
    await soon();
    expect(names()).toBe("aa");
  });

  it("do not keep another session waiting behind one that has its share", async () => {
    const { ask, names } = asking();
    for (const session of "aaaab") void ask(session);
    await soon();
    expect(names()).toBe("aab");
  });

  it("are told to come back later when too many wait already, or it takes too long", async () => {
    const full = { code: "unavailable", details: { retryAfterS: 5 } };
    const crowd = asking();
    for (const session of "aaaaaa") void crowd.ask(session);
    await soon();
    expect(crowd.faults).toMatchObject([full]);
    for (const session of "bbbbbb") void crowd.ask(session);
    await soon();
    expect([crowd.names(), crowd.faults.length]).toEqual(["aabb", 3]);
    const slow = asking({ perSession: 1, waitMs: 5 });
    void slow.ask("a");
    await slow.ask("a");
    expect(slow.faults).toMatchObject([{ code: "unavailable", details: { retryAfterS: 10 } }]);
  });

  it("do not wait for whoever went away", async () => {
    const { ask, begun, names, faults } = asking({ perSession: 1 });
    const away = new AbortController();
    void ask("a");
    void ask("a", away.signal);
    void ask("a");
    await soon();
    away.abort();
    await soon();
    expect(faults).toHaveLength(1);
    begun[0]?.release();
    await soon();
    expect(names()).toBe("aa");
    await ask("a", AbortSignal.abort());
    expect(faults).toHaveLength(2);
  });
});
