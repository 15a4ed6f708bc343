// Law: whoever started the engine says how to ask it; nobody else knows what drives the functions.
export type EngineReport = {
  state: "starting" | "running" | "stopped" | "failed";
  runsSleeping: number;
  runsActive: number;
  error?: string;
};

const shared = globalThis as { __fleetEngine?: () => EngineReport };

export function reportEngine(ask: () => EngineReport): void {
  shared.__fleetEngine = ask;
}

/** Null when another server drives the functions. */
export function engineReport(): EngineReport | null {
  return shared.__fleetEngine?.() ?? null;
}
