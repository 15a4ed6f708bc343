/** The one way a request leaves for the gallery: headers, deadline, classification, and no secret in what comes back. */
import type { z } from "zod";
import { classifyBrokenSuccess, classifyError, classifyUnanswered, type Effect } from "./classify";
import type { StudioOutcome } from "./outcome";
import { send } from "./send";

export type CallSettings = {
  baseUrl: string;
  token: string;
  version: string;
  now: () => number;
  fetch: typeof fetch;
};

export type Call<S extends z.ZodType> = {
  effect: Effect;
  method: "GET" | "POST" | "DELETE";
  /** Parts of the path, encoded here. */
  path: readonly string[];
  query?: Record<string, string | number | undefined>;
  body?: Record<string, unknown>;
  schema: S;
  timeoutMs: number;
  as?: string;
  idempotencyKey?: string;
  signal?: AbortSignal;
};

const MESSAGE_LENGTH = 300;
const HEADER_SAFE = /^[\x21-\x7e]{1,200}$/;

export async function call<S extends z.ZodType>(
  settings: CallSettings,
  request: Call<S>,
): Promise<StudioOutcome<z.output<S>>> {
  const fault = faultOf(request);
  if (fault) return { kind: "invalid", status: 0, message: fault };
  const clean = (text: string) =>
    text
      .replaceAll(settings.token || "\u0000", "[redacted]")
      .replace(/\p{C}+/gu, " ")
      .slice(0, MESSAGE_LENGTH);
  const exchange = await send({
    fetch: settings.fetch,
    url: addressOf(settings.baseUrl, request),
    method: request.method,
    headers: headersOf(settings, request),
    body: request.body === undefined ? undefined : JSON.stringify(request.body),
    timeoutMs: request.timeoutMs,
    signal: request.signal,
  });
  if (exchange.kind === "unanswered") return classifyUnanswered(request.effect, exchange);
  const { status, body } = exchange;
  if (status < 200 || status > 299) return classifyError(request.effect, exchange, settings.now(), clean);
  if (body.kind !== "json")
    return classifyBrokenSuccess(request.effect, status, `its body is ${body.kind}`, body.kind === "broken");
  const parsed = request.schema.safeParse(body.value);
  if (parsed.success) return { kind: "ok", value: parsed.data };
  const where = parsed.error.issues[0]?.path.join(".") || "body";
  return classifyBrokenSuccess(request.effect, status, clean(`"${where}" is not as agreed`));
}

function faultOf(request: Call<z.ZodType>): string | undefined {
  // "." and ".." survive encoding and would climb to another route.
  if (request.path.some((part) => /^\.*$/.test(part))) return "An id in the path is empty or a dot.";
  for (const [name, value] of [
    ["username", request.as],
    ["idempotency key", request.idempotencyKey],
  ]) {
    if (value !== undefined && !HEADER_SAFE.test(value)) return `The ${name} cannot be sent in a header.`;
  }
  return undefined;
}

function addressOf(baseUrl: string, request: Call<z.ZodType>): string {
  const path = request.path.map(encodeURIComponent).join("/");
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(request.query ?? {})) {
    if (value !== undefined) query.set(key, String(value));
  }
  const search = query.size > 0 ? `?${query}` : "";
  return `${baseUrl.replace(/\/+$/, "")}/api/${path}${search}`;
}

function headersOf(settings: CallSettings, request: Call<z.ZodType>): Record<string, string> {
  return {
    accept: "application/json",
    authorization: `Bearer ${settings.token}`,
    "user-agent": `FloImgFleet/${settings.version}`,
    ...(request.body === undefined ? {} : { "content-type": "application/json" }),
    ...(request.as === undefined ? {} : { "x-agent-id": request.as }),
    ...(request.idempotencyKey === undefined ? {} : { "idempotency-key": request.idempotencyKey }),
  };
}
