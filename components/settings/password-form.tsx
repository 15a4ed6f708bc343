"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { toast } from "sonner";

import { ErrorBanner } from "@/components/common/banner";
import { Button } from "@/components/ui/button";
import { Field, FieldDescription, FieldError, FieldLabel } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { fieldErrors } from "@/lib/console/api-error";
import { apiFetch } from "@/lib/console/api-fetch";
import { formatCountOf } from "@/lib/console/format-number";
import { queryKeys } from "@/lib/console/query-keys";
import { endedSchema } from "@/lib/console/settings-people";

const fields = [
  { name: "current", label: "Current password", hint: undefined, complete: "current-password" },
  {
    name: "next",
    label: "New password",
    hint: "At least 12 characters, not easily guessed: a few unrelated words do well",
    complete: "new-password",
  },
] as const;
const blank = { current: "", next: "" };

/** Other sessions end with it; this one stays. */
export function PasswordForm() {
  const client = useQueryClient();
  const [typed, setTyped] = useState(blank);
  const change = useMutation({
    mutationFn: () => apiFetch("/api/account/password", { method: "POST", body: typed, schema: endedSchema }),
    onSuccess: ({ ended }) => {
      setTyped(blank);
      toast.success("Your password is changed.", {
        description: ended > 0 ? `${formatCountOf(ended, "other session")} ended.` : "You stay signed in here.",
      });
    },
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.settings() }),
  });
  const told = fieldErrors(change.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!change.isPending) change.mutate();
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4 border-b border-border p-4">
      {change.isError && Object.keys(told).length === 0 && (
        <ErrorBanner title="Your password is as it was." error={change.error} />
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        {fields.map(({ name, label, hint, complete }) => (
          <Field key={name} data-invalid={told[name] ? true : undefined}>
            <FieldLabel htmlFor={`password-${name}`}>{label}</FieldLabel>
            <Input
              id={`password-${name}`}
              type="password"
              autoComplete={complete}
              value={typed[name]}
              aria-invalid={told[name] ? true : undefined}
              aria-describedby={told[name] || hint ? `password-${name}-note` : undefined}
              onChange={(event) => {
                setTyped({ ...typed, [name]: event.target.value });
                if (change.isError) change.reset();
              }}
            />
            {told[name] ? (
              <FieldError id={`password-${name}-note`}>{told[name]}</FieldError>
            ) : (
              hint && <FieldDescription id={`password-${name}-note`}>{hint}</FieldDescription>
            )}
          </Field>
        ))}
      </div>
      <div className="flex justify-end">
        <Button type="submit" aria-disabled={change.isPending}>
          {change.isPending ? "Changing…" : "Change password"}
        </Button>
      </div>
    </form>
  );
}
