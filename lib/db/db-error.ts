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
