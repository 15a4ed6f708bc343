// Law: a stranger learns only whether they are in, not which half was wrong, and gets few guesses at one account.
import { createHash } from "node:crypto";
import type { Db } from "@/lib/db/db";
import { FleetError } from "@/lib/fleet/errors";
import type { Auth } from "./auth-config";
import {
  addressLimit,
  clearAttempts,
  countAttempt,
  everyoneLimit,
  requireAttempt,
  signInLimit,
  waitWords,
} from "./auth-limits";
import { addressHeader } from "./client-address";
import { respondJson } from "./respond";

export type Credentials = { email: string; password: string };

/** Several people may stand behind one address, or behind none that is known: it is not said to be this one's doing. */
const crowdedWords = (where: string): string =>
  `Too many attempts to sign in were made ${where} within a minute, yours or somebody else's.`;

/** The same for an address without an account: being locked tells nothing. */
function lockedAddress(retryAfterS: number): FleetError {
  return new FleetError(
    "rate_limited",
    `Sign-in with this e-mail address is locked: ${signInLimit.max} attempts went wrong, yours or somebody else's.`,
    `It opens again in ${waitWords(retryAfterS)}; until then even the right password is refused.`,
    { retryAfterS },
  );
}

function forward(request: Request, path: string, body: unknown, address: string | null = null): Request {
  const headers = new Headers(request.headers);
  headers.delete("content-length");
  headers.delete(addressHeader);
  if (address) headers.set(addressHeader, address);
  headers.set("content-type", "application/json");
  return new Request(new URL(`/api/auth${path}`, request.url), { method: "POST", headers, body: JSON.stringify(body) });
}

/** The cookies of an answer, without its body: that one carries the session's token, which no script needs. */
function cookiesOf(answer: Response): Headers {
  const headers = new Headers();
  for (const cookie of answer.headers.getSetCookie()) headers.append("set-cookie", cookie);
  return headers;
}

/** Answers with the session's cookie. `address`: the caller's, where it is known. @throws FleetError unauthenticated, rate_limited or unavailable. */
export async function signIn(
  db: Db,
  auth: Auth,
  request: Request,
  who: Credentials,
  address: string | null = null,
): Promise<Response> {
  if (address)
    await requireAttempt(db, `sign-in-from|${address}`, addressLimit, crowdedWords("from your network address"));
  await requireAttempt(db, "sign-in-all", everyoneLimit, crowdedWords("on this server"));
  const key = `sign-in|${createHash("sha256").update(who.email).digest("hex")}`;
  const locked = await countAttempt(db, key, signInLimit);
  if (locked !== null) throw lockedAddress(locked);
  const answer = await auth.handler(forward(request, "/sign-in/email", who, address));
  if (answer.ok) {
    await clearAttempts(db, key);
    return respondJson({ ok: true }, { headers: cookiesOf(answer) });
  }
  if (answer.status >= 500)
    throw new FleetError("unavailable", "Signing in does not work right now.", "Try again in a moment.");
  throw new FleetError("unauthenticated", "The e-mail address or the password is wrong.");
}

export async function signOut(auth: Auth, request: Request): Promise<Response> {
  const answer = await auth.handler(forward(request, "/sign-out", {}));
  return respondJson({ ok: true }, { headers: cookiesOf(answer) });
}
