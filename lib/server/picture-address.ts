// Law: the proxy fetches only addresses that this server itself wrote, each signed: what the gallery returned, and nothing a visitor made up.
import { derivedToken } from "./env-secret";
import { sameSecret } from "./secret-compare";

export const PICTURES_PATH = "/api/pictures";

/** Longer is no picture's address. */
const MAX_URL = 2000;

const keyOf = (secret: string, url: string) => derivedToken(secret, `picture:${url}`);

/** The address of this origin under which a browser may see the gallery's picture; empty for what is no web address. */
export function proxiedPicture(secret: string, url: string): string {
  if (!/^https?:\/\//i.test(url) || url.length > MAX_URL) return "";
  return `${PICTURES_PATH}?${new URLSearchParams({ url, key: keyOf(secret, url) }).toString()}`;
}

/** The picture's address of a request to the proxy, or null when this server did not write it. */
export function signedPicture(secret: string, query: URLSearchParams): string | null {
  const [url, key] = [query.get("url") ?? "", query.get("key") ?? ""];
  return url.length <= MAX_URL && sameSecret(key, keyOf(secret, url)) ? url : null;
}
