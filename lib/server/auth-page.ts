import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { type Role, roleAllows } from "@/lib/fleet/actor";
import { signedIn } from "./auth";
import type { SignedIn } from "./auth-session";

const sessionOfPage = cache(async () => signedIn(await headers()));

/** Where someone is sent who may not see a page of this role; null when they may. */
export function sentAway(session: SignedIn | null, role: Role): "/login" | "/" | null {
  if (!session) return "/login";
  return roleAllows(session.operator.role, role) ? null : "/";
}

/**
 * The guard of every console page and layout: one database read a render, however often it is called. Strangers go to the
 * sign-in page, a lower role to the overview.
 */
export async function guardPage(role: Role = "viewer"): Promise<SignedIn> {
  const session = await sessionOfPage();
  const elsewhere = sentAway(session, role);
  if (!session || elsewhere) redirect(elsewhere ?? "/login");
  return session;
}

export const requireViewer = (): Promise<SignedIn> => guardPage("viewer");

/** For public pages that show more to an operator, such as the gallery. */
export const optionalViewer = (): Promise<SignedIn | null> => sessionOfPage();
