/** The token that a program sends instead of a cookie, or null. It says nothing about whether the token is good. */
export function bearerOf(headers: Headers): string | null {
  if (headers.has("cookie")) return null;
  return /^Bearer (fleet_[\w-]{43})$/i.exec(headers.get("authorization") ?? "")?.[1] ?? null;
}
