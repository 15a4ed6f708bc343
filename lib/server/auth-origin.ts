// Law: a change is accepted only from a page of this very site.
import type { Env } from "./env";

function ownHost(headers: Headers | undefined): string[] {
  const host = headers?.get("host");
  return host ? [`http://${host}`, `https://${host}`] : [];
}

/** The origins whose pages may change something: the public address, this machine's own, and the host that was asked. */
export function trustedOrigins(env: Pick<Env, "url" | "port">, headers?: Headers): string[] {
  return [env.url, `http://localhost:${env.port}`, `http://127.0.0.1:${env.port}`, ...ownHost(headers)];
}

/**
 * Whether a changing request comes from our own pages. Browsers send `Origin` with every such request; what sends neither
 * `Origin` nor `Sec-Fetch-Site` is no browser, holds no ambient cookie, and is refused all the same.
 */
export function isSameOrigin(headers: Headers, env: Pick<Env, "url" | "port">): boolean {
  const site = headers.get("sec-fetch-site");
  if (site && site !== "same-origin") return false;
  const origin = headers.get("origin");
  if (origin) return trustedOrigins(env, headers).includes(origin);
  return site === "same-origin";
}
