import type { Metadata } from "next";
import { redirect } from "next/navigation";

import { safeNext } from "@/lib/server/auth-access";
import { optionalViewer } from "@/lib/server/auth-page";
import { getDb } from "@/lib/server/db";
import { hasOperators } from "@/lib/server/operators-tokens";

import { AuthShell } from "./auth-shell";
import { LoginForm } from "./login-form";

export const metadata: Metadata = { title: "Sign in", referrer: "same-origin", robots: { index: false } };

export default async function LoginPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { next } = await searchParams;
  const target = safeNext(typeof next === "string" ? next : null);
  if (await optionalViewer()) redirect(target);
  if (!(await hasOperators(await getDb()))) {
    return (
      <AuthShell
        title="This fleet has no owner yet"
        lead="Open the set-up link that the server printed when it started."
      >
        <p className="text-ui text-muted-foreground">
          Restarting the server prints a new link; the older one is then void.
        </p>
      </AuthShell>
    );
  }
  return (
    <AuthShell title="Sign in" lead="See, steer and stop the fleet.">
      <LoginForm next={target} />
      <p className="mt-4 text-xs text-muted-foreground">
        Forgotten your password? Ask an owner to remove you and invite you again. The only owner stops the server, runs{" "}
        <code className="font-mono whitespace-nowrap text-foreground">npm run owner:recover</code> on its machine,
        starts it again and opens the link that was printed.
      </p>
    </AuthShell>
  );
}
