import { Inngest } from "inngest";
import type { SendEvents } from "@/lib/fleet/outbox/flush";
import { getEnv } from "@/lib/server/env";
import { logError } from "@/lib/server/log";
import { loggable } from "@/lib/server/loggable";

export const APP_ID = "floimg-fleet";

/** The one client. With the embedded engine its requests are answered in this process by `engineFetch`. */
export function createClient(engineFetch?: typeof fetch): Inngest {
  const { inngest } = getEnv();
  return new Inngest({
    id: APP_ID,
    logger: quiet,
    ...(engineFetch
      ? { fetch: engineFetch, isDev: true, eventKey: "embedded" }
      : {
          isDev: inngest.dev,
          eventKey: inngest.eventKey,
          signingKey: inngest.signingKey,
          signingKeyFallback: inngest.signingKeyFallback,
          baseUrl: inngest.baseUrl,
        }),
  });
}

const ignore = () => undefined;

/** Failures of turns are recorded where they happen; what the SDK says beside them is kept to one line. */
function line(argument: unknown): string {
  if (argument instanceof Error) {
    const told = loggable(argument);
    return told instanceof Error ? told.message : String(told);
  }
  if (typeof argument !== "object" || argument === null) return String(loggable(argument));
  const { error, err } = argument as { error?: unknown; err?: unknown };
  return line(error ?? err ?? "");
}

const quiet = {
  info: ignore,
  warn: ignore,
  debug: ignore,
  error: (...args: unknown[]) => logError("engine", args.map(line).filter(Boolean).join(" ")),
};

export function senderOf(client: Inngest): SendEvents {
  return async (events) => {
    await client.send(events.map((event) => ({ id: event.id, name: event.name, data: event.data })));
  };
}
