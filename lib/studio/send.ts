/** One request, one answer: whatever happens on the wire is a value, and the whole exchange has a deadline. */
import { readBody, type AnswerBody } from "./read-body";
import { wasNeverSent } from "./never-sent";

export type Exchange =
  | { kind: "answered"; status: number; headers: Headers; body: AnswerBody }
  /** `sent: false` proves that the server cannot have seen the request. */
  | { kind: "unanswered"; sent: boolean; reason: "timeout" | "network" | "aborted"; message: string };

export type Sending = {
  fetch: typeof fetch;
  url: string;
  method: "GET" | "POST" | "PUT" | "DELETE";
  headers: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer>;
  timeoutMs: number;
  signal?: AbortSignal;
};

export async function send(sending: Sending): Promise<Exchange> {
  const { signal, timeoutMs } = sending;
  if (signal?.aborted) {
    return { kind: "unanswered", sent: false, reason: "aborted", message: "Stopped before sending." };
  }
  const controller = new AbortController();
  let cause: "timeout" | "aborted" | undefined;
  const end = (why: "timeout" | "aborted") => {
    cause ??= why;
    controller.abort();
  };
  const timer = setTimeout(() => end("timeout"), timeoutMs);
  const onAbort = () => end("aborted");
  signal?.addEventListener("abort", onAbort, { once: true });
  try {
    const response = await sending.fetch(sending.url, {
      method: sending.method,
      headers: sending.headers,
      body: sending.body,
      signal: controller.signal,
      // A redirect would carry the token and the acting user's name elsewhere.
      redirect: "manual",
      cache: "no-store",
    });
    const body = await readBody(response);
    if (cause && body.kind === "broken" && response.ok) return unanswered(cause, timeoutMs);
    return { kind: "answered", status: response.status, headers: response.headers, body };
  } catch (error) {
    if (cause) return unanswered(cause, timeoutMs);
    return { kind: "unanswered", sent: !wasNeverSent(error), reason: "network", message: causeOf(error) };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", onAbort);
  }
}

function unanswered(reason: "timeout" | "aborted", timeoutMs: number): Exchange {
  const message =
    reason === "timeout" ? `No answer within ${Math.round(timeoutMs / 1000)} s.` : "Stopped while waiting.";
  return { kind: "unanswered", sent: true, reason, message };
}

function causeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : undefined;
  return code ? `The connection failed (${code}).` : "The connection failed.";
}
