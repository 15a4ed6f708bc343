/** Ids sort by the instant they were made, and never repeat inside one process. */
import { createHash, randomBytes } from "node:crypto";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
let lastAt = 0;
let counter = 0;

function encode(value: number, length: number): string {
  let text = "";
  for (let i = 0; i < length; i++) {
    text = ALPHABET[value % 32] + text;
    value = Math.floor(value / 32);
  }
  return text;
}

/** A ULID: 10 characters of milliseconds, 4 of a counter inside the millisecond, 12 random. */
export function newId(nowMs: number): string {
  const at = Math.max(nowMs, lastAt);
  counter = at === lastAt ? counter + 1 : 0;
  lastAt = at;
  let random = "";
  for (const byte of randomBytes(12)) random += ALPHABET[byte & 31];
  return encode(at, 10) + encode(counter, 4) + random;
}

/** The same seed and index always give the same id, so that a repeated send is recognised. */
export function seededId(seed: string, index: number): string {
  const digest = createHash("sha256").update(`${seed}:${index}`).digest();
  const at = Number.parseInt(seed, 10);
  let text = encode(Number.isFinite(at) ? at : 0, 10);
  for (let i = 0; i < 16; i++) text += ALPHABET[digest[i]! & 31];
  return text;
}
