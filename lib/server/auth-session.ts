import type { Actor, Role } from "@/lib/fleet/actor";
import type { Auth } from "./auth-config";

/** Someone with a live session. Never leaves the server as it is. */
export type SignedIn = {
  sessionId: string;
  /** Until the session is used again; it slides by a day at a time. */
  expiresAt: Date;
  operator: { id: string; name: string; email: string; role: Role };
};

export type OperatorActor = Extract<Actor, { kind: "operator" }>;

export function actorOf({ operator }: SignedIn): OperatorActor {
  return { kind: "operator", id: operator.id, name: operator.name, role: operator.role };
}

/** Reads the session from the database; null when there is none, it has expired or was revoked. */
export async function signedInWith(auth: Auth, headers: Headers): Promise<SignedIn | null> {
  const found = await auth.api.getSession({ headers, query: { disableRefresh: true } });
  return found ? shape(found) : null;
}

export type Prolonged = { session: SignedIn | null; setCookies: string[] };

export async function prolong(auth: Auth, headers: Headers): Promise<Prolonged> {
  const { response, headers: answer } = await auth.api.getSession({ headers, returnHeaders: true });
  return { session: response ? shape(response) : null, setCookies: answer.getSetCookie() };
}

type Found = {
  session: { id: string; expiresAt: Date };
  user: { id: string; name: string; email: string; role?: string | null };
};

function shape({ session, user }: Found): SignedIn {
  const role: Role = user.role === "owner" || user.role === "operator" ? user.role : "viewer";
  return {
    sessionId: session.id,
    expiresAt: session.expiresAt,
    operator: { id: user.id, name: user.name, email: user.email, role },
  };
}
