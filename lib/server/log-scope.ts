// Law: whatever is logged while something is done bears the ids of what it was done for, and nobody has to hand them on.
import { AsyncLocalStorage } from "node:async_hooks";

/** Ids only: no text, no address, no name. */
export type LogScope = {
  requestId?: string;
  run?: string;
  step?: string;
  bot?: string;
  session?: string;
  turn?: string;
};

const shared = globalThis as { __fleetLogScope?: AsyncLocalStorage<LogScope> };
const storage = (shared.__fleetLogScope ??= new AsyncLocalStorage());

export const logScope = (): LogScope => storage.getStore() ?? {};

/** Within what is already known. */
export function withLogScope<T>(scope: LogScope, work: () => T): T {
  return storage.run({ ...logScope(), ...scope }, work);
}

/** For what begins here, whoever's work brought it about: a timer set for one request goes off for others. */
export function withOwnLogScope<T>(scope: LogScope, work: () => T): T {
  return storage.run(scope, work);
}
