// Law: every fault leaves the server as `{ error: { code, message, remedy?, fields? } }`, and nothing internal with it.
import { randomBytes } from "node:crypto";
import type { ZodError } from "zod";
import { FleetError, type FleetErrorCode } from "@/lib/fleet/errors";
import { logError } from "./log";
import { logScope } from "./log-scope";
import { withoutSecrets } from "./redact";

const statusOf: Record<FleetErrorCode, number> = {
  invalid_input: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  stopped: 409,
  rate_limited: 429,
  internal: 500,
  unavailable: 503,
};

export type ErrorBody = {
  error: {
    code: FleetErrorCode;
    message: string;
    remedy?: string;
    fields?: Record<string, string>;
    /** By which the log knows the request. */
    requestId?: string;
  };
};

/** The last gate: whatever a message or an answer was made of, no secret of the environment passes. */
function jsonResponse(value: unknown, status: number, headers: HeadersInit): Response {
  const sent = new Headers(headers);
  sent.set("content-type", "application/json");
  return new Response(withoutSecrets(JSON.stringify(value ?? null)), { status, headers: sent });
}

const noStore = { "cache-control": "no-store" };

export function respondJson(value: unknown, init: { status?: number; headers?: HeadersInit } = {}): Response {
  const headers = new Headers(init.headers);
  if (!headers.has("cache-control")) headers.set("cache-control", "no-store");
  return jsonResponse(value, init.status ?? 200, headers);
}

/** Of the details only `fields` (path → fault) and `retryAfterS` are told; `status` overrides the code's own status. */
export function respondError(error: FleetError, status: number = statusOf[error.code]): Response {
  const { fields, retryAfterS } = (error.details ?? {}) as { fields?: Record<string, string>; retryAfterS?: number };
  const { requestId } = logScope();
  const body: ErrorBody = {
    error: {
      code: error.code,
      message: error.message,
      ...(error.remedy ? { remedy: error.remedy } : {}),
      ...(fields ? { fields } : {}),
      ...(requestId ? { requestId } : {}),
    },
  };
  const headers: Record<string, string> = { ...noStore };
  if (retryAfterS !== undefined) headers["retry-after"] = String(Math.max(1, Math.ceil(retryAfterS)));
  return jsonResponse(body, status, headers);
}

/** The first fault of each field, keyed by its dotted path. */
export function fieldFaults(error: ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.map(String).join(".") || "input"] ??= issue.message;
  return fields;
}

export function invalidInput(error: ZodError): FleetError {
  const fields = fieldFaults(error);
  const named = Object.keys(fields).slice(0, 5).join(", ");
  return new FleetError("invalid_input", `Some of what was sent cannot be used: ${named}.`, undefined, { fields });
}

export type LogFault = (id: string, where: string, error: unknown) => void;

const logToConsole: LogFault = (id, where, error) => logError(id, where, error);

/** By name as well: a build can hold several copies of the class, and what a shared port throws may be another's. */
export function isFleetError(error: unknown): error is FleetError {
  return error instanceof FleetError || (error instanceof Error && error.name === "FleetError" && "code" in error);
}

/** A database that cannot be reached is not a fault of this program; its message is made for operators. */
function asFleetError(error: unknown): FleetError | null {
  if (isFleetError(error)) return error;
  if (!(error instanceof Error) || error.name !== "DbError") return null;
  return new FleetError("unavailable", "The database cannot be used right now.", "The server's log has the cause.");
}

/** Maps anything thrown. What is not a FleetError is logged under a number, and only the number is told. */
export function respondThrown(error: unknown, where: string, log: LogFault = logToConsole): Response {
  const known = asFleetError(error);
  if (known) {
    if (known.code === "internal" || known !== error) log(known.code, where, error);
    const { status } = (known.details ?? {}) as { status?: number };
    return respondError(known, status);
  }
  const id = `err_${randomBytes(5).toString("hex")}`;
  log(id, where, error);
  return respondError(
    new FleetError(
      "internal",
      `This did not work; the server noted the cause as ${id}.`,
      "Try again; if it stays, look for that number in the server's log.",
    ),
  );
}
