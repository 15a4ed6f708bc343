import { CallFault } from "./connection.mjs";

const LOOK_EVERY_MS = 100;
const LOOK_LIMIT_MS = 5000;
const PATIENCE_MS = 30_000;
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
const openOf = ({ livePermits, openRequests, openCalls }) =>
  `${livePermits} permits live, ${openRequests} requests and ${openCalls} model calls open`;

function unsettledWords(n) {
  if (n === 0) return "";
  return ` ${n === 1 ? "1 request was" : `${n} requests were`} cut or not answered: what came of ${n === 1 ? "it" : "them"} is read before anything is sent again.`;
}

/**
 * Asks for the stop and, beside it, looks for quiet: an engine that hangs may keep the answer back long after the stop has been stored.
 * Resolves when all is quiet.
 */
export async function emergencyStop(server, print, { patienceMs = PATIENCE_MS } = {}) {
  const startedAt = performance.now();
  const answered = new AbortController();
  let refused;
  const asking = server.post("/api/fleet/emergency-stop", {}, { limitMs: patienceMs, signal: answered.signal });
  asking.catch((error) => (refused = error));
  try {
    await untilQuiet(server, print, { startedAt, patienceMs, refused: () => refused });
  } finally {
    answered.abort();
  }
}

async function untilQuiet(server, print, { startedAt, patienceMs, refused }) {
  let told = "";
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    const seen = await server.get("/api/fleet/quiet", { limitMs: LOOK_LIMIT_MS }).catch((error) => error);
    const stopped = seen.state === "stopped";
    const spent = seconds(performance.now() - startedAt);
    if (stopped && seen.quiet) {
      print(`Stopped. Quiet after ${spent}: no permit is live, no request is open.${unsettledWords(seen.unsettled)}`);
      print('Nothing moves until someone says so: "npm run fleet -- re-arm".');
      return;
    }
    if (!stopped && refused()) throw refused();
    if (stopped && openOf(seen) !== told) print(`Stopped; waiting for what is open: ${(told = openOf(seen))}.`);
    if (performance.now() - startedAt < patienceMs) continue;
    if (seen instanceof Error) throw seen;
    const open = stopped ? `The fleet is stopped, but not quiet: ${openOf(seen)}` : "The stop was not stored";
    throw new CallFault(`${open} after ${spent}. Look at the server's log; ending the server ends what is open.`);
  }
}
