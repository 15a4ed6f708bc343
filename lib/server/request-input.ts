// Law: what a request carries becomes one plain object: query, then JSON body, then route parameters, the later winning.
import type { ZodType } from "zod";
import { FleetError } from "@/lib/fleet/errors";
import { invalidInput } from "./respond";

/** 256 kB: the largest JSON body that a verb takes unless its route says otherwise. */
export const maxBodyBytes = 256 * 1024;

/** What Next gives beside the request; where the path has no parameter, the promise holds nothing at run time. */
export type Segment = { params: Promise<Record<string, string | string[] | undefined>> };
type Plain = Record<string, unknown>;

const tooLarge = (limit: number) =>
  new FleetError("invalid_input", `The request is larger than ${Math.floor(limit / 1024)} kB.`, "Send less at once.", {
    status: 413,
  });

/** Reads at most `limit` bytes, whatever the request says about its length. */
export async function readText(request: Request, limit: number = maxBodyBytes): Promise<string> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge(limit);
  if (!request.body) return "";
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      throw tooLarge(limit);
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** The body as an object; `{}` when there is none. Only `application/json` is read. */
export async function readJsonObject(request: Request, limit: number = maxBodyBytes): Promise<Plain> {
  const text = await readText(request, limit);
  if (text.trim() === "") return {};
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new FleetError("invalid_input", "The body is not JSON.", "Send it with content-type application/json.", {
      status: 415,
    });
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new FleetError("invalid_input", "The body is not valid JSON.");
  }
  if (!isStorable(value)) throw unstorable();
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Plain;
  throw new FleetError("invalid_input", "The body must be a JSON object.");
}

/** A key that occurs more than once becomes an array. */
export function queryObject(url: string): Plain {
  const query: Plain = {};
  const { searchParams } = new URL(url);
  for (const key of new Set(searchParams.keys())) {
    const values = searchParams.getAll(key);
    query[key] = values.length > 1 ? values : values[0];
  }
  return query;
}

/** Text becomes what the schema asked for at that place, where that is unambiguous; otherwise it stays and the fault with it. */
function fromText(value: unknown, expected: string): unknown {
  if (expected === "array" && !Array.isArray(value)) return [value];
  if (typeof value !== "string") return value;
  if (expected === "number" && value.trim() !== "" && Number.isFinite(Number(value))) return Number(value);
  if (expected === "boolean" && (value === "true" || value === "false")) return value === "true";
  return value;
}

/** What no text column holds: NUL, and halves of surrogate pairs. */
const UNSTORABLE = /\0|\p{Surrogate}/u;

/** Deeper than any verb's input. */
const MAX_DEPTH = 32;

function isStorable(value: unknown, depth = 0): boolean {
  if (typeof value === "string") return !UNSTORABLE.test(value);
  if (typeof value !== "object" || value === null) return true;
  return depth < MAX_DEPTH && Object.values(value).every((inner) => isStorable(inner, depth + 1));
}

const unstorable = () => new FleetError("invalid_input", "Some of what was sent is not text that can be stored.");

/** Parses; what came as text from the address gets one second chance as number, boolean or one-element array. */
export function parseInput<I>(schema: ZodType<I>, input: Plain, textKeys: ReadonlySet<string>): I {
  if (!isStorable(input)) throw unstorable();
  const first = schema.safeParse(input);
  if (first.success) return first.data;
  const again: Plain = { ...input };
  for (const issue of first.error.issues) {
    const key = issue.path[0];
    if (issue.code !== "invalid_type" || issue.path.length !== 1 || typeof key !== "string" || !textKeys.has(key))
      continue;
    again[key] = fromText(again[key], issue.expected);
  }
  const second = schema.safeParse(again);
  if (second.success) return second.data;
  throw invalidInput(second.error);
}

/** @param limit bytes of the body, where a verb takes more than others */
export async function collectInput<I>(
  schema: ZodType<I>,
  request: Request,
  segment: Segment,
  limit?: number,
): Promise<I> {
  const query = queryObject(request.url);
  const body = request.method === "GET" || request.method === "HEAD" ? {} : await readJsonObject(request, limit);
  const params: Plain = {};
  for (const [key, value] of Object.entries((await segment.params) ?? {})) if (value !== undefined) params[key] = value;
  const textKeys = new Set([...Object.keys(query).filter((key) => !(key in body)), ...Object.keys(params)]);
  return parseInput(schema, { ...query, ...body, ...params }, textKeys);
}
