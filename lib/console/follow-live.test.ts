import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { LiveVersions } from "@/lib/fleet/contracts/live";

import { ApiError } from "./api-error";
import { followLive, type LiveMode } from "./follow-live";

class FakeSource {
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  closed = false;
  close() {
    this.closed = true;
  }
  tell(versions: LiveVersions) {
    this.onmessage?.({ data: JSON.stringify({ versions }) });
  }
}

function start(mode: LiveMode) {
  const sources: FakeSource[] = [];
  const told: string[][] = [];
  const server = { versions: {} as LiveVersions, asked: 0, refusal: null as ApiError | null };
  const page = followLive({
    mode,
    url: "/live",
    gatherMs: 0,
    everyMs: 4_000,
    onTopics: (topics) => told.push(topics),
    read: async () => {
      server.asked += 1;
      if (server.refusal) throw server.refusal;
      return { ...server.versions };
    },
    open: () => {
      const source = new FakeSource();
      sources.push(source);
      return source as unknown as EventSource;
    },
  });
  page.resume();
  return { sources, told, server, page, pass: (ms: number) => vi.advanceTimersByTimeAsync(ms) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a page without a stream", () => {
  it("asks every four seconds and acts on each change once", async () => {
    const { told, server, sources, pass } = start("poll");
    server.versions = { bots: 3 };
    await pass(4_000);
    server.versions = { bots: 4, fleet: 1 };
    await pass(12_000);
    expect(told).toEqual([["bots"], ["bots", "fleet"]]);
    expect([server.asked, sources.length]).toEqual([5, 0]);
  });

  it("asks for nothing while nobody sees it, and then hears what it missed", async () => {
    const { told, server, page, pass } = start("poll");
    server.versions = { bots: 1 };
    await pass(4_000);
    page.rest();
    server.versions = { bots: 2 };
    await pass(60_000);
    expect(server.asked).toBe(2);
    page.resume();
    await pass(1);
    expect(told).toEqual([["bots"], ["bots"]]);
  });

  it("asks no more once it is signed out", async () => {
    const { server, page, pass } = start("poll");
    server.refusal = new ApiError("unauthenticated", "You are not signed in.", 401);
    await pass(60_000);
    page.resume();
    await pass(60_000);
    expect([server.asked, vi.getTimerCount()]).toEqual([2, 0]);
  });

  it("grows patient with a server that does not answer", async () => {
    const { told, server, pass } = start("poll");
    server.refusal = new ApiError("unreachable", "No answer.", 0);
    await pass(4_000 + 8_000 + 16_000 + 30_000 + 29_000);
    expect(server.asked).toBe(5);
    server.refusal = null;
    server.versions = { bots: 1 };
    await pass(1_000);
    expect(told).toEqual([["bots"]]);
  });
});

describe("a page with a stream", () => {
  it("asks only while the stream is lost, and misses and repeats nothing on the way there and back", async () => {
    const { sources, told, server, pass } = start("stream");
    sources[0]?.onopen?.();
    sources[0]?.tell({ bots: 7 });
    await pass(10_000);
    expect([told, server.asked]).toEqual([[["bots"]], 0]);

    server.versions = { bots: 7, fleet: 1 };
    sources[0]?.onerror?.();
    await pass(1);
    expect(told).toEqual([["bots"], ["fleet"]]);

    server.versions = { bots: 8, fleet: 1 };
    await pass(1_000);
    sources[1]?.onopen?.();
    sources[1]?.tell(server.versions);
    await pass(10_000);
    expect(told).toEqual([["bots"], ["fleet"], ["bots"]]);
    expect(server.asked).toBe(1);
  });

  it("acts later on what it had heard but not told when it went out of sight", async () => {
    const { sources, told, page, pass } = start("stream");
    sources[0]?.onopen?.();
    sources[0]?.tell({ bots: 1 });
    page.rest();
    await pass(1_000);
    expect([told, sources[0]?.closed]).toEqual([[], true]);
    page.resume();
    sources[1]?.onopen?.();
    sources[1]?.tell({ bots: 1 });
    await pass(1);
    expect(told).toEqual([["bots"]]);
  });

  it("gives the stream up as well when it is signed out", async () => {
    const { sources, server, pass } = start("stream");
    server.refusal = new ApiError("unauthenticated", "You are not signed in.", 401);
    sources[0]?.onerror?.();
    await pass(60_000);
    expect([sources.length, server.asked]).toEqual([1, 1]);
  });
});
