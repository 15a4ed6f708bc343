/** Fault plans over HTTP, for tests that run the whole product: only where the environment opened it. */
import { type Answer, ok, Refusal } from "../http/answer";
import { parseBody } from "../http/input";
import type { FaultInjector } from "./injector";
import { faultPlanSchema } from "./plan";

export const FAULTS_PATH = "/api/faults";

/** GET says the plan and its counts, POST replaces it, DELETE clears it. */
export function controlFaults(faults: FaultInjector, method: string, raw: string): Answer {
  if (method === "POST") faults.set(parseBody(faultPlanSchema, parseRaw(raw)));
  else if (method === "DELETE") faults.clear();
  else if (method !== "GET") throw new Refusal(405, { error: "Method not allowed" });
  return ok(faults.status());
}

function parseRaw(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    throw new Refusal(400, { error: "The body is not JSON" });
  }
}
