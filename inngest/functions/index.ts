import type { Inngest, InngestFunction } from "inngest";
import { drawPeople } from "./draw-people";
import { reportQuality } from "./report-quality";
import { runBot } from "./run-bot";
import { superviseFleet } from "./supervise-fleet";

/** Steps in flight at once: hosted plans limit it, one process does not. */
const CONCURRENCY = { embedded: 20, inngest: 5 };

export function createFunctions(client: Inngest, engine: keyof typeof CONCURRENCY): InngestFunction.Any[] {
  return [runBot(client, CONCURRENCY[engine]), superviseFleet(client), reportQuality(client), drawPeople(client)];
}
