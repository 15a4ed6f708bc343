/** Whether a text begins with these words, whatever its case and marks. */
export function begins(text: string, words: string): boolean {
  const plain = (said: string) => ` ${(said.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ")} `;
  return words !== "" && plain(text).startsWith(plain(words));
}
