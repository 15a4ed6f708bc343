export type DbErrorCode =
  | "data_directory_in_use"
  | "data_directory_invalid"
  | "database_newer"
  | "database_older"
  | "database_unreachable"
  | "migrations_missing"
  | "migration_failed"
  | "index_failed"
  | "disk_full"
  | "backup_invalid"
  | "backup_unanswered"
  | "database_address_invalid";

/** A fault of the database that an operator can mend; the message says how. Never holds a password. */
export class DbError extends Error {
  override readonly name = "DbError";
  constructor(
    readonly code: DbErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** What a driver says at the bottom of several causes: of a query that failed, or of a server it cannot reach. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const inner: unknown = error instanceof AggregateError ? error.errors[0] : error.cause;
  return inner instanceof Error ? reasonOf(inner) : error.message;
}
