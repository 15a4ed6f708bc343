/** Texts enter a memory in few bytes: no marks that JSON writes long, no room for more than was set aside. */

function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
}

/** The beginning of a text that fits into so many bytes of UTF-8, without quotes, backslashes, control or invisible signs. */
export function clip(text: string, bytes: number): string {
  const clean = text
    .replace(/["\\]/g, "'")
    .replace(/[\p{C}\p{Z}]+/gu, " ")
    .trim();
  let left = bytes;
  let kept = "";
  for (const character of clean) {
    left -= bytesOf(character);
    if (left < 0) break;
    kept += character;
  }
  return kept.trim();
}
