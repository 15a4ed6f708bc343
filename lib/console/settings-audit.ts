import type { AuditPageDto } from "@/lib/fleet/contracts/settings";

type AuditRow = AuditPageDto["items"][number];
type Names = AuditPageDto["names"];

/** "fleet.activity-level" → "Fleet: activity level", "api-tokens.create" → "API tokens: create"; names that are sentences already only get their capital. */
export function auditWords(action: string): string {
  const words = action
    .replace(".", ": ")
    .replaceAll(/[-_]/g, " ")
    .replace(/^api\b/, "API");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "bot_xUt0…", or the sign-in's own 32 hexadecimal digits: nobody reads these. */
const isId = (text: string) => /^[a-z]+_[\w-]{6,}$|^[\da-f]{32}$/.test(text);

const plain = (value: unknown) => (typeof value === "object" ? JSON.stringify(value) : String(value));

function listed(values: readonly unknown[], names: Names): string {
  const known = values.flatMap((value) => names[String(value)] ?? []);
  const more = values.length - known.length;
  if (known.length === 0) return String(values.length);
  return more > 0 ? `${known.join(", ")} and ${more} more` : known.join(", ");
}

function valueWords(value: unknown, names: Names): string {
  if (Array.isArray(value) && value.some((one) => typeof one === "string" && isId(one))) return listed(value, names);
  return plain(value);
}

function line(subject: string | null, detail: AuditRow["detail"], words: (value: unknown) => string): string {
  const parts = Object.entries(detail ?? {})
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `${name} ${words(value)}`);
  return [subject, ...parts].filter(Boolean).join(" · ");
}

/** What a row was about, on one line: whom by name, then each detail. An id that has no name is left to the hover. */
export function auditDetail({ subject, detail }: AuditRow, names: Names): string {
  const whom = subject && (names[subject] ?? (isId(subject) ? null : subject));
  return line(whom, detail, (value) => valueWords(value, names));
}

/** The same as recorded, ids and all. */
export function auditRecord({ subject, detail }: AuditRow): string {
  return line(subject, detail, plain);
}
