// Law: the one door besides the gallery's and the model's; it opens to the address in the environment and follows no other.
import { createHmac } from "node:crypto";
import type { WebhookAnswer, WebhookPort } from "@/lib/fleet/alerts/webhook-port";

export const WEBHOOK_TIMEOUT_MS = 10_000;

/** `sha256=` and the hex HMAC of `<timestamp>.<body>`: the receiver computes the same, and refuses what is minutes old. */
export function signatureOf(secret: string, timestamp: string, body: string): string {
  return `sha256=${createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex")}`;
}

/** A word for what went wrong, without the address: its path may be a secret of the receiver's. */
function faultOf(error: unknown): string {
  if (error instanceof Error && error.name === "TimeoutError")
    return `did not answer within ${WEBHOOK_TIMEOUT_MS / 1000} s`;
  const cause = error instanceof Error ? (error.cause as { code?: unknown } | undefined)?.code : undefined;
  return typeof cause === "string" ? `could not be reached (${cause})` : "could not be reached";
}

function answerOf(host: string, { ok, status }: Response): WebhookAnswer {
  if (ok) return { ok: true, status };
  const redirects = status >= 300 && status < 400;
  return {
    ok: false,
    reason: `${host} answered ${status}${redirects ? ": redirects are not followed, name the address they lead to" : ""}`,
  };
}

/**
 * Private addresses are allowed: the address comes from the environment, never from the console, so that whoever names one runs the
 * server. Redirects are not followed, so that nobody else can name one.
 */
export function createWebhook(options: { url: string; secret: string; site: string }): WebhookPort {
  const { host } = new URL(options.url);
  return {
    host,
    site: options.site,
    post: async (body) => {
      const timestamp = String(Math.floor(Date.now() / 1000));
      try {
        const response = await fetch(options.url, {
          method: "POST",
          body,
          redirect: "manual",
          signal: AbortSignal.timeout(WEBHOOK_TIMEOUT_MS),
          headers: {
            "content-type": "application/json",
            "user-agent": "floimg-fleet",
            "x-fleet-timestamp": timestamp,
            "x-fleet-signature": signatureOf(options.secret, timestamp, body),
          },
        });
        // Only the status counts; an endless body must not be waited for.
        await response.body?.cancel();
        return answerOf(host, response);
      } catch (error) {
        return { ok: false, reason: `${host} ${faultOf(error)}` };
      }
    },
  };
}
