import { afterEach, beforeEach, expect, it, vi } from "vitest";

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
  const told: string[][] = [];
  const stream = openLiveStream({
    url: "/live",
    onTopics: (topics) => told.push(topics),
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

it("tells topics once for a burst and ignores what it cannot read", () => {
  const { sources, told } = start();
  sources[0]?.onmessage?.({ data: '{"topics":["bots","fleet"]}' });
  sources[0]?.onmessage?.({ data: '{"topics":["bots"]}' });
  sources[0]?.onmessage?.({ data: "not json" });
  vi.advanceTimersByTime(1_000);
  expect(told).toEqual([["bots", "fleet"]]);
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
  sources[0]?.onmessage?.({ data: '{"topics":["bots"]}' });
  stream.close();
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual([]);
  expect(sources[0]?.closed).toBe(true);
});
