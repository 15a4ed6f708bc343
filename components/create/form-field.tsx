import type { ReactNode } from "react";

import { Field, FieldDescription, FieldError, FieldLabel } from "@/components/ui/field";

/** Label, control, then its fault or, without one, a hint. The control carries `id` and `aria-describedby` of `${id}-note`. */
export function FormField({
  id,
  label,
  aside,
  hint,
  fault,
  group = false,
  children,
}: {
  id: string;
  label: string;
  aside?: ReactNode;
  hint?: ReactNode;
  fault?: string;
  /** True when several controls share the label. */
  group?: boolean;
  children: ReactNode;
}) {
  return (
    <Field data-invalid={fault !== undefined} aria-labelledby={group ? `${id}-label` : undefined}>
      <div className="flex items-baseline gap-2">
        {group ? (
          <span id={`${id}-label`} className="text-xs font-medium text-foreground">
            {label}
          </span>
        ) : (
          <FieldLabel id={`${id}-label`} htmlFor={id} className="text-xs font-medium text-foreground">
            {label}
          </FieldLabel>
        )}
        {aside && <span className="ml-auto text-xs text-muted-foreground">{aside}</span>}
      </div>
      {children}
      {fault ? (
        <FieldError id={`${id}-note`}>{fault}</FieldError>
      ) : (
        hint && <FieldDescription id={`${id}-note`}>{hint}</FieldDescription>
      )}
    </Field>
  );
}

/** The fault of a field or of anything inside it: `interests.2.topic` is the fault of `interests`. */
export function faultOf(fields: Readonly<Record<string, string>>, name: string): string | undefined {
  const key = Object.keys(fields).find((path) => path === name || path.startsWith(`${name}.`));
  return key === undefined ? undefined : fields[key];
}
