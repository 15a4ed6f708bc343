// Law: a log line never holds a secret, nor what a statement was given: sessions' tokens, hashes, whole pictures.
import { inspect } from "node:util";
import { redacted } from "./redact";

const STATEMENT = /^Failed query:/;

/** Causes of causes that are told. */
const DEEPEST = 3;

function statementFault(error: Error): string {
  const { cause } = error;
  if (!(cause instanceof Error)) return "A statement failed for an unknown reason.";
  const code = "code" in cause && typeof cause.code === "string" ? ` (${cause.code})` : "";
  return redacted(`A statement failed: ${cause.message.slice(0, 300)}${code}`);
}

/** A copy that holds name, message, stack, code and causes: what else hangs on an error, such as a request's body, stays here. */
function toldError(error: Error, depth: number): Error {
  const several = error instanceof AggregateError ? error.errors.map((one) => String(one)).join("; ") : "";
  const told = new Error(redacted(error.message || several));
  told.name = error.name;
  told.stack = redacted(error.stack ?? `${error.name}: ${error.message}`);
  if ("code" in error && typeof error.code === "string") Object.assign(told, { code: error.code });
  if (error.cause !== undefined && depth < DEEPEST) told.cause = loggableAt(error.cause, depth + 1);
  return told;
}

function loggableAt(value: unknown, depth: number): unknown {
  if (typeof value === "string") return redacted(value);
  if (value instanceof Error) return STATEMENT.test(value.message) ? statementFault(value) : toldError(value, depth);
  if (typeof value !== "object" || value === null) return value;
  return redacted(inspect(value, { depth: DEEPEST, breakLength: Infinity }));
}

/** Anything thrown, as it may be logged. A failed statement's message repeats its parameters; only its cause is told. */
export function loggable(error: unknown): unknown {
  return loggableAt(error, 0);
}
