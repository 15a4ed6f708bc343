/** A refusal or failure of the console's API, with words fit for an operator. */
export class ApiError extends Error {
  override readonly name = "ApiError";

  constructor(
    readonly code: string,
    message: string,
    /** HTTP status; 0 when the server was not reached. */
    readonly status: number,
    /** What to do about it. */
    readonly remedy?: string,
    /** The first fault of each field, keyed by its dotted path. */
    readonly fields: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }

  /** True when the same request may succeed later, unchanged. */
  get retryable(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

/** Words for anything a query or mutation may throw: what failed, then what to do. */
export function errorWords(error: unknown): string {
  if (error instanceof ApiError) return error.remedy ? `${error.message} ${error.remedy}` : error.message;
  return "The console could not read the answer. The fleet itself is not affected.";
}

/** The faults of a form's fields; empty for any other error. */
export function fieldErrors(error: unknown): Readonly<Record<string, string>> {
  return error instanceof ApiError ? error.fields : {};
}
