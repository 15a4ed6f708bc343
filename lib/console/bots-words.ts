// What a bot's row says about itself, in few words.
import type { BotRowDto } from "@/lib/fleet/contracts/bots";
import type { ShownStatus } from "@/lib/fleet/contracts/words";

import { isQuietHour } from "./week-rows";

/** "Paused by Mara" beside the pill "Paused" is "by Mara". */
export function statusNote(status: ShownStatus, reason: string | null): string | null {
  if (!reason) return null;
  const rest = reason.toLowerCase().startsWith(`${status} `) ? reason.slice(status.length + 1) : reason;
  return rest.charAt(0).toLowerCase() + rest.slice(1);
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Instead of a time, for a bot that has none: what it does now, and what changes that. */
export function noWakeWords({
  status,
  session,
  statusReason,
}: Pick<BotRowDto, "status" | "session" | "statusReason">): readonly [string, string] {
  switch (status) {
    case "awake":
      return ["on a visit", session ? `turn ${session.turn} of ${session.of}` : "just woken"];
    case "running":
      return ["soon", "being planned"];
    case "held":
      return ["cannot wake", statusNote(status, statusReason) ?? "after the hold"];
    case "paused":
      return ["not planned", "until resumed"];
    case "failing":
      return ["not planned", "start it to go on"];
    case "stopped":
      return ["not planned", "until started"];
    case "retired":
      return ["never", "retired"];
  }
}

/** Instead of a time that has passed: the wake is due, and what it waits for. */
export function dueWords(engineHealthy: boolean): readonly [string, string] {
  return ["due now", engineHealthy ? "about to wake" : "the engine is late"];
}

const clockHour = (hour: number) => `${String(hour).padStart(2, "0")}:00`;

/** Beside a wake that quiet hours have shaped; `hour` is the one by the bot's clock now. */
export function quietWords(quiet: NonNullable<BotRowDto["quiet"]>, hour: number): { brief: string; whole: string } {
  const left = "visits that would fall into them are left out";
  if (isQuietHour(quiet, hour))
    return {
      brief: `quiet until ${clockHour(quiet.until)}`,
      whole: `quiet hours until ${clockHour(quiet.until)} by its clock; ${left}`,
    };
  const span = `${clockHour(quiet.from)} to ${clockHour(quiet.until)} by its clock`;
  return { brief: "after quiet hours", whole: `after quiet hours, ${span}; ${left}` };
}

/** Why a bot that runs cannot be woken now; undefined when it can. */
export function quietReason(quiet: BotRowDto["quiet"], hour: number): string | undefined {
  if (!quiet || !isQuietHour(quiet, hour)) return undefined;
  return `It has quiet hours until ${clockHour(quiet.until)} by its clock. Wait, or shorten them in Settings.`;
}

/** The part of a local day an hour belongs to. */
export function partOfDay(hour: number): "night" | "morning" | "midday" | "afternoon" | "evening" {
  if (hour < 5) return "night";
  if (hour < 11) return "morning";
  if (hour < 14) return "midday";
  if (hour < 18) return "afternoon";
  if (hour < 23) return "evening";
  return "night";
}
