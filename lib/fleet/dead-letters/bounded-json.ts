// Law: nothing enters a dead letter that is long or secret.
const MOST_BYTES = 8 * 1024;
const secrets = /\bfst_[\w-]+|\bsk-[\w*.-]+|\bBearer\s+[\w.~+/=-]+/g;

const bytes = (text: string) => Buffer.byteLength(text);

/** A value as a JSON record of at most 8 kB. What looks like a key or a token is blotted out; what is too long ends in its beginning. */
export function boundedJson(value: Record<string, unknown>): Record<string, unknown> {
  const text = (JSON.stringify(value) ?? "{}").replace(secrets, "[redacted]");
  if (bytes(text) <= MOST_BYTES) return JSON.parse(text) as Record<string, unknown>;
  let beginning = text.slice(0, MOST_BYTES);
  const cut = () => ({ cut: true, beginning });
  while (bytes(JSON.stringify(cut())) > MOST_BYTES) beginning = beginning.slice(0, -256);
  return cut();
}
