"use client";

import {
  AlarmClockIcon,
  ArchiveIcon,
  CirclePlayIcon,
  PauseIcon,
  PlayIcon,
  ShieldCheckIcon,
  SquareIcon,
} from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";

import type { BulkAction } from "@/components/data-table/bulk-bar";
import type { RowSelectionState } from "@/components/data-table/use-row-selection";
import { BulkReview } from "@/components/review/bulk-review";
import { useShell } from "@/components/shell/shell-context";
import { applicable, fleetStanding } from "@/lib/console/bots-applies";
import { bulkTarget, useBulkBots } from "@/lib/console/bots-bulk";
import { useViewerReason } from "@/lib/console/fleet-status";
import { formatCount } from "@/lib/console/format-number";
import { useDomainNow } from "@/lib/console/use-domain-now";
import type { BotFilter, BotRowDto, BulkInput } from "@/lib/fleet/contracts/bots";

import { BulkConfirm, type ConfirmedAction } from "./bulk-confirm";
import { BulkRetire } from "./bulk-retire";

/** The verbs of the bulk bar, and the question before those that take something away. @param rows those on screen */
export function useBulkActions(filter: BotFilter, selection: RowSelectionState, rows: readonly BotRowDto[]) {
  const [asked, setAsked] = useState<ConfirmedAction | "retire" | "review" | null>(null);
  const router = useRouter();
  const bulk = useBulkBots({ onDone: selection.clear, onFollow: () => router.push("/settings#removals") });
  const role = useViewerReason();
  const reason = role ?? (bulk.isPending ? "The last command is still being carried out." : undefined);
  const target = bulkTarget(selection.value, filter);
  const send = (action: "start" | "resume" | "wake" | ConfirmedAction, why?: string) =>
    bulk.mutate({ action, target, reason: why });

  const { matching } = selection;
  const fleet = fleetStanding(useShell().status);
  // No zone's hours begin between the quarters of an hour.
  const now = useDomainNow(15 * 60_000);
  const about = (action: BulkInput["action"]) => applicable(action, selection.value, { rows, matching, fleet, now });
  const offer = (action: BulkInput["action"]) => {
    const { words, reason: nothing } = about(action);
    return { count: words, reason: reason ?? nothing };
  };
  const actions: BulkAction[] = [
    { verb: "Start", icon: PlayIcon, onAct: () => send("start"), ...offer("start") },
    { verb: "Pause", icon: PauseIcon, onAct: () => setAsked("pause"), ...offer("pause") },
    { verb: "Stop", icon: SquareIcon, onAct: () => setAsked("stop"), ...offer("stop") },
    { verb: "Wake", icon: AlarmClockIcon, onAct: () => send("wake"), ...offer("wake") },
    { verb: "Resume", icon: CirclePlayIcon, onAct: () => send("resume"), ...offer("resume") },
    {
      verb: "Review",
      count: formatCount(selection.count),
      icon: ShieldCheckIcon,
      onAct: () => setAsked("review"),
      reason,
    },
    { verb: "Retire", icon: ArchiveIcon, onAct: () => setAsked("retire"), ...offer("retire") },
  ];
  const confirmed = asked === "retire" || asked === "review" ? null : asked;
  const confirm = (
    <>
      <BulkConfirm
        action={confirmed}
        bots={confirmed ? about(confirmed).bots : ""}
        onCancel={() => setAsked(null)}
        onConfirm={(action, why) => {
          setAsked(null);
          send(action, why);
        }}
      />
      <BulkReview
        open={asked === "review"}
        count={selection.count}
        target={target}
        onClose={() => setAsked(null)}
        onDone={selection.clear}
      />
      <BulkRetire
        open={asked === "retire"}
        count={selection.count}
        target={target}
        onCancel={() => setAsked(null)}
        onConfirm={(made, why) => {
          setAsked(null);
          bulk.mutate({ action: "retire", target, made, count: selection.count, reason: why });
        }}
      />
    </>
  );
  return { actions, confirm };
}
