// Law: what the audit log says is read from rows of every age: a detail that is missing is left out, never invented.
import type { AuditPageDto } from "@/lib/fleet/contracts/settings";

import { formatCountOf, formatMoney } from "./format-number";
import { hourWords } from "./settings-attention";

export type AuditRow = AuditPageDto["items"][number];
export type AuditNames = AuditPageDto["names"];
export type Detail = Record<string, unknown>;

/** "bot_xUt0…", or the sign-in's own 32 hexadecimal digits: nobody reads these. */
export const isId = (text: string) => /^[a-z]+_[\w-]{6,}$|^[\da-f]{32}$/.test(text);

export const number = (value: unknown): number | null => (typeof value === "number" ? value : null);
export const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);
export const record = (value: unknown): Detail =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Detail) : {};

/** "3 bots"; nothing where the row does not say how many. */
export const bots = (value: unknown): string | null => {
  const many = number(value);
  return many === null ? null : formatCountOf(many, "bot");
};

/** "Ada Ek (ada), Ben Ito (ben) and 1 more"; nothing where none is known by name. */
export function named(ids: unknown, names: AuditNames): string | null {
  if (!Array.isArray(ids)) return null;
  const known = ids.flatMap((id) => names[String(id)] ?? []);
  if (known.length === 0) return null;
  const more = ids.length - known.length;
  return more > 0 ? `${known.join(", ")} and ${more} more` : known.join(", ");
}

const capNames: Record<string, string> = {
  dayCapCents: "the day’s budget",
  hourCapCents: "the hour’s budget",
  monthCapCents: "the month’s budget",
  botDayCapCents: "a bot’s budget a day",
  picturesPerDay: "pictures a day",
  postsPerDay: "posts a day",
  commentsPerDay: "comments a day",
  likesPerDay: "likes a day",
  itemBotComments: "comments by bots on one post",
  itemBotLikes: "likes by bots on one post",
  pairPerDay: "reactions of one bot to one person",
};

function quietWords({ quietFrom, quietUntil }: Detail): string | null {
  if (quietFrom === undefined && quietUntil === undefined) return null;
  const from = number(quietFrom);
  const until = number(quietUntil);
  return from === null || until === null ? "none" : `${hourWords(from)}–${hourWords(until)}`;
}

const capValue = (name: string, value: number | null) =>
  value === null ? "none" : name.endsWith("Cents") ? formatMoney(value * 10_000) : value.toLocaleString("en");

/** "the day's budget from $5.00 to $2.50; quiet hours 22:00–07:00": what differs, or all of it where the row holds no before. */
export function changedCaps(detail: Detail): string {
  const before = record(detail["from"]);
  const parts = Object.keys(capNames).flatMap((name) => {
    const value = number(detail[name]);
    const old = number(before[name]);
    // A row that names a limit as null says that there is none.
    const wasTold = name in before && name in detail;
    if (value === old || (value === null && !wasTold)) return [];
    const from = old === null && !wasTold ? " " : ` from ${capValue(name, old)} to `;
    return [`${capNames[name]}${from}${capValue(name, value)}`];
  });
  const quiet = quietWords(detail);
  const old = quietWords(before);
  if (quiet && quiet !== old) parts.push(`quiet hours ${old === null ? "" : `from ${old} to `}${quiet}`);
  return parts.join("; ");
}

const valueWords = (value: unknown, names: AuditNames): string =>
  Array.isArray(value)
    ? value.map((one) => valueWords(one, names)).join(", ")
    : typeof value === "object" && value !== null
      ? Object.entries(value)
          .map(([name, one]) => `${name} ${valueWords(one, names)}`)
          .join(", ")
      : (names[String(value)] ?? String(value));

/** Everything that was recorded, name by name, for whoever wants to know exactly. */
export function auditFacts({ id, action, subject, detail }: AuditRow, names: AuditNames): [string, string][] {
  const facts: [string, string][] = [["command", action]];
  if (subject) facts.push(["subject", names[subject] ? `${names[subject]}, ${subject}` : subject]);
  for (const [name, value] of Object.entries(detail ?? {}))
    if (value !== null && value !== undefined) facts.push([name, valueWords(value, names)]);
  return [...facts, ["row", String(id)]];
}

const memoryThings: Record<string, string> = {
  work: "a work",
  person: "a person",
  topic: "a topic",
  words: "words it used",
  told: "a reason it was told",
};

export function changedMemory(whom: string, { change, what, title, pinned }: Detail): string {
  if (change === "clear") return `Cleared what ${whom} remembers`;
  if (change === "remove") return `Took ${memoryThings[String(what)] ?? "something"} out of what ${whom} remembers`;
  if (text(title)) return `Renamed a work of ${whom}: ${title}`;
  return `${pinned === true ? "Pinned" : "Unpinned"} a work of ${whom}`;
}
