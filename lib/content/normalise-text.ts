/** One text as both sides may store it: NFC, trimmed, white space collapsed. For comparison when settling. */
export function normaliseText(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}
