import type { ComponentProps } from "react";

import { Field, FieldDescription, FieldError, FieldLabel } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

/** A labelled input whose fault and hint are read out with it. */
export function AuthField({
  name,
  label,
  fault,
  hint,
  ...input
}: ComponentProps<"input"> & { name: string; label: string; fault?: string; hint?: string }) {
  const noteId = `${name}-note`;
  const noted = Boolean(fault || hint);
  return (
    <Field data-invalid={fault ? true : undefined}>
      <FieldLabel htmlFor={name}>{label}</FieldLabel>
      <Input
        id={name}
        name={name}
        required
        aria-invalid={fault ? true : undefined}
        aria-describedby={noted ? noteId : undefined}
        className="h-10"
        {...input}
      />
      {fault ? (
        <FieldError id={noteId}>{fault}</FieldError>
      ) : (
        hint && <FieldDescription id={noteId}>{hint}</FieldDescription>
      )}
    </Field>
  );
}
