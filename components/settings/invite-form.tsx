"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";

import { ActionButton } from "@/components/common/action-button";
import { Field, FieldError, FieldLabel } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { errorWords, fieldErrors } from "@/lib/console/api-error";
import { apiFetch } from "@/lib/console/api-fetch";
import { queryKeys } from "@/lib/console/query-keys";
import { roleChoices, type Role } from "@/lib/console/settings-people";
import { invitedSchema } from "@/lib/fleet/contracts/operators";

import { InviteLink } from "./invite-link";
import { RoleSelect } from "./role-select";
import { useOwnerReason } from "./use-people";

/** Makes a link that lets one person in; it is shown once. */
export function InviteForm() {
  const client = useQueryClient();
  const [role, setRole] = useState<Role>("viewer");
  const [email, setEmail] = useState("");
  const reason = useOwnerReason();
  const invite = useMutation({
    mutationFn: (body: { role: Role; email?: string }) =>
      apiFetch("/api/operators/invitations", { method: "POST", body, schema: invitedSchema }),
    onSuccess: () => setEmail(""),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.settings() }),
  });
  const fault = fieldErrors(invite.error)["email"] ?? (invite.isError ? errorWords(invite.error) : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason || invite.isPending) return;
    invite.mutate({ role, ...(email.trim() && { email: email.trim() }) });
  };
  return (
    <div className="flex flex-col gap-3 border-t border-border p-4">
      <form onSubmit={submit} noValidate className="flex flex-wrap items-end gap-3">
        <Field className="min-w-48 flex-1" data-invalid={fault ? true : undefined}>
          <FieldLabel htmlFor="invite-email">
            Invite by e-mail address <span className="font-normal text-muted-foreground">(optional)</span>
          </FieldLabel>
          <Input
            id="invite-email"
            type="email"
            autoComplete="off"
            value={email}
            readOnly={reason !== undefined}
            aria-invalid={fault ? true : undefined}
            aria-describedby={fault ? "invite-fault" : undefined}
            onChange={(event) => {
              setEmail(event.target.value);
              invite.reset();
            }}
          />
        </Field>
        <RoleSelect
          label="Role of the invited"
          value={role}
          size="default"
          disabled={reason !== undefined}
          onChange={setRole}
        />
        <ActionButton type="submit" reason={reason ?? (invite.isPending ? "The link is being made" : undefined)}>
          Make a link
        </ActionButton>
      </form>
      <FieldError id="invite-fault">{fault}</FieldError>
      <p className="text-xs text-muted-foreground">
        {roleChoices.map(({ label, may }) => `${label}: ${may}`).join(". ")}.
      </p>
      {invite.data && <InviteLink invited={invite.data} onDone={() => invite.reset()} />}
    </div>
  );
}
