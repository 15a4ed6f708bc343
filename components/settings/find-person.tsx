"use client";

import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";

import { ActionButton } from "@/components/common/action-button";
import { Field, FieldLabel } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { personHref } from "@/lib/console/people-queries";

/** The way to everything bots did to a user, by name. */
export function FindPerson() {
  const [handle, setHandle] = useState("");
  const router = useRouter();
  const named = handle.trim().replace(/^@/, "");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (named) router.push(personHref(named));
  };
  return (
    <form onSubmit={submit} className="flex flex-wrap items-end gap-3 border-t border-border p-4">
      <Field className="min-w-40 flex-1">
        <FieldLabel htmlFor="find-person">What bots did to a user</FieldLabel>
        <Input
          id="find-person"
          placeholder="User name"
          autoComplete="off"
          maxLength={120}
          value={handle}
          onChange={(event) => setHandle(event.target.value)}
        />
      </Field>
      <ActionButton type="submit" reason={named ? undefined : "Say whom"}>
        Show
      </ActionButton>
    </form>
  );
}
