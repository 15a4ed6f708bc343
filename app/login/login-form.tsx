"use client";

import { Banner } from "@/components/common/banner";
import { Button } from "@/components/ui/button";

import { AuthField } from "./auth-field";
import { useAuthForm } from "./use-auth-form";

export function LoginForm({ next }: { next: string }) {
  const { busy, problem, fields, submit, edited } = useAuthForm("/api/auth/sign-in", next);
  return (
    <form method="post" onSubmit={submit} onInput={edited} className="flex flex-col gap-4" noValidate>
      {problem && <Banner tone="fail" title={problem} className="text-ui" />}
      <AuthField
        name="email"
        label="E-mail address"
        type="email"
        autoComplete="username"
        autoFocus
        fault={fields["email"]}
      />
      <AuthField
        name="password"
        label="Password"
        type="password"
        autoComplete="current-password"
        fault={fields["password"]}
      />
      <Button type="submit" variant="default" size="lg" aria-disabled={busy} className="mt-1 max-sm:h-11">
        {busy ? "Signing in…" : "Sign in"}
      </Button>
    </form>
  );
}
