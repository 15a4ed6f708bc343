// Law: a line of the log is one line, tells when, where and for what, and holds no secret and nothing that a request carried.
import { knownEnv } from "./env";
import { logScope } from "./log-scope";
import { loggable } from "./loggable";
import { redacted } from "./redact";

type Level = "info" | "warn" | "error";
type Fields = Record<string, string | number | boolean | null | undefined>;

const STACK_LETTERS = 4000;

function errorFields(error: unknown): unknown {
  const told = loggable(error);
  if (!(told instanceof Error)) return { message: String(told) };
  const { name, message, stack, cause } = told;
  return {
    name,
    message,
    ...("code" in told && { code: told.code }),
    stack: stack?.slice(0, STACK_LETTERS),
    ...(cause !== undefined && { cause: errorFields(cause) }),
  };
}

const isJson = (): boolean => knownEnv()?.log === "json";

function jsonLine(level: Level, where: string, message: string, fields: Fields, error: { thrown?: unknown }): string {
  return JSON.stringify({
    time: new Date().toISOString(),
    level,
    where: redacted(where),
    message: redacted(message),
    ...logScope(),
    ...Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, typeof value === "string" ? redacted(value) : value]),
    ),
    ...("thrown" in error && { error: errorFields(error.thrown) }),
  });
}

/** Something went wrong at `where`, a word such as "heartbeat". */
export function logError(where: string, message: string, thrown?: unknown, fields: Fields = {}): void {
  if (isJson()) console.error(jsonLine("error", where, message, fields, thrown === undefined ? {} : { thrown }));
  else
    console.error(
      `[${where}]`,
      ...(message ? [redacted(message)] : []),
      ...(thrown === undefined ? [] : [loggable(thrown)]),
    );
}

/** For collectors only: a person before a terminal is not told what went as it should, or is tried again. */
export function logEvent(level: Level, where: string, message: string, fields: Fields = {}, thrown?: unknown): void {
  if (isJson()) console.log(jsonLine(level, where, message, fields, thrown === undefined ? {} : { thrown }));
}

/** Words for the person who started this process, as they are: one-time links too. */
export function announce(text: string): void {
  if (isJson())
    console.log(
      JSON.stringify({ time: new Date().toISOString(), level: "info", where: "start", message: text.trim() }),
    );
  else console.log(text);
}
