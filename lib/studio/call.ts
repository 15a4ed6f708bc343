/** The one way a request leaves for a gallery: address, deadline, classification, and no secret in what comes back. */
import type { z } from "zod";
import {
  type Answered,
  classifyBrokenSuccess,
  classifyError,
  classifyUnanswered,
  type Effect,
  type Refusal,
} from "./classify";
import type { GalleryOutcome } from "./outcome";
import { send } from "./send";

/** Milliseconds from sending to the last byte of the answer, by what the call does. */
export type GalleryTimeouts = Record<Effect, number>;

export type GalleryOptions = {
  /** Origin and optional path, e.g. `https://api.floimg.com`. */
  baseUrl: string;
  token: string;
  /** See `galleryIdentity`; "sandbox" for the built-in gallery, whatever its port. */
  identity: string;
  /** The fleet's version, for the User-Agent. */
  version: string;
  /** Epoch ms; a wait given as a date or as seconds is measured from it. */
  now: () => number;
  fetch?: typeof fetch;
  timeouts?: Partial<GalleryTimeouts>;
};

/** What is one gallery's own about every request. */
export type Dialect = {
  /** Parts of the path before every call's own. */
  root: readonly string[];
  headers: (caller: { token: string; as?: string; idempotencyKey?: string }) => Record<string, string | undefined>;
  explain: (answer: Answered, nowMs: number) => Refusal;
};

export type Call<S extends z.ZodType> = {
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** Parts of the path, encoded here. */
  path: readonly string[];
  query?: Record<string, string | number | undefined>;
  /** JSON, or a picture as it is. */
  body?: Record<string, unknown> | Uint8Array<ArrayBuffer>;
  /** Where the method does not tell: a POST that changes nothing is a read. */
  effect?: Effect;
  schema: S;
  as?: string;
  idempotencyKey?: string;
  /** In place of the service token. */
  token?: string;
  signal?: AbortSignal;
};

export type Caller = <S extends z.ZodType>(request: Call<S>) => Promise<GalleryOutcome<z.output<S>>>;

export const GALLERY_TIMEOUTS: GalleryTimeouts = { read: 10_000, write: 20_000, render: 180_000 };
const MESSAGE_LENGTH = 300;
const HEADER_SAFE = /^[\x21-\x7e]{1,200}$/;

export function createCaller(options: GalleryOptions, dialect: Dialect): Caller {
  const timeouts = { ...GALLERY_TIMEOUTS, ...options.timeouts };
  return async (request) => {
    const fault = faultOf(request);
    if (fault) return { kind: "invalid", status: 0, message: fault };
    const { effect = request.method === "GET" ? "read" : "write", schema, signal } = request;
    const clean = cleaner([options.token, request.token]);
    const exchange = await send({
      fetch: options.fetch ?? fetch,
      url: addressOf(options.baseUrl, dialect, request),
      method: request.method,
      headers: headersOf(options, dialect, request),
      body: bodyOf(request.body),
      timeoutMs: timeouts[effect],
      signal,
    });
    if (exchange.kind === "unanswered") return classifyUnanswered(effect, exchange);
    const { status, body } = exchange;
    const now = options.now();
    if (status < 200 || status > 299)
      return classifyError(effect, exchange, dialect.explain(exchange, now), now, clean);
    if (body.kind !== "json")
      return classifyBrokenSuccess(effect, status, `its body is ${body.kind}`, body.kind === "broken");
    const parsed = schema.safeParse(body.value);
    if (parsed.success) return { kind: "ok", value: parsed.data };
    const where = parsed.error.issues[0]?.path.join(".") || "body";
    return classifyBrokenSuccess(effect, status, clean(`"${where}" is not as agreed`));
  };
}

function cleaner(secrets: readonly (string | undefined)[]) {
  return (text: string) =>
    secrets
      .reduce<string>((said, secret) => (secret ? said.replaceAll(secret, "[redacted]") : said), text)
      .replace(/\p{C}+/gu, " ")
      .slice(0, MESSAGE_LENGTH);
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

function addressOf(baseUrl: string, dialect: Dialect, request: Call<z.ZodType>): string {
  const path = [...dialect.root, ...request.path].map(encodeURIComponent).join("/");
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(request.query ?? {})) {
    if (value !== undefined) query.set(key, String(value));
  }
  const search = query.size > 0 ? `?${query}` : "";
  return `${baseUrl.replace(/\/+$/, "")}/${path}${search}`;
}

function bodyOf(body: Call<z.ZodType>["body"]) {
  return body === undefined || body instanceof Uint8Array ? body : JSON.stringify(body);
}

function headersOf(options: GalleryOptions, dialect: Dialect, request: Call<z.ZodType>): Record<string, string> {
  const { token = options.token, as, idempotencyKey, body } = request;
  const own = dialect.headers({ token, as, idempotencyKey });
  const type = body instanceof Uint8Array ? "application/octet-stream" : "application/json";
  return {
    "user-agent": `FloImgFleet/${options.version}`,
    ...(body === undefined ? {} : { "content-type": type }),
    ...Object.fromEntries(Object.entries(own).filter((entry): entry is [string, string] => entry[1] !== undefined)),
  };
}
