/** Reads at most 2 MB of an answer; what is not JSON says why. */

export type AnswerBody = { kind: "json"; value: unknown } | { kind: "empty" | "not_json" | "broken" | "too_large" };

const LIMIT_BYTES = 2_000_000;

export async function readBody(response: Response): Promise<AnswerBody> {
  const stream = response.body;
  if (!stream) return { kind: "empty" };
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.byteLength;
      if (size > LIMIT_BYTES) {
        await reader.cancel().catch(() => undefined);
        return { kind: "too_large" };
      }
      chunks.push(value);
    }
  } catch {
    return { kind: "broken" };
  }
  return parse(Buffer.concat(chunks).toString("utf8"));
}

/** Escapes of NUL and of surrogates, halves of pairs among them. */
const SUSPECT = /\\u(?:0000|d[89a-f][0-9a-f]{2})/i;

/** One post with half a character would otherwise stop every bot that sees it: no database takes such a text. */
function storable(_key: string, value: unknown): unknown {
  return typeof value === "string" ? value.replaceAll("\0", "").replace(/\p{Surrogate}/gu, "\ufffd") : value;
}

function parse(text: string): AnswerBody {
  if (text.trim() === "") return { kind: "empty" };
  try {
    return { kind: "json", value: JSON.parse(text, SUSPECT.test(text) ? storable : undefined) };
  } catch {
    return { kind: "not_json" };
  }
}
