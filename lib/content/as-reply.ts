/** A reply is a comment that begins with the other's @handle, once. */
export function asReply(text: string, handle: string): string {
  const mention = `@${handle}`;
  const rest = text.trimStart();
  const named = rest.toLowerCase().startsWith(mention.toLowerCase()) && !/^[\w-]/.test(rest.slice(mention.length));
  return named ? rest : `${mention} ${rest}`;
}
