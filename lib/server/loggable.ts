// Law: a log line never holds what a statement was given: sessions' tokens, hashes, whole pictures.
const STATEMENT = /^Failed query:/;

/** An error as it may be logged. A failed statement's message repeats its parameters; only its cause is told. */
export function loggable(error: unknown): unknown {
  if (!(error instanceof Error) || !STATEMENT.test(error.message)) return error;
  const { cause } = error;
  if (!(cause instanceof Error)) return "A statement failed for an unknown reason.";
  const code = "code" in cause && typeof cause.code === "string" ? ` (${cause.code})` : "";
  return `A statement failed: ${cause.message.slice(0, 300)}${code}`;
}
