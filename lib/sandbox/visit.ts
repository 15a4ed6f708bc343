/** One request's way through: acting user, stored answer, slow work, then the effect and its answer in one transaction. */
import type { DbOrTx } from "@/lib/db/db";
import { type Answer, Refusal } from "./http/answer";
import { findActor } from "./http/auth";
import type { Call, CallDeps, Route } from "./http/call";
import { parseJsonObject } from "./http/input";
import { findStoredAnswer, type KeyedRequest, readKey, runOnce } from "./idempotency";

export type Visit = {
  route: Route;
  params: Record<string, string>;
  method: string;
  path: string;
  raw: string;
  headers: Headers;
  query: URLSearchParams;
  signal?: AbortSignal;
};

/** Thrown to take back an effect that was only pretended. */
class Undone extends Error {
  constructor(readonly answer: Answer) {
    super("undone on purpose");
  }
}

/** @throws Refusal for every expected refusal. */
export type RunVisit = (visit: Visit, effect: "keep" | "undo") => Promise<Answer>;

export function createVisitRunner(deps: CallDeps): RunVisit {
  const running = new Map<string, Promise<Answer>>();

  /** Requests with one key that arrive during slow work share it, from before the store is asked until the commit. */
  async function shared(name: string, run: () => Promise<Answer>): Promise<Answer> {
    const first = running.get(name);
    if (first) {
      try {
        return await first;
      } catch (error) {
        // The first may have failed only because its own caller left.
        if (error instanceof Refusal) throw error;
        return shared(name, run);
      }
    }
    const own = run().finally(() => running.delete(name));
    running.set(name, own);
    return own;
  }

  return async function runVisit(visit, effect) {
    const { route, params, headers, query, signal } = visit;
    const writes = route.method !== "GET";
    const body = writes ? parseJsonObject(visit.raw) : {};
    const keyed = writes ? readKey(visit) : null;
    const actor = route.access === "public" ? null : await findActor(deps.db, headers, route.access);
    const call: Call = { deps, db: deps.db, params, query, headers, body, actor, at: timeOf(headers, deps), signal };
    if (!writes) return route.call(call);

    if (keyed && route.prepare && effect === "keep") {
      return shared(`${keyed.actor}\n${keyed.key}\n${keyed.requestHash}`, () => write(call, route, keyed, effect));
    }
    return write(call, route, keyed, effect);
  };

  async function write(call: Call, route: Route, keyed: KeyedRequest | null, effect: "keep" | "undo") {
    // Only what is slow to prepare is worth a look of its own: the claim of the key finds a stored answer too.
    const stored = keyed && (route.prepare || effect === "undo") ? await findStoredAnswer(deps.db, keyed) : null;
    if (stored) return stored;
    const prepared = await route.prepare?.(call);
    const act = (tx: DbOrTx) => route.call({ ...call, db: tx, prepared });
    const realAt = new Date(deps.realNow());
    if (effect === "keep") return runOnce(deps.db, keyed, realAt, act);
    return runOnce(deps.db, null, realAt, async (tx) => {
      throw new Undone(await act(tx));
    }).catch((error: unknown) => {
      if (error instanceof Undone) return error.answer;
      throw error;
    });
  }
}

/** `X-Sandbox-Time` back-dates a write, so that a gallery can be given a past; the future is refused. */
function timeOf(headers: Headers, deps: CallDeps): Date {
  const wanted = headers.get("x-sandbox-time");
  if (wanted === null) return new Date(deps.now());
  const at = Date.parse(wanted);
  if (Number.isNaN(at) || at > deps.now()) throw new Refusal(400, { error: "X-Sandbox-Time must be a past instant" });
  return new Date(at);
}
