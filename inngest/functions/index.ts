import type { Inngest, InngestFunction } from "inngest";
import { drawPeople } from "./draw-people";
import { reportQuality } from "./report-quality";
import { runBot } from "./run-bot";
import { superviseFleet } from "./supervise-fleet";

/** `concurrency`: how many bots' steps may be in flight at once. */
export function createFunctions(client: Inngest, concurrency: number): InngestFunction.Any[] {
  return [runBot(client, concurrency), superviseFleet(client), reportQuality(client), drawPeople(client)];
}
