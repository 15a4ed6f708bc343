"use client";

import { OwnSessions } from "./own-sessions";
import { PasswordForm } from "./password-form";
import { Section } from "./section";

export function Account() {
  return (
    <Section id="account" lead="Your password, and where you are signed in.">
      <PasswordForm />
      <OwnSessions />
    </Section>
  );
}
