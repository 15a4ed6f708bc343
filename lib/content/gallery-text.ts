/** Text from the gallery is somebody else's: it is cleaned and cut before any of it enters a prompt. */

/** Drops control, format and other invisible characters, unifies look-alike forms, collapses white space, cuts. */
export function cleanGalleryText(text: string, maxCharacters: number): string {
  const clean = text
    .slice(0, maxCharacters * 8)
    .normalize("NFKC")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/[\p{Cf}\p{Cn}\p{Co}\p{Cs}]+/gu, "")
    // More than two combining marks on one letter are decoration meant to break a layout.
    .replace(/(\p{M}{2})\p{M}+/gu, "$1")
    .replace(/\s+/gu, " ")
    .trim();
  const characters = Array.from(clean);
  return characters.length <= maxCharacters
    ? clean
    : `${characters
        .slice(0, maxCharacters - 1)
        .join("")
        .trimEnd()}…`;
}
