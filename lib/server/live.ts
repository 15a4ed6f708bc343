// Law: the stream only says which topics went stale; whoever misses a message learns the same by polling.
type Listener = { send: (topics: readonly string[]) => void; close: () => void };

const shared = globalThis as { __fleetLive?: Set<Listener> };
const listeners = (shared.__fleetLive ??= new Set());

/** Messages of one moment go out as one: a busy fleet must not flood a browser. */
const GATHER_MS = 250;
let gathered = new Set<string>();
let timer: NodeJS.Timeout | null = null;

export function publishLive(topics: readonly string[]): void {
  if (listeners.size === 0) return;
  for (const topic of topics) gathered.add(topic);
  timer ??= setTimeout(() => {
    const now = [...gathered];
    gathered = new Set();
    timer = null;
    for (const listener of listeners) listener.send(now);
  }, GATHER_MS);
}

export function listenLive(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** An open stream would keep the process from ending. */
export function closeLive(): void {
  for (const listener of listeners) listener.close();
  listeners.clear();
}
