"use client";

import { useState } from "react";

import { Banner } from "@/components/common/banner";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";

import { AuthField } from "../login/auth-field";
import { useAuthForm } from "../login/use-auth-form";
import { passwordStrength, type Strength } from "./password-strength";

const barTones = { 0: "bg-fail", 2: "bg-ok", 3: "bg-ok" } as const;

function StrengthBar({ strength, shown }: { strength: Strength; shown: boolean }) {
  return (
    <div aria-hidden className="-mt-2 grid grid-cols-3 gap-1">
      {[1, 2, 3].map((step) => (
        <span
          key={step}
          className={cn(
            "h-1 rounded-full bg-muted",
            shown && Math.max(1, strength.level) >= step && barTones[strength.level],
          )}
        />
      ))}
    </div>
  );
}

export function SetupForm({
  token,
  email,
  next,
  action,
}: {
  token: string;
  email: string | null;
  next: string;
  action: string;
}) {
  const { busy, problem, fields, submit, edited } = useAuthForm(
    "/api/setup",
    next,
    email ? { token, email } : { token },
  );
  const [typed, setTyped] = useState({ name: "", email: email ?? "", password: "" });
  const strength = passwordStrength(typed.password, typed);
  const track = (key: keyof typeof typed) => ({
    value: typed[key],
    onChange: (event: { target: { value: string } }) => setTyped({ ...typed, [key]: event.target.value }),
  });
  return (
    <form method="post" onSubmit={submit} onInput={edited} className="flex flex-col gap-4" noValidate>
      {problem && <Banner tone="fail" title={problem} className="text-ui" />}
      <AuthField
        name="name"
        label="Your name"
        autoComplete="name"
        autoFocus
        maxLength={60}
        fault={fields["name"]}
        {...track("name")}
      />
      <AuthField
        name="email"
        label="E-mail address"
        type="email"
        autoComplete="username"
        disabled={email !== null}
        hint={email ? "The invitation is for this address." : "To sign in with. No mail is ever sent to it."}
        fault={fields["email"]}
        {...track("email")}
      />
      <AuthField
        name="password"
        label="Password"
        type="password"
        autoComplete="new-password"
        hint={strength.words}
        fault={fields["password"]}
        {...track("password")}
      />
      <StrengthBar strength={strength} shown={typed.password.length > 0} />
      <Button type="submit" variant="default" size="lg" aria-disabled={busy} className="mt-1 max-sm:h-11">
        {busy ? "One moment…" : action}
      </Button>
    </form>
  );
}
