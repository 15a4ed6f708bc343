// The console's one way to its API: JSON in, a validated value or an ApiError out.
import { z } from "zod";

import { ApiError } from "./api-error";

const errorBody = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    remedy: z.string().nullish(),
    fields: z.record(z.string(), z.string()).nullish(),
  }),
});

export interface ApiFetchOptions<T> {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  body?: unknown;
  /** Without a schema the answer's body is not read. */
  schema?: z.ZodType<T>;
  signal?: AbortSignal;
}

/**
 * Calls a route of this app.
 * @throws {ApiError} on any refusal, failure, unreadable answer, or when the server is not reached (status 0).
 * Aborts pass through unchanged. A 401 also sends the browser to the sign-in page.
 */
export async function apiFetch<T = void>(
  path: string,
  { method = "GET", body, schema, signal }: ApiFetchOptions<T> = {},
): Promise<T> {
  const response = await send(path, method, body, signal);
  if (!response.ok) throw await refusal(response);
  if (!schema) return undefined as T;
  const parsed = schema.safeParse(await readJson(response));
  if (parsed.success) return parsed.data;
  throw new ApiError(
    "unreadable_answer",
    "The server answered in a form this page does not know.",
    response.status,
    "Reload the page; it may be older than the server.",
  );
}

async function send(path: string, method: string, body: unknown, signal?: AbortSignal) {
  const headers: Record<string, string> = { accept: "application/json" };
  if (body !== undefined) headers["content-type"] = "application/json";
  try {
    return await fetch(path, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
      signal: signal ?? null,
      credentials: "same-origin",
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError(
      "unreachable",
      method === "GET"
        ? "The server did not answer. Nothing was changed; the console tries again by itself."
        : "No answer came, so it is not known whether this was done. Look at what the screen says before you try again.",
      0,
    );
  }
}

async function refusal(response: Response): Promise<ApiError> {
  if (response.status === 401) goToSignIn();
  const parsed = errorBody.safeParse(await readJson(response));
  if (!parsed.success) {
    return new ApiError(
      response.status === 401 ? "signed_out" : "unexpected_answer",
      response.status === 401
        ? "You are signed out. Sign in again to go on."
        : `The server answered ${response.status} without a reason. Nothing else is affected.`,
      response.status,
    );
  }
  const { code, message, remedy, fields } = parsed.data.error;
  return new ApiError(code, message, response.status, remedy ?? undefined, fields ?? {});
}

async function readJson(response: Response): Promise<unknown> {
  return response.json().catch(() => undefined);
}

let leaving = false;

function goToSignIn() {
  // Once: each further call would start the navigation over, and a polling page never get there.
  if (leaving || typeof window === "undefined" || window.location.pathname === "/login") return;
  leaving = true;
  const here = window.location.pathname + window.location.search;
  window.location.assign(`/login?next=${encodeURIComponent(here)}`);
}
