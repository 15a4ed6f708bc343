export const fleetErrorCodes = [
  "invalid_input",
  "not_found",
  "forbidden",
  "unauthenticated",
  "conflict",
  "unavailable",
  "rate_limited",
  "stopped",
  "internal",
] as const;
export type FleetErrorCode = (typeof fleetErrorCodes)[number];

/** A fault an operator or caller can understand. `message` says what failed, `remedy` what to do about it. */
export class FleetError extends Error {
  override readonly name = "FleetError";
  constructor(
    readonly code: FleetErrorCode,
    message: string,
    readonly remedy?: string,
    readonly details?: Record<string, unknown>,
  ) {
    super(message);
  }
}

/** Try the same step again later: the engine's retry policy reads `retryAfterMs` (real time) when it is given. */
export class RetryLater extends Error {
  override readonly name = "RetryLater";
  constructor(
    message: string,
    readonly retryAfterMs?: number,
  ) {
    super(message);
  }
}
