/** What is cut is still a text: halves of characters and control signs, which no database keeps in a document, are left out. */
export function cutText(text: string, most: number): string {
  return text.slice(0, most).replace(/[\p{Cs}\p{Cc}]+/gu, "");
}
