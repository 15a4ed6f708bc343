"use client";

import type { ReactNode } from "react";

import { Field, FieldDescription, FieldError, FieldLabel } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

/** Numbers of a form, each with its hint or, instead of it, what is wrong with it. */
export function AmountFields<Name extends string>({
  names,
  words,
  texts,
  faults,
  readOnly,
  placeholder,
  isMoney,
  onEdit,
  children,
}: {
  names: readonly Name[];
  words: Record<Name, { label: string; hint: string }>;
  texts: Record<Name, string>;
  faults: Partial<Record<string, string>>;
  readOnly: boolean;
  placeholder?: string;
  isMoney?: (name: Name) => boolean;
  onEdit: (name: Name, text: string) => void;
  /** What stands after them in the same columns. */
  children?: ReactNode;
}) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {names.map((name) => (
        <Field key={name} data-invalid={faults[name] ? true : undefined}>
          <FieldLabel htmlFor={name}>{words[name].label}</FieldLabel>
          <Input
            id={name}
            inputMode={isMoney?.(name) ? "decimal" : "numeric"}
            autoComplete="off"
            placeholder={placeholder}
            readOnly={readOnly}
            value={texts[name]}
            aria-invalid={faults[name] ? true : undefined}
            aria-describedby={`${name}-note`}
            onChange={(event) => onEdit(name, event.target.value)}
          />
          {faults[name] ? (
            <FieldError id={`${name}-note`}>{faults[name]}</FieldError>
          ) : (
            <FieldDescription id={`${name}-note`}>{words[name].hint}</FieldDescription>
          )}
        </Field>
      ))}
      {children}
    </div>
  );
}
