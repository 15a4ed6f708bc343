/** What a call answers before it becomes an HTTP response: JSON, or bytes with headers of their own. */
export type Answer = {
  status: number;
  json?: unknown;
  bytes?: Uint8Array | string;
  headers?: Record<string, string>;
};

/** An expected refusal. Thrown inside a transaction, it takes the effect back with it. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  constructor(
    readonly status: number,
    readonly body: Record<string, unknown>,
    readonly headers: Record<string, string> = {},
  ) {
    super(typeof body.error === "string" ? body.error : `refused with ${status}`);
  }
}

export const ok = (json: unknown): Answer => ({ status: 200, json });

export const notFound = (what: string) => new Refusal(404, { error: `${what} not found` });

export function toResponse(answer: Answer, method = "GET"): Response {
  const headers = new Headers(answer.headers);
  let body: string | Uint8Array | null = answer.bytes ?? null;
  if (answer.json !== undefined) {
    body = JSON.stringify(answer.json);
    if (!headers.has("content-type")) headers.set("content-type", "application/json; charset=utf-8");
    headers.set("cache-control", "no-store");
  }
  const bodiless = method === "HEAD" || answer.status === 204 || answer.status === 304;
  return new Response(bodiless ? null : (body as BodyInit | null), { status: answer.status, headers });
}
