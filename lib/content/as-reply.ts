import { LINK } from "./check-text";

/** A reply is a comment that begins with the other's @handle, once. */
export function asReply(text: string, handle: string): string {
  const rest = text.trimStart();
  return isAddressed(rest, handle) ? rest : `@${handle} ${rest}`;
}

/** The text without the @handle it may begin with, and without what stands between them. */
export function withoutAddress(text: string, handle: string): string {
  const rest = text.trimStart();
  return isAddressed(rest, handle) ? rest.slice(handle.length + 1).replace(/^[\s,:;–-]+/, "") : rest;
}

/** Whether a text, as published, speaks to this user. */
export function isAddressed(text: string, handle: string): boolean {
  const mention = `@${handle}`;
  return text.toLowerCase().startsWith(mention.toLowerCase()) && !/^(?:[\w-]|\.\w)/.test(text.slice(mention.length));
}

/** Whether a text speaks to somebody by their handle, and not to this user. */
export function isAddressedToOther(text: string, handle: string): boolean {
  return /^@[\p{L}\p{N}_]/u.test(text) && !isAddressed(text, handle);
}

/** Other words of a gallery are somebody else's: what is no plain name, or a link, is not written into a comment. */
export function isPlainHandle(handle: string): boolean {
  const isName = /^[\p{L}\p{N}_][\p{L}\p{N}\p{M}_.-]{0,39}$/u.test(handle);
  return isName && !LINK.test(handle.normalize("NFKC").toLowerCase());
}
