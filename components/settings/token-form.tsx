"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";

import { ActionButton } from "@/components/common/action-button";
import { Field, FieldError, FieldLabel } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { errorWords, fieldErrors } from "@/lib/console/api-error";
import { apiFetch } from "@/lib/console/api-fetch";
import { queryKeys } from "@/lib/console/query-keys";
import { createdApiTokenSchema, programRoles, type CreateApiTokenInput } from "@/lib/fleet/contracts/api-tokens";

import { RoleSelect } from "./role-select";
import { ShownOnce } from "./shown-once";
import { useOwnerReason } from "./use-people";

type ProgramRole = CreateApiTokenInput["role"];

/** Makes a token for one program; it is shown once. */
export function TokenForm() {
  const client = useQueryClient();
  const [role, setRole] = useState<ProgramRole>("viewer");
  const [name, setName] = useState("");
  const reason = useOwnerReason();
  const make = useMutation({
    mutationFn: (body: CreateApiTokenInput) =>
      apiFetch("/api/tokens", { method: "POST", body, schema: createdApiTokenSchema }),
    onSuccess: () => setName(""),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.settings() }),
  });
  const fault = fieldErrors(make.error)["name"] ?? (make.isError ? errorWords(make.error) : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason || make.isPending) return;
    make.mutate({ name: name.trim(), role });
  };
  return (
    <div className="flex flex-col gap-3 border-t border-border p-4">
      <form onSubmit={submit} noValidate className="flex flex-wrap items-end gap-3">
        <Field className="min-w-48 flex-1" data-invalid={fault ? true : undefined}>
          <FieldLabel htmlFor="token-name">Token for</FieldLabel>
          <Input
            id="token-name"
            autoComplete="off"
            placeholder="nightly script"
            maxLength={40}
            value={name}
            readOnly={reason !== undefined}
            aria-invalid={fault ? true : undefined}
            aria-describedby={fault ? "token-fault" : undefined}
            onChange={(event) => {
              setName(event.target.value);
              make.reset();
            }}
          />
        </Field>
        <RoleSelect
          label="Role of the token"
          roles={programRoles}
          value={role}
          size="default"
          disabled={reason !== undefined}
          onChange={(next) => setRole(next === "operator" ? "operator" : "viewer")}
        />
        <ActionButton type="submit" reason={reason ?? (make.isPending ? "The token is being made" : undefined)}>
          Make a token
        </ActionButton>
      </form>
      <FieldError id="token-fault">{fault}</FieldError>
      {make.data && (
        <ShownOnce label={`Token for ${make.data.name}`} value={make.data.token} onDone={() => make.reset()}>
          <span className="font-medium">Keep this token where only {make.data.name} can read it.</span> It is not shown
          again. The command reads it from FLEET_TOKEN, and this console&rsquo;s address from FLEET_URL.
        </ShownOnce>
      )}
    </div>
  );
}
