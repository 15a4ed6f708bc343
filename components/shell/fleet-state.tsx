"use client";

import {
  CircleDashedIcon,
  CirclePauseIcon,
  CirclePlayIcon,
  HourglassIcon,
  OctagonXIcon,
  UnplugIcon,
  type LucideIcon,
} from "lucide-react";
import Link from "next/link";
import { Fragment } from "react";

import type { Tone } from "@/components/common/status-pill";
import { cn } from "@/components/ui/cn";
import { formatClock, formatWeekdayClock } from "@/lib/console/format-time";
import { useViewerZone } from "@/lib/console/use-hydrated";
import type { FleetStatusDto } from "@/lib/fleet/contracts/fleet";

import { useShell } from "./shell-context";

const looks: Record<FleetStatusDto["state"], { tone: Tone; icon: LucideIcon }> = {
  running: { tone: "ok", icon: CirclePlayIcon },
  paused: { tone: "idle", icon: CirclePauseIcon },
  held: { tone: "held", icon: HourglassIcon },
  stopped: { tone: "fail", icon: OctagonXIcon },
  idle: { tone: "idle", icon: CircleDashedIcon },
};

const fills: Record<Tone, string> = {
  ok: "border-ok-line bg-ok-soft text-ok",
  held: "border-held-line bg-held-soft text-held",
  fail: "border-fail-line bg-fail-soft text-fail",
  idle: "border-idle-line bg-idle-soft text-idle",
};

const shortWords: Record<FleetStatusDto["state"], string> = {
  running: "Running",
  paused: "Paused",
  held: "Held",
  stopped: "Stopped",
  idle: "Idle",
};

function useFleetWords() {
  const { status, lost } = useShell();
  const zone = useViewerZone();
  if (lost)
    return {
      tone: "held" as Tone,
      icon: UnplugIcon,
      words: `No answer since ${formatClock(status.clock.realAt, zone)}`,
      moves: undefined,
    };
  return { ...looks[status.state], words: stateWords(status, zone), moves: status.holds[0]?.moves };
}

/** Words that were cut short end in dots already. */
const withMoves = (words: string, moves: string | undefined) =>
  moves ? `${words}${/[.…!?]$/.test(words) ? "" : "."} ${moves}` : words;

function stateWords(status: FleetStatusDto, zone: string | undefined): string {
  if (status.state !== "stopped" || !status.stoppedBy) return status.stateText;
  // The sandbox's clock may stand on another day: a stop is told by the world's.
  const clock = status.gallery.sandbox ? " real time" : "";
  const when = status.stoppedAt ? `, ${formatWeekdayClock(status.stoppedAt, zone)}${clock}` : "";
  return `Stopped by ${status.stoppedBy}${when}`;
}

/** "Running · 41 of 48": the fleet's state in a word, an icon and a colour. `short` leaves the reason to `FleetStateLine`. */
export function FleetStatePill({ short = false }: { short?: boolean }) {
  const { status, lost } = useShell();
  const { tone, icon: Icon, words, moves } = useFleetWords();
  const brief = short && status.state !== "running" && !lost;
  return (
    <span
      role="status"
      title={withMoves(words, moves)}
      className={cn(
        "inline-flex h-8 min-w-0 items-center gap-2 rounded-md border pr-3 pl-2.5 text-ui font-semibold",
        fills[tone],
      )}
    >
      <Icon className="size-4 shrink-0" strokeWidth={2} aria-hidden />
      <span className="truncate">{brief ? shortWords[status.state] : words}</span>
    </span>
  );
}

/** On a phone, the whole of why the fleet does not run, on a line of its own. */
export function FleetStateLine() {
  const { status, lost } = useShell();
  const { words, moves } = useFleetWords();
  if (lost || status.state === "running" || words === shortWords[status.state]) return null;
  return <p className="px-4 pb-3 text-xs text-muted-foreground">{withMoves(words, moves)}</p>;
}

/** "3 held · 2 paused · 2 failing · 4 stopped", each a way to those bots; what is at zero is left out. */
export function FleetCounts({ only, className }: { only?: "failing"; className?: string }) {
  const { counts } = useShell().status;
  const shown = (only ? [only] : (["held", "paused", "failing", "stopped"] as const)).filter((key) => counts[key] > 0);
  return (
    <span className={cn("text-xs whitespace-nowrap text-muted-foreground", className)}>
      {shown.map((key, index) => (
        <Fragment key={key}>
          {index > 0 && " · "}
          <Link
            href={`/bots?status=${key}`}
            className={cn("rounded-sm hover:underline", key === "failing" && "font-medium text-fail")}
          >
            {counts[key]} {key}
          </Link>
        </Fragment>
      ))}
    </span>
  );
}
