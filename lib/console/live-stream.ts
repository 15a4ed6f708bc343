// One stream tells where the versions of topics stand; it carries no data, so losing it costs freshness only.
import type { LiveVersions } from "@/lib/fleet/contracts/live";

import { mergeVersions, readVersions } from "./live-news";

export type LiveState = "connecting" | "live" | "polling";

export interface LiveStream {
  close(): void;
}

export interface LiveStreamOptions {
  url: string;
  onVersions: (versions: LiveVersions) => void;
  onState: (state: LiveState) => void;
  /** Versions that arrive within this window are told together. */
  gatherMs?: number;
  firstRetryMs?: number;
  lastRetryMs?: number;
  open?: (url: string) => EventSource;
}

/** Stays connected, doubling its patience after each failure; while it is not, the state is `polling`. */
export function openLiveStream({
  url,
  onVersions,
  onState,
  gatherMs = 1_000,
  firstRetryMs = 1_000,
  lastRetryMs = 30_000,
  open = (address) => new EventSource(address),
}: LiveStreamOptions): LiveStream {
  let source: EventSource | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let flush: ReturnType<typeof setTimeout> | undefined;
  let patienceMs = firstRetryMs;
  let gathered: LiveVersions = {};

  const tell = () => {
    flush = undefined;
    const versions = gathered;
    gathered = {};
    onVersions(versions);
  };

  const connect = () => {
    source = open(url);
    source.onopen = () => {
      patienceMs = firstRetryMs;
      onState("live");
    };
    source.onmessage = (event: MessageEvent<string>) => {
      gathered = mergeVersions(gathered, readVersions(event.data));
      if (Object.keys(gathered).length > 0) flush ??= setTimeout(tell, gatherMs);
    };
    source.onerror = () => {
      source?.close();
      onState("polling");
      retry = setTimeout(connect, patienceMs);
      patienceMs = Math.min(lastRetryMs, patienceMs * 2);
    };
  };

  onState("connecting");
  connect();
  return {
    close() {
      source?.close();
      clearTimeout(retry);
      clearTimeout(flush);
    },
  };
}
