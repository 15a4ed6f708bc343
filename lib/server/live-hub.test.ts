import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { LiveVersions } from "@/lib/fleet/contracts/live";
import { LiveHub, type LiveWorld } from "./live-hub";

/** One database for all hubs of a test; each hub is a process. */
function startWorld() {
  const rows: Record<string, number> = {};
  const count = { raises: 0, reads: 0 };
  const world = { broken: false, shared: true };
  const hub = (own: Partial<LiveWorld> = {}) =>
    new LiveHub({
      raise: async (topics) => {
        if (world.broken) throw new Error("no database");
        count.raises += 1;
        return Object.fromEntries(topics.map((topic) => [topic, (rows[topic] = (rows[topic] ?? 0) + 1)]));
      },
      read: async () => {
        if (world.broken) throw new Error("no database");
        count.reads += 1;
        return { ...rows };
      },
      shared: async () => world.shared,
      gatherMs: 250,
      lookEveryMs: 1000,
      againMs: 5000,
      ...own,
    });
  return { rows, count, world, hub };
}

function browser() {
  const told: LiveVersions[] = [];
  let closed = false;
  return {
    told,
    isClosed: () => closed,
    send: (v: LiveVersions) => void told.push(v),
    close: () => void (closed = true),
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a process that publishes", () => {
  it("raises what was published in one moment once, also when nobody listens", async () => {
    const { rows, count, hub } = startWorld();
    const one = hub();
    one.publish(["bots", "fleet"]);
    one.publish(["bots"]);
    await vi.advanceTimersByTimeAsync(250);
    expect([rows, count.raises]).toEqual([{ bots: 1, fleet: 1 }, 1]);
  });

  it("raises in another moment what came while it was writing", async () => {
    const { rows, hub } = startWorld();
    const one = hub();
    one.publish(["bots"]);
    vi.advanceTimersByTime(250);
    one.publish(["bots"]);
    await vi.advanceTimersByTimeAsync(500);
    expect(rows).toEqual({ bots: 2 });
  });

  it("has all of it written when it is asked to settle", async () => {
    const { rows, hub } = startWorld();
    const one = hub();
    one.publish(["bots"]);
    const settled = one.settled();
    one.publish(["fleet"]);
    await settled;
    await one.settled();
    expect(rows).toEqual({ bots: 1, fleet: 1 });
    await hub().settled();
  });

  it("raises after a failure, and does not keep a request waiting for that", async () => {
    const { rows, world, hub } = startWorld();
    const one = hub();
    world.broken = true;
    one.publish(["bots"]);
    await one.settled();
    world.broken = false;
    await vi.advanceTimersByTimeAsync(5000);
    expect(rows).toEqual({ bots: 1 });
  });
});

describe("a browser that listens", () => {
  it("hears where everything stands, then of its own process once, without waiting for a look", async () => {
    const { hub } = startWorld();
    const [one, page] = [hub(), browser()];
    one.publish(["fleet"]);
    await vi.advanceTimersByTimeAsync(250);
    one.listen(page);
    await vi.advanceTimersByTimeAsync(1);
    one.publish(["bots"]);
    await vi.advanceTimersByTimeAsync(3000);
    expect(page.told).toEqual([{ fleet: 1 }, { bots: 1 }]);
  });

  it("hears of another process within a second, once", async () => {
    const { hub } = startWorld();
    const [one, other, page] = [hub(), hub(), browser()];
    one.listen(page);
    await vi.advanceTimersByTimeAsync(1);
    other.publish(["activity"]);
    await vi.advanceTimersByTimeAsync(250 + 1000);
    expect(page.told).toEqual([{}, { activity: 1 }]);
    await vi.advanceTimersByTimeAsync(5000);
    expect(page.told).toHaveLength(2);
  });

  it("is not passed by when it comes while a look ends", async () => {
    const second = browser();
    let isThere = false;
    const { hub } = startWorld();
    const one: LiveHub = hub({
      shared: async () => {
        if (!isThere) one.listen(second);
        isThere = true;
        return false;
      },
    });
    one.listen(browser());
    await vi.advanceTimersByTimeAsync(10);
    one.publish(["bots"]);
    await vi.advanceTimersByTimeAsync(250);
    expect(second.told).toEqual([{}, { bots: 1 }]);
  });

  it("hears what it missed while the database was away", async () => {
    const { world, hub } = startWorld();
    const [one, other, page] = [hub(), hub(), browser()];
    world.broken = true;
    one.listen(page);
    await vi.advanceTimersByTimeAsync(1000);
    expect(page.told).toEqual([]);
    world.broken = false;
    other.publish(["bots"]);
    await vi.advanceTimersByTimeAsync(6000);
    expect(page.told).toEqual([{ bots: 1 }]);
  });

  it("is not looked for when it is gone, nor where no other process can be", async () => {
    const { count, world, hub } = startWorld();
    const one = hub();
    const stop = one.listen(browser());
    await vi.advanceTimersByTimeAsync(3500);
    stop();
    expect(count.reads).toBe(4);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(count.reads).toBe(4);
    world.shared = false;
    hub().listen(browser());
    await vi.advanceTimersByTimeAsync(10_000);
    expect([count.reads, vi.getTimerCount()]).toEqual([5, 0]);
  });

  it("is let go when the process ends", async () => {
    const { hub } = startWorld();
    const [one, page] = [hub(), browser()];
    one.listen(page);
    await vi.advanceTimersByTimeAsync(1);
    one.close();
    expect([page.isClosed(), vi.getTimerCount()]).toEqual([true, 0]);
  });
});
