// Law: a stranger learns only whether they are in, not which half was wrong, and gets few guesses at one account.
import { createHash } from "node:crypto";
import type { Db } from "@/lib/db/db";
import { FleetError } from "@/lib/fleet/errors";
import type { Auth } from "./auth-config";
import { clearAttempts, countAttempt, signInLimit } from "./auth-limits";
import { respondJson } from "./respond";

export type Credentials = { email: string; password: string };

const minutesOf = (seconds: number) => (seconds > 60 ? `${Math.ceil(seconds / 60)} minutes` : "a minute");

/** The same for an address without an account: being locked tells nothing. */
function lockedAddress(retryAfterS: number): FleetError {
  return new FleetError(
    "rate_limited",
    `Sign-in is locked for this address: ${signInLimit.max} attempts went wrong.`,
    `It opens again in ${minutesOf(retryAfterS)}; until then even the right password is refused.`,
    { retryAfterS },
  );
}

function tooMany(retryAfterS: number): FleetError {
  return new FleetError(
    "rate_limited",
    "Too many attempts to sign in from here.",
    `Wait ${minutesOf(retryAfterS)}, then try again.`,
    { retryAfterS },
  );
}

function forward(request: Request, path: string, body: unknown): Request {
  const headers = new Headers(request.headers);
  headers.delete("content-length");
  headers.set("content-type", "application/json");
  return new Request(new URL(`/api/auth${path}`, request.url), { method: "POST", headers, body: JSON.stringify(body) });
}

/** The cookies of an answer, without its body: that one carries the session's token, which no script needs. */
function cookiesOf(answer: Response): Headers {
  const headers = new Headers();
  for (const cookie of answer.headers.getSetCookie()) headers.append("set-cookie", cookie);
  return headers;
}

/** Answers with the session's cookie. @throws FleetError unauthenticated, rate_limited or unavailable. */
export async function signIn(db: Db, auth: Auth, request: Request, who: Credentials): Promise<Response> {
  const key = `sign-in|${createHash("sha256").update(who.email).digest("hex")}`;
  const locked = await countAttempt(db, key, signInLimit);
  if (locked !== null) throw lockedAddress(locked);
  const answer = await auth.handler(forward(request, "/sign-in/email", who));
  if (answer.ok) {
    await clearAttempts(db, key);
    return respondJson({ ok: true }, { headers: cookiesOf(answer) });
  }
  if (answer.status === 429) throw tooMany(Number(answer.headers.get("x-retry-after") ?? 60));
  if (answer.status >= 500)
    throw new FleetError("unavailable", "Signing in does not work right now.", "Try again in a moment.");
  throw new FleetError("unauthenticated", "The e-mail address or the password is wrong.");
}

export async function signOut(auth: Auth, request: Request): Promise<Response> {
  const answer = await auth.handler(forward(request, "/sign-out", {}));
  return respondJson({ ok: true }, { headers: cookiesOf(answer) });
}
