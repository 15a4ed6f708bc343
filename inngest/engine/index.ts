/** The embedded engine: runs Inngest functions in this process, durably, over the SDK's own wire protocol. */
import { EmbeddedEngine, type Engine } from "./engine";
import type { EngineOptions } from "./types";

export type { Engine } from "./engine";
export type { EngineOptions, EngineStatus } from "./types";
export { UnsupportedFeatureError } from "./config";
export { OwnershipError } from "./owner";

export function createEngine(options: EngineOptions): Engine {
  return new EmbeddedEngine(options);
}
