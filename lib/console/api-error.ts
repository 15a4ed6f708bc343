/** What the console may offer beside an error's words. */
export interface ApiErrorAction {
  label: string;
  href: string;
}

/** A refusal or failure of the console's API, with words fit for an operator. */
export class ApiError extends Error {
  override readonly name = "ApiError";

  constructor(
    readonly code: string,
    message: string,
    /** HTTP status; 0 when the server was not reached. */
    readonly status: number,
    readonly action?: string | ApiErrorAction,
    /** What is wrong with single inputs, by dotted path. */
    readonly fields: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }

  /** True when the same request may succeed later, unchanged. */
  get retryable(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

/** Words for anything a query or mutation may throw. */
export function errorWords(error: unknown): string {
  if (error instanceof ApiError) return error.message;
  return "The console could not read the answer. The fleet itself is not affected.";
}
