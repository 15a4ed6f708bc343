import { type Detail, number, record, text } from "./audit-parts";
import { formatCountOf } from "./format-number";
import { hourWords } from "./settings-attention";

/** How a bot's words are reviewed from then on. */
export function reviewModeWords(mode: unknown): string {
  if (mode === "approve") return "Had drafts wait for approval";
  if (mode === "delay") return "Had drafts published with a delay";
  if (mode === "off") return "Had drafts published at once";
  return "Had drafts reviewed as the fleet’s are";
}

const modes: Record<string, string> = {
  off: "published at once",
  delay: "published with a delay",
  approve: "approved",
};

function attended({ attendedFrom, attendedUntil, attendedZone }: Detail): string {
  const from = number(attendedFrom);
  const until = number(attendedUntil);
  return from === null || until === null
    ? "none"
    : `${hourWords(from)}–${hourWords(until)}${text(attendedZone) ? ` in ${String(attendedZone)}` : ""}`;
}

/** "drafts are approved; 15 minutes to take back; attended hours 09:00–18:00 in Europe/Berlin": what differs. */
export function changedReview(detail: Detail): string {
  const before = record(detail["from"]);
  const parts: string[] = [];
  const differs = (name: string) => detail[name] !== undefined && detail[name] !== before[name];
  if (differs("reviewMode"))
    parts.push(`drafts are ${modes[String(detail["reviewMode"])] ?? String(detail["reviewMode"])}`);
  if (differs("undoMinutes")) parts.push(`${formatCountOf(number(detail["undoMinutes"]) ?? 0, "minute")} to take back`);
  if (differs("draftExpiryHours"))
    parts.push(`drafts wait ${formatCountOf(number(detail["draftExpiryHours"]) ?? 0, "hour")}`);
  if (["attendedFrom", "attendedUntil", "attendedZone"].some(differs)) parts.push(`attended hours ${attended(detail)}`);
  if (JSON.stringify(detail["attendedDays"]) !== JSON.stringify(before["attendedDays"])) parts.push("other days");
  return parts.join("; ");
}
