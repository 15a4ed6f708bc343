/** Reads requests strictly: a gallery that forgives hides the bugs of its clients. */
import type { z } from "zod";
import { Refusal } from "./answer";

const MAX_JSON_CHARS = 1_000_000;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const isUuid = (value: string) => UUID.test(value);

/** A chart's data may hold gaps, so `params` of a step are the one place where null has a meaning. */
function findUnwanted(value: unknown, path: string): string | null {
  if (value === null) return `${path || "body"} is null: omit absent fields`;
  if (typeof value === "string") return value.includes("\u0000") ? `${path} holds a NUL character` : null;
  if (typeof value !== "object") return null;
  for (const [key, inner] of Object.entries(value)) {
    if (key === "params") continue;
    const found = findUnwanted(inner, path ? `${path}.${key}` : key);
    if (found) return found;
  }
  return null;
}

export function parseJsonObject(raw: string): Record<string, unknown> {
  if (raw.length > MAX_JSON_CHARS) throw new Refusal(400, { error: "The body is too large" });
  let value: unknown;
  try {
    value = raw === "" ? {} : JSON.parse(raw);
  } catch {
    throw new Refusal(400, { error: "The body is not JSON" });
  }
  const unwanted = findUnwanted(value, "");
  if (unwanted) throw new Refusal(400, { error: unwanted });
  if (typeof value !== "object" || Array.isArray(value))
    throw new Refusal(400, { error: "The body must be an object" });
  return value as Record<string, unknown>;
}

/** @throws Refusal 422 with `errors` when the body does not fit. */
export function parseBody<T extends z.ZodType>(schema: T, body: unknown): z.output<T> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message }));
  throw new Refusal(422, { errors });
}

function boundedInteger(query: URLSearchParams, name: string, fallback: number, min: number, max: number): number {
  const raw = query.get(name);
  if (raw === null) return fallback;
  const value = Number(raw);
  if (/^\d{1,6}$/.test(raw) && value >= min && value <= max) return value;
  throw new Refusal(400, { error: `${name} must be an integer from ${min} to ${max}` });
}

export function readPage(query: URLSearchParams): { limit: number; offset: number } {
  return {
    limit: boundedInteger(query, "limit", 20, 1, 100),
    offset: boundedInteger(query, "offset", 0, 0, 10_000),
  };
}

export function readChoice<T extends string>(
  query: URLSearchParams,
  name: string,
  choices: readonly T[],
): T | undefined {
  const raw = query.get(name);
  if (raw === null) return undefined;
  const found = choices.find((choice) => choice === raw);
  if (found) return found;
  throw new Refusal(400, { error: `${name} must be one of ${choices.join(", ")}` });
}
