/** Tells apart the failures that happened before a byte of the request could leave. */

const BEFORE_SENDING = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "UND_ERR_CONNECT_TIMEOUT",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "ERR_TLS_CERT_ALTNAME_INVALID",
]);

/** True only when it is certain; several addresses tried must all have failed so. */
export function wasNeverSent(error: unknown): boolean {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  if (cause instanceof AggregateError && cause.errors.length > 0) return cause.errors.every(isBeforeSending);
  return isBeforeSending(cause);
}

function isBeforeSending(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  const syscall = "syscall" in error ? error.syscall : undefined;
  return BEFORE_SENDING.has(code) || syscall === "connect" || syscall === "getaddrinfo";
}
