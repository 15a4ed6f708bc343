// Law: a bulk command counts the bots it would change, as far as their rows are known here; the server decides.
import type { BotRowDto, BulkInput } from "@/lib/fleet/contracts/bots";
import type { FleetStatusDto } from "@/lib/fleet/contracts/fleet";

import { formatCount, formatCountOf } from "./format-number";
import type { RowSelection } from "./row-selection";
import { isQuietHour } from "./week-rows";
import { zoneParts } from "./zone-parts";

type Action = BulkInput["action"];
type Row = Pick<BotRowDto, "id" | "status" | "own" | "quiet" | "timeZone">;

const applies: Record<Action, (row: Row, now: number) => boolean> = {
  start: ({ status, own }) => status !== "retired" && !own.started,
  pause: ({ own }) => own.started && !own.paused,
  resume: ({ own }) => own.paused,
  stop: ({ status, own }) => own.started || own.paused || status === "failing",
  wake: ({ status, quiet, timeZone }, now) =>
    status === "running" && !isQuietHour(quiet, zoneParts(now, timeZone).hour),
  // What a retired bot made can still be taken off the gallery.
  retire: () => true,
};

const none: Record<Action, string> = {
  start: "None of those selected is stopped or failing.",
  pause: "None of those selected is running.",
  resume: "None of those selected is paused by itself.",
  stop: "All of those selected are stopped already.",
  wake: "None of those selected is asleep and out of quiet hours.",
  retire: "None is selected.",
};

const moving: readonly Action[] = ["start", "resume", "wake"];

export interface Applicable {
  count: number;
  /** "Start 3", "Start up to 40" where not every row is known, "Start" where it applies to none. */
  words: string;
  /** The same with its noun: "1 bot", "up to 40 bots". */
  bots: string;
  /** Why it would change nothing. */
  reason: string | undefined;
}

/** @param rows those on screen; @param matching how many bots the filter finds; @param now the fleet's time in epoch milliseconds. */
export function applicable(
  action: Action,
  selection: RowSelection,
  { rows, matching, fleet, now }: { rows: readonly Row[]; matching: number; fleet: FleetStanding; now: number },
): Applicable {
  const chosen = selection.kind === "all" ? rows : rows.filter(({ id }) => selection.ids.has(id));
  const unknown = Math.max(0, (selection.kind === "all" ? matching : selection.ids.size) - chosen.length);
  const count = chosen.filter((row) => applies[action](row, now)).length + unknown;
  if (count === 0)
    return { count, words: "", bots: "no bot", reason: none[action] + (action === "resume" ? fleet.hint : "") };
  const reason = fleet.stopped && moving.includes(action) ? "The fleet is stopped: re-arm the fleet first." : undefined;
  const most = unknown > 0 ? "up to " : "";
  return { count, words: most + formatCount(count), bots: most + formatCountOf(count, "bot"), reason };
}

export interface FleetStanding {
  stopped: boolean;
  /** Said where what would have to be resumed is the whole fleet. */
  hint: string;
}

export function fleetStanding({ state, holds }: Pick<FleetStatusDto, "state" | "holds">): FleetStanding {
  const paused = holds.some(({ cause }) => cause === "operator");
  return { stopped: state === "stopped", hint: paused ? " The fleet is paused: resume the fleet." : "" };
}
