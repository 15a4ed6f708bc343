/** A race the database decided: what a write refers to went away meanwhile, or two writes locked each other out. */
import { Refusal } from "./answer";

const FOREIGN_KEY_VIOLATION = "23503";
const LOST_RACES = new Set(["40P01", "40001"]);

function codeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  if ("code" in error && typeof error.code === "string") return error.code;
  return "cause" in error ? codeOf(error.cause) : undefined;
}

/** Null for every other error. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  const code = codeOf(error);
  if (code === FOREIGN_KEY_VIOLATION) return new Refusal(404, { error: "What this refers to is gone" });
  if (code !== undefined && LOST_RACES.has(code)) return new Refusal(503, { error: "Busy" }, { "retry-after": "1" });
  return null;
}
