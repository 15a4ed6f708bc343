import type { Metadata } from "next";
import Link from "next/link";

import { getDb } from "@/lib/server/db";
import { viewSetup, type SetupView } from "@/lib/server/operators-setup";
import { hasOperators } from "@/lib/server/operators-tokens";

import { AuthShell } from "../login/auth-shell";
import { SetupForm } from "./setup-form";

// The address carries the one-time token: no other site may learn it from a referrer.
export const metadata: Metadata = { title: "Set up", referrer: "same-origin", robots: { index: false } };

const may = {
  owner: "do everything, and decide who else may",
  operator: "see the fleet, steer it and stop it",
  viewer: "look, and change nothing",
};

function words({ purpose, role }: SetupView) {
  if (purpose === "setup")
    return {
      title: "Set up your fleet",
      lead: "You become its owner. This link works once.",
      action: "Create the owner",
      next: "/welcome",
    };
  if (purpose === "recover")
    return {
      title: "Recover the fleet",
      lead: "With an address that has an account: a new password for it, as an owner, signed out elsewhere. With a new one: another owner.",
      action: "Take over as owner",
      next: "/",
    };
  return { title: "You are invited", lead: `As ${role} you may ${may[role]}.`, action: "Create my account", next: "/" };
}

export default async function SetupPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const params = await searchParams;
  const token = [params["token"], params["invite"]].find((value) => typeof value === "string") ?? "";
  const db = await getDb();
  const view = token ? await viewSetup(db, String(token)) : null;
  if (view) {
    const { title, lead, action, next } = words(view);
    return (
      <AuthShell title={title} lead={lead}>
        <SetupForm token={String(token)} email={view.email} next={next} action={action} />
      </AuthShell>
    );
  }
  const settled = await hasOperators(db);
  return (
    <AuthShell
      title={token ? "This link is void" : "A link is needed"}
      lead={
        token ? "It was used, has expired, or was replaced by a newer one." : "Set-up works only with a one-time link."
      }
    >
      <p className="text-ui text-muted-foreground">
        {settled ? (
          <>
            Ask an owner for an invitation, or{" "}
            <Link href="/login" className="text-primary underline underline-offset-[3px]">
              sign in
            </Link>
            .
          </>
        ) : (
          "The newest link is the last one the server printed when it started."
        )}
      </p>
    </AuthShell>
  );
}
