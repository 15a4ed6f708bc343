/** The second transport: the same requests over plain HTTP, signed both ways as Inngest signs them. */
import { createHmac, timingSafeEqual } from "node:crypto";
import type { Handler } from "./types";

const SIGNATURE = "x-inngest-signature";
const MAX_AGE_MS = 5 * 60_000;

export interface HttpTransportOptions {
  /** Where the functions are served, such as `http://127.0.0.1:3000/api/inngest`. */
  url: string;
  /** `signkey-…`; without one nothing is signed or verified. */
  signingKey?: string;
  now?: () => number;
}

/** The signature of a body at a Unix time in seconds: HMAC-SHA256 with the key without its prefix. */
export function sign(body: string, signingKey: string, unixSeconds: number): string {
  const key = signingKey.replace(/^signkey-[\w]+-/, "");
  const digest = createHmac("sha256", key).update(body).update(String(unixSeconds)).digest("hex");
  return `t=${unixSeconds}&s=${digest}`;
}

/** JSON with sorted keys (RFC 8785): the SDK parses a call's body before it checks the signature over this form. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(",")}}`;
}

/** True when the header signs the body and is not older or newer than five minutes. */
export function verify(body: string, signingKey: string, header: string | null, nowMs: number): boolean {
  const unixSeconds = Number(new URLSearchParams(header ?? "").get("t"));
  if (!unixSeconds || Math.abs(nowMs - unixSeconds * 1000) > MAX_AGE_MS) return false;
  const expected = Buffer.from(sign(body, signingKey, unixSeconds));
  const given = Buffer.from(header ?? "");
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** A handler for the engine that reaches the SDK over HTTP. Unsigned or wrongly signed answers count as failed calls. */
export function httpTransport({ url, signingKey, now = Date.now }: HttpTransportOptions): Handler {
  return async (request) => {
    const body = canonicalJson(JSON.parse(await request.text()));
    const target = new URL(url);
    target.search = new URL(request.url).search;
    const headers = new Headers(request.headers);
    headers.delete("host");
    if (signingKey) headers.set(SIGNATURE, sign(body, signingKey, Math.floor(now() / 1000)));
    const response = await fetch(target, { method: request.method, headers, body });
    const text = await response.text();
    if (signingKey && response.status < 300 && !verify(text, signingKey, response.headers.get(SIGNATURE), now())) {
      throw new Error("The function's answer is not signed with the signing key");
    }
    return new Response(text, { status: response.status, headers: response.headers });
  };
}
