// Where there is no stream, the versions are asked for, and only by a page that someone can see.
import type { LiveVersions } from "@/lib/fleet/contracts/live";

import { ApiError } from "./api-error";

export interface LivePoll {
  start(): void;
  stop(): void;
}

export interface LivePollOptions {
  read: (signal: AbortSignal) => Promise<LiveVersions>;
  onVersions: (versions: LiveVersions) => void;
  /** Signed out: nobody may ask any more. */
  onSignedOut: () => void;
  everyMs?: number;
  lastRetryMs?: number;
}

/** Asks at once and then every few seconds, with growing patience after a failure. */
export function createLivePoll({
  read,
  onVersions,
  onSignedOut,
  everyMs = 4_000,
  lastRetryMs = 30_000,
}: LivePollOptions): LivePoll {
  let asking: AbortController | undefined;

  const follow = async (own: AbortController) => {
    let waitMs = everyMs;
    while (!own.signal.aborted) {
      try {
        const versions = await read(own.signal);
        if (own.signal.aborted) return;
        onVersions(versions);
        waitMs = everyMs;
      } catch (error) {
        if (own.signal.aborted) return;
        if (error instanceof ApiError && error.status === 401) return onSignedOut();
        waitMs = Math.min(lastRetryMs, waitMs * 2);
      }
      await pause(waitMs, own.signal);
    }
  };

  return {
    start() {
      if (asking) return;
      asking = new AbortController();
      void follow(asking);
    },
    stop() {
      asking?.abort();
      asking = undefined;
    },
  };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done);
  });
}
