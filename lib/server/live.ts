// Law: one hub a process, on the process's own database.
import { raiseVersions, readVersions } from "@/lib/fleet/live/versions";
import { getDatabase, getDb } from "./db";
import { getEnv } from "./env";
import { type Listener, LiveHub } from "./live-hub";

const GATHER_MS = 250;
const LOOK_EVERY_MS = 1000;
const AGAIN_MS = 5000;

const shared = globalThis as { __fleetLive?: LiveHub };

function getHub(): LiveHub {
  return (shared.__fleetLive ??= new LiveHub({
    raise: async (topics) => raiseVersions(await getDb(), topics),
    read: async () => readVersions(await getDb()),
    shared: async () => (await getDatabase()).kind !== "pglite",
    gatherMs: getEnv().vercel ? 0 : GATHER_MS,
    lookEveryMs: LOOK_EVERY_MS,
    againMs: AGAIN_MS,
  }));
}

export function publishLive(topics: readonly string[]): void {
  getHub().publish(topics);
}

export function listenLive(listener: Listener): () => void {
  return getHub().listen(listener);
}

/** Resolves when all that was published is written: at the end of the process, and on Vercel at the end of each request, after which nothing runs. */
export async function liveWritten(): Promise<void> {
  await shared.__fleetLive?.settled();
}

/** What a request has to wait for before its answer goes out. */
export async function liveBeforeAnswer(): Promise<void> {
  if (getEnv().vercel) await liveWritten();
}

export function closeLive(): void {
  shared.__fleetLive?.close();
}
