/** What the SDK's HTTP answer means. Nothing here decides what to do about it. */
export interface Op {
  op: string;
  id: string;
  name?: string;
  displayName?: string;
  opts?: Record<string, unknown>;
  data?: unknown;
  error?: unknown;
}

interface Common {
  /** The protocol version the function wants from now on; null when it did not say. */
  version: number | null;
  noRetry: boolean;
  retryAfter: string | null;
}

export type Answer = Common &
  ({ kind: "ops"; ops: Op[] } | { kind: "done"; output: string } | { kind: "error"; error: string });

/** The SDK marks serialised errors for its own use; memos and events carry them without the mark. */
export function cleanError(error: unknown): unknown {
  if (typeof error !== "object" || error === null) return { name: "Error", message: String(error) };
  const { __serialized: _mark, ...rest } = error as Record<string, unknown>;
  return rest;
}

export function errorText(name: string, message: string): string {
  return JSON.stringify({ name, message, stack: "" });
}

function parseError(text: string, status: number): string {
  try {
    let body: unknown = JSON.parse(text);
    if (typeof body === "string") body = JSON.parse(body);
    return JSON.stringify(cleanError(body));
  } catch {
    return errorText("Error", text.slice(0, 1000) || `The function answered ${status}`);
  }
}

export async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text();
  const version = response.headers.get("x-inngest-req-version");
  const common: Common = {
    version: version === null ? null : Number(version),
    noRetry: response.headers.get("x-inngest-no-retry") === "true",
    retryAfter: response.headers.get("retry-after"),
  };
  if (response.status === 206) return { ...common, kind: "ops", ops: JSON.parse(text) as Op[] };
  if (response.status === 200) return { ...common, kind: "done", output: text === "" ? "null" : text };
  return { ...common, kind: "error", error: parseError(text, response.status) };
}
