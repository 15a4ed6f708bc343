import { afterEach, beforeEach, expect, it, vi } from "vitest";

import type { LiveVersions } from "@/lib/fleet/contracts/live";

import { openLiveStream, type LiveState } from "./live-stream";

class FakeSource {
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  closed = false;
  close() {
    this.closed = true;
  }
}

function start() {
  const sources: FakeSource[] = [];
  const states: LiveState[] = [];
  const told: LiveVersions[] = [];
  const stream = openLiveStream({
    url: "/live",
    onVersions: (versions) => told.push(versions),
    onState: (state) => states.push(state),
    open: () => {
      const source = new FakeSource();
      sources.push(source);
      return source as unknown as EventSource;
    },
  });
  return { sources, states, told, stream };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("tells the versions of a burst once, the highest of each, and ignores what it cannot read", () => {
  const { sources, told } = start();
  sources[0]?.onmessage?.({ data: '{"versions":{"bots":4,"fleet":1},"topics":["bots","fleet"]}' });
  sources[0]?.onmessage?.({ data: '{"versions":{"bots":5}}' });
  sources[0]?.onmessage?.({ data: '{"versions":{"bots":-1}}' });
  sources[0]?.onmessage?.({ data: '{"topics":["quality"]}' });
  sources[0]?.onmessage?.({ data: "not json" });
  vi.advanceTimersByTime(1_000);
  expect(told).toEqual([{ bots: 5, fleet: 1 }]);
});

it("comes back with growing patience and starts afresh after success", () => {
  const { sources, states } = start();
  sources[0]?.onerror?.();
  vi.advanceTimersByTime(1_000);
  sources[1]?.onerror?.();
  vi.advanceTimersByTime(1_999);
  expect(sources).toHaveLength(2);
  vi.advanceTimersByTime(1);
  sources[2]?.onopen?.();
  sources[2]?.onerror?.();
  vi.advanceTimersByTime(1_000);
  expect(sources).toHaveLength(4);
  expect(states).toEqual(["connecting", "polling", "polling", "live", "polling"]);
});

it("is silent once closed", () => {
  const { sources, told, stream } = start();
  sources[0]?.onmessage?.({ data: '{"versions":{"bots":1}}' });
  stream.close();
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual([]);
  expect(sources[0]?.closed).toBe(true);
});
