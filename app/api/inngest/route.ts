import { serve } from "inngest/next";
import type { NextRequest } from "next/server";
import { createClient } from "@/inngest/client";
import { createFunctions } from "@/inngest/functions";
import { getEnv } from "@/lib/server/env";
import { liveBeforeAnswer } from "@/lib/server/live";

export const maxDuration = 300;

type Handler = (request: NextRequest, context: unknown) => Promise<Response>;
let served: { GET: Handler; POST: Handler; PUT: Handler } | null = null;

/** With the embedded engine nobody calls from outside. Otherwise the SDK refuses what is not signed, save in development mode. */
function handle(method: "GET" | "POST" | "PUT"): Handler {
  return async (request, context) => {
    if (getEnv().engine === "embedded") return new Response("Not found", { status: 404 });
    if (!served) {
      const client = createClient();
      served = serve({ client, functions: createFunctions(client, "inngest") }) as NonNullable<typeof served>;
    }
    const response = await served[method](request, context);
    await liveBeforeAnswer();
    return response;
  };
}

export const GET = handle("GET");
export const POST = handle("POST");
export const PUT = handle("PUT");
