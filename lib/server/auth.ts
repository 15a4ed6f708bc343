import { createAuth, type Auth } from "./auth-config";
import { prolong, signedInWith, type Prolonged, type SignedIn } from "./auth-session";
import { getDb } from "./db";
import { getEnv } from "./env";

const shared = globalThis as { __fleetAuth?: Promise<Auth> };

/** One instance a process, shared by the proxy, the routes and the pages. Made on the first request, not at import. */
export function getAuth(): Promise<Auth> {
  if (shared.__fleetAuth) return shared.__fleetAuth;
  const made = getDb().then((db) => createAuth(db, getEnv()));
  // A database that was away at the first request must not leave a rejected promise for all later ones.
  made.catch(() => delete shared.__fleetAuth);
  shared.__fleetAuth = made;
  return made;
}

/** Whose request this is, asked of the database; null for a stranger. */
export async function signedIn(headers: Headers): Promise<SignedIn | null> {
  return headers.get("cookie") ? signedInWith(await getAuth(), headers) : null;
}

/** As `signedIn`, and prolongs a session that is a day old; `setCookies` must then reach the browser. */
export async function signedInAndProlonged(headers: Headers): Promise<Prolonged> {
  return headers.get("cookie") ? prolong(await getAuth(), headers) : { session: null, setCookies: [] };
}
