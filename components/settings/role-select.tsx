"use client";

import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";
import { roleChoices, type Role } from "@/lib/console/settings-people";

export function RoleSelect({
  label,
  value,
  disabled,
  size = "sm",
  roles,
  onChange,
}: {
  label: string;
  value: Role;
  disabled?: boolean;
  size?: "sm" | "default";
  /** Those to choose from; left out means all. */
  roles?: readonly Role[];
  onChange: (role: Role) => void;
}) {
  return (
    <Select value={value} disabled={disabled} onValueChange={(role) => onChange(role as Role)}>
      <SelectTrigger size={size} aria-label={label} className="w-28">
        <SelectValue />
      </SelectTrigger>
      <SelectContent align="end">
        {roleChoices
          .filter(({ value: role }) => roles?.includes(role) ?? true)
          .map(({ value: role, label: word }) => (
            <SelectItem key={role} value={role}>
              {word}
            </SelectItem>
          ))}
      </SelectContent>
    </Select>
  );
}
