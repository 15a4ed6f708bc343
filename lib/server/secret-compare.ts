import { createHash, timingSafeEqual } from "node:crypto";

const digest = (text: string) => createHash("sha256").update(text).digest();

/** Compares in a time that tells nothing about either side. */
export function sameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

/** False when nothing is expected: an unset token opens nothing. */
export function isOneOf(given: string, expected: readonly string[]): boolean {
  return expected.map((secret) => sameSecret(given, secret)).includes(true);
}
