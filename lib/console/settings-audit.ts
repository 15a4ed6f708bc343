import type { AuditPageDto } from "@/lib/fleet/contracts/settings";

type AuditRow = AuditPageDto["items"][number];

/** "fleet.activity-level" → "Fleet: activity level"; names that are sentences already only get their capital. */
export function auditWords(action: string): string {
  const words = action.replace(".", ": ").replaceAll(/[-_]/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a row was about, on one line: the subject, then each detail that is a plain value. */
export function auditDetail({ subject, detail }: AuditRow): string {
  const parts = Object.entries(detail ?? {})
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `${name} ${typeof value === "object" ? JSON.stringify(value) : String(value)}`);
  return [subject, ...parts].filter(Boolean).join(" · ");
}
