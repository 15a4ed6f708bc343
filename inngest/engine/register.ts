/** In-band sync: one PUT to the handler answers with the whole configuration, and nothing is posted back. */
import { readFunctions, type FunctionConfig } from "./config";
import type { Handler } from "./types";

/** In-memory requests need some absolute address; nothing ever connects to it. */
export const SERVE_URL = "http://embedded.engine/api/inngest";
export const SERVE_HOST = "embedded.engine";

export async function registerFunctions(handler: Handler, appId: string): Promise<Map<string, FunctionConfig>> {
  const response = await handler(
    new Request(SERVE_URL, {
      method: "PUT",
      headers: { host: SERVE_HOST, "content-type": "application/json", "x-inngest-sync-kind": "in_band" },
      body: JSON.stringify({ url: SERVE_URL }),
    }),
  );
  const text = await response.text();
  if (!response.ok) throw new Error(`The functions did not register: ${response.status} ${text.slice(0, 300)}`);
  const body = JSON.parse(text) as { functions?: Record<string, unknown>[] };
  if (!Array.isArray(body.functions)) throw new Error("The handler did not answer the in-band sync with its functions");
  const stranger = body.functions.find((config) => !String(config.id).startsWith(`${appId}-`));
  if (stranger) throw new Error(`Function ${String(stranger.id)} is not of the app "${appId}"`);
  return readFunctions(body.functions);
}
