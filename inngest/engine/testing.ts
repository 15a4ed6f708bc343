/** A real SDK client and handler on an engine with a test database, for the tests beside this file. */
import { Inngest, type InngestFunction } from "inngest";
import { serve } from "inngest/edge";
import type { Db } from "@/lib/db/db";
import { EmbeddedEngine } from "./engine";
import type { EngineOptions } from "./types";

export interface Bench {
  engine: EmbeddedEngine;
  client: Inngest;
}

/** Makes functions with the client it is given, and an engine that serves them. */
export function makeEngine(
  db: Db,
  functionsOf: (client: Inngest) => InngestFunction.Any[],
  options: Partial<EngineOptions> = {},
): Bench {
  const holder: { engine?: EmbeddedEngine } = {};
  const client = new Inngest({
    id: "test",
    isDev: true,
    baseUrl: "http://embedded.engine",
    fetch: ((input, init) => holder.engine!.fetch(input, init)) as typeof fetch,
    logger: { info() {}, warn() {}, error() {}, debug() {} },
  });
  const handler = serve({ client, functions: functionsOf(client) });
  const engine = new EmbeddedEngine({ db, handler, appId: "test", ...options });
  holder.engine = engine;
  return { engine, client };
}

/** Resolves when `check` is true; polls, for it looks from outside. Rejects after `timeoutMs`. */
export async function until(check: () => boolean | Promise<boolean>, timeoutMs = 8000): Promise<void> {
  const end = performance.now() + timeoutMs;
  while (!(await check())) {
    if (performance.now() > end) throw new Error(`Not within ${timeoutMs} ms: ${check.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
