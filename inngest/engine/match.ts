/** The two expressions the engine understands, both equalities: run with event (`match`), and event with constant. */
import type { EventPayload } from "./types";

const PATH = "[A-Za-z_][\\w]*(?:\\.[A-Za-z_][\\w]*)*";
const MATCH = new RegExp(`^event\\.(data\\.${PATH}) == async\\.(data\\.${PATH})$`);
const CONSTANT = new RegExp(
  `^event\\.(data\\.${PATH}) == (?:'([^'\\\\]*)'|"([^"\\\\]*)"|(-?\\d+(?:\\.\\d+)?|true|false))$`,
);
const KEY = new RegExp(`^event\\.(data\\.${PATH})$`);

/** Separates the parts of a match key; JSON and event names hold no raw newline. */
const SEPARATOR = "\n";

export function valueAt(event: EventPayload, path: string): unknown {
  let value: unknown = event;
  for (const part of path.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return value;
}

/** The path of `event.data.x == async.data.x`; "" for no condition at all; null for anything else. */
export function parseMatch(expression: string | undefined): string | null {
  if (!expression) return "";
  const found = MATCH.exec(expression);
  return found && found[1] === found[2] ? found[1]! : null;
}

/** A filter for `event.data.x == 'constant'`; null for anything else. */
export function parseFilter(expression: string): ((event: EventPayload) => boolean) | null {
  const found = CONSTANT.exec(expression);
  if (!found) return null;
  const [, path, single, double, bare] = found;
  const expected: unknown = bare !== undefined ? JSON.parse(bare) : (single ?? double);
  return (event) => valueAt(event, path!) === expected;
}

/** The path of a concurrency or throttle key such as `event.data.user`; null for anything else. */
export function parseKeyPath(expression: string): string | null {
  return KEY.exec(expression)?.[1] ?? null;
}

/** What a subscription is indexed by; null when the event has no such value, for then nothing can equal it. */
export function matchKey(eventName: string, path: string, event: EventPayload): string | null {
  if (path === "") return [eventName, "", ""].join(SEPARATOR);
  const value = valueAt(event, path);
  if (value === undefined) return null;
  return [eventName, path, JSON.stringify(value)].join(SEPARATOR);
}

/** Which paths are waited for under which event names: an event looks up only these keys. */
export class Subscriptions {
  private readonly paths = new Map<string, Set<string>>();

  add(eventName: string, path: string): void {
    const known = this.paths.get(eventName);
    if (known) known.add(path);
    else this.paths.set(eventName, new Set([path]));
  }

  has(eventName: string): boolean {
    return this.paths.has(eventName);
  }

  keysOf(event: EventPayload): string[] {
    const keys: string[] = [];
    for (const path of this.paths.get(event.name) ?? []) {
      const key = matchKey(event.name, path, event);
      if (key !== null) keys.push(key);
    }
    return keys;
  }
}
