import { keepAlive } from "./keep-alive";

/** One request answers for so long at most; the next use of the database begins anew. */
const LONGEST_MS = 60_000;
const CLOSING_MS = 100;

const shared = globalThis as { __fleetAwake?: { until: number; waiting: boolean } };
const awake = (shared.__fleetAwake ??= { until: 0, waiting: false });

async function pass(): Promise<void> {
  const latest = Date.now() + LONGEST_MS;
  for (let ms = awake.until - Date.now(); ms > 0 && Date.now() < latest; ms = awake.until - Date.now())
    await new Promise((resolve) => setTimeout(resolve, ms));
  awake.waiting = false;
}

/** A frozen process cannot close what it holds open: it stays awake until its idle connections are closed. */
export function stayAwakeUntilClosed(closesAfterMs: number): void {
  awake.until = Date.now() + closesAfterMs + CLOSING_MS;
  if (awake.waiting) return;
  awake.waiting = true;
  if (!keepAlive(pass)) awake.waiting = false;
}
