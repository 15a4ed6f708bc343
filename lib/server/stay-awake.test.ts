import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { stayAwakeUntilClosed } from "./stay-awake";

const CONTEXT = Symbol.for("@vercel/request-context");
const world = globalThis as { [CONTEXT]?: unknown };
let waits: Promise<unknown>[];
let over: boolean[];

beforeEach(() => {
  vi.useFakeTimers();
  waits = [];
  over = [];
  const waitUntil = (work: Promise<unknown>) => {
    const index = waits.push(work) - 1;
    over[index] = false;
    void work.then(() => (over[index] = true));
  };
  world[CONTEXT] = { get: () => ({ waitUntil }) };
});
afterEach(async () => {
  await vi.advanceTimersByTimeAsync(120_000);
  vi.useRealTimers();
  delete world[CONTEXT];
});

describe("a process on a platform that freezes it", () => {
  it("stays awake until what it used last is closed, asking once", async () => {
    stayAwakeUntilClosed(5000);
    await vi.advanceTimersByTimeAsync(3000);
    for (let n = 0; n < 50; n += 1) stayAwakeUntilClosed(5000);
    await vi.advanceTimersByTimeAsync(5000);
    expect(over).toEqual([false]);
    await vi.advanceTimersByTimeAsync(200);
    expect(over).toEqual([true]);
    stayAwakeUntilClosed(5000);
    expect(waits).toHaveLength(2);
  });

  it("does not let one request answer for all that come after it", async () => {
    for (let second = 0; second < 70; second += 1) {
      stayAwakeUntilClosed(5000);
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(over).toEqual([true, false]);
  });
});

it("elsewhere nothing is waited for", () => {
  delete world[CONTEXT];
  stayAwakeUntilClosed(5000);
  expect([waits, vi.getTimerCount()]).toEqual([[], 0]);
});
