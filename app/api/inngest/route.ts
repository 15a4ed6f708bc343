import { serve } from "inngest/next";
import type { NextRequest } from "next/server";
import { createClient } from "@/inngest/client";
import { createFunctions } from "@/inngest/functions";
import { type Env, getEnv } from "@/lib/server/env";
import { liveBeforeAnswer } from "@/lib/server/live";
import { spansBeforeAnswer } from "@/lib/server/telemetry";

export const maxDuration = 300;

type Handler = (request: NextRequest, context: unknown) => Promise<Response>;
type Served = { GET: Handler; POST: Handler; PUT: Handler };
/** One an environment: its keys are the client's. */
const served = new WeakMap<Env, Served>();

function servedFor(env: Env): Served {
  const made = served.get(env);
  if (made) return made;
  const client = createClient();
  const handlers = serve({ client, functions: createFunctions(client, env.concurrency) }) as unknown as Served;
  served.set(env, handlers);
  return handlers;
}

/** With the embedded engine nobody calls from outside. Otherwise the SDK refuses what is not signed, save in development mode. */
function handle(method: "GET" | "POST" | "PUT"): Handler {
  return async (request, context) => {
    const env = getEnv();
    if (env.engine === "embedded") return new Response("Not found", { status: 404 });
    const response = await servedFor(env)[method](request, context);
    await liveBeforeAnswer();
    await spansBeforeAnswer();
    return response;
  };
}

export const GET = handle("GET");
export const POST = handle("POST");
export const PUT = handle("PUT");
