/**
 * The embedded engine: runs Inngest functions in this process, durably, over the SDK's own wire protocol.
 *
 * To read it, follow an event: `gateway` receives it, `writer` makes it durable together with what else is pending
 * (`batch` has the statements), `accept` turns it into runs, answered waits and cancellations. The `dispatcher` takes due
 * items (`claim`), makes a `call`, reads the `answer`, lets `decide` and `settle` say what follows, and writes that.
 * `engine` and `core` are its life and its rebirth after an error; `owner` keeps it alone; `schema` is all it remembers.
 */
import { EmbeddedEngine, type Engine } from "./engine";
import type { EngineOptions } from "./types";

export type { Engine } from "./engine";
export type { EngineOptions } from "./types";

export function createEngine(options: EngineOptions): Engine {
  return new EmbeddedEngine(options);
}
