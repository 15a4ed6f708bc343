/** Text from the gallery is somebody else's: it is cleaned and cut before any of it enters a prompt. */
import { readLookAlikes } from "./look-alikes";

/** Markup of pages, chats and models: nothing a picture's description needs. */
const MARKUP: readonly RegExp[] = [
  /<!--.{0,2000}?-->/gu,
  /<\|?[/!]?\p{L}[^<>]{0,200}>/gu,
  /\[\/?(?:inst|sys|system|user|assistant)\]/giu,
  /!?\[([^\][]{0,120})\]\([^)\s]{0,300}[^)]{0,120}\)/gu,
  /```|~~~|\*\*|__|(?<!\p{L})#{2,}/gu,
];
/** Encoded words: longer than any that people write, and of more than letters. */
const ENCODED = /(?<![\p{L}\p{N}])(?=[\w+/=-]*\d)(?=[\w+/=-]*[A-Za-z])[\w+/=-]{24,}/gu;

/** Drops control, format and other invisible characters, markup and encoded words, unifies look-alike letters, collapses white space, cuts. */
export function cleanGalleryText(text: string, maxCharacters: number): string {
  let plain = text
    .slice(0, maxCharacters * 8)
    .normalize("NFKC")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/[\p{Cf}\p{Cn}\p{Co}\p{Cs}]+/gu, "")
    // More than two combining marks on one letter are decoration meant to break a layout.
    .replace(/(\p{M}{2})\p{M}+/gu, "$1");
  for (const markup of MARKUP)
    plain = plain.replace(markup, (_, shown?: unknown) => (typeof shown === "string" ? shown : " "));
  const clean = readLookAlikes(plain).replace(ENCODED, " ").replace(/\s+/gu, " ").trim();
  const characters = Array.from(clean);
  return characters.length <= maxCharacters
    ? clean
    : `${characters
        .slice(0, maxCharacters - 1)
        .join("")
        .trimEnd()}…`;
}
