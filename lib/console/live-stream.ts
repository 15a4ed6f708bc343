// One stream tells which topics went stale; it carries no data, so losing it costs freshness only.

export type LiveState = "connecting" | "live" | "polling";

export interface LiveStream {
  close(): void;
}

export interface LiveStreamOptions {
  url: string;
  onTopics: (topics: string[]) => void;
  onState: (state: LiveState) => void;
  /** Topics that arrive within this window are told together. */
  gatherMs?: number;
  firstRetryMs?: number;
  lastRetryMs?: number;
  open?: (url: string) => EventSource;
}

/** Stays connected, doubling its patience after each failure; while it is not, the state is `polling`. */
export function openLiveStream({
  url,
  onTopics,
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
  const gathered = new Set<string>();

  const tell = () => {
    flush = undefined;
    const topics = [...gathered];
    gathered.clear();
    onTopics(topics);
  };

  const connect = () => {
    source = open(url);
    source.onopen = () => {
      patienceMs = firstRetryMs;
      onState("live");
    };
    source.onmessage = (event: MessageEvent<string>) => {
      for (const topic of readTopics(event.data)) gathered.add(topic);
      if (gathered.size > 0) flush ??= setTimeout(tell, gatherMs);
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

function readTopics(data: string): string[] {
  try {
    const { topics } = JSON.parse(data) as { topics?: unknown };
    return Array.isArray(topics) ? topics.filter((topic) => typeof topic === "string") : [];
  } catch {
    return [];
  }
}
