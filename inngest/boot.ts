import { serve } from "inngest/edge";
import { prepareFleet } from "@/lib/fleet/startup/prepare-fleet";
import { markEngineSeen, supervise } from "@/lib/fleet/supervision/supervise";
import { saveClock, startCheckpoints, stopCheckpoints } from "@/lib/server/clock";
import { systemContext } from "@/lib/server/context";
import { closeDatabase, getDatabase, getDb } from "@/lib/server/db";
import { getEnv } from "@/lib/server/env";
import { registerEventSender } from "@/lib/server/events";
import { reportEngine } from "@/lib/server/engine-status";
import { closeLive, liveWritten } from "@/lib/server/live";
import { spareMemory, spareMemoryWhenQuiet } from "@/lib/server/spare-memory";
import { spansSent } from "@/lib/server/telemetry";
import { startUpkeep } from "@/lib/server/upkeep";
import { APP_ID, createClient, senderOf } from "./client";
import { createEngine, type Engine } from "./engine";
import { createFunctions } from "./functions";
import { startHeartbeat } from "./heartbeat";

async function startEmbedded(): Promise<Engine> {
  // The engine needs the functions' handler, the functions' client the engine: the knot is tied here.
  const functions: { handler?: (request: Request) => Promise<Response> } = {};
  const engine = createEngine({
    db: await getDb(),
    appId: APP_ID,
    handler: async (request) => {
      if (!functions.handler) throw new Error("The functions are not ready yet.");
      return functions.handler(request);
    },
  });
  const client = createClient(engine.fetch);
  functions.handler = serve({ client, functions: createFunctions(client, getEnv().concurrency) });
  registerEventSender(senderOf(client));
  await engine.start();
  reportEngine(() => engine.status());
  return engine;
}

function endWith(engine: Engine | null): void {
  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    closeLive();
    stopCheckpoints();
    await engine?.stop().catch(() => undefined);
    await saveClock().catch(() => undefined);
    await liveWritten().catch(() => undefined);
    await spansSent().catch(() => undefined);
    await closeDatabase().catch(() => undefined);
    process.exit(0);
  };
  process.once("SIGTERM", () => void end());
  process.once("SIGINT", () => void end());
}

/** Brings a serving process to life: database, fleet, engine, timers. Throws with a message for the operator. Answers the embedded engine. */
export async function boot(): Promise<Engine | null> {
  const env = getEnv();
  if (env.engine === "inngest") registerEventSender(senderOf(createClient()));
  if (env.vercel) return null;
  const ctx = await systemContext("start");
  await prepareFleet(ctx);
  startUpkeep(await getDatabase(), env.dataDir);
  if (env.engine === "inngest") {
    startCheckpoints();
    endWith(null);
    return null;
  }
  const engine = await startEmbedded();
  startCheckpoints();
  startHeartbeat();
  endWith(engine);
  await markEngineSeen(ctx);
  await supervise(ctx);
  spareMemoryWhenQuiet(() => engine.status().runsActive > 0);
  // Starting makes most of the garbage there will be for a long time; the runs it began are asleep some seconds later.
  setTimeout(spareMemory, 5000).unref();
  return engine;
}
