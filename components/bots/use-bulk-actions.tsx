"use client";

import { AlarmClockIcon, ArchiveIcon, CirclePlayIcon, PauseIcon, PlayIcon, SquareIcon } from "lucide-react";
import { useState } from "react";

import type { BulkAction } from "@/components/data-table/bulk-bar";
import type { RowSelectionState } from "@/components/data-table/use-row-selection";
import { bulkTarget, useBulkBots } from "@/lib/console/bots-bulk";
import { useViewerReason } from "@/lib/console/fleet-status";
import type { BotFilter } from "@/lib/fleet/contracts/bots";

import { BulkConfirm, type ConfirmedAction } from "./bulk-confirm";

/** The verbs of the bulk bar, and the question before those that take something away. */
export function useBulkActions(filter: BotFilter, selection: RowSelectionState) {
  const [asked, setAsked] = useState<ConfirmedAction | null>(null);
  const bulk = useBulkBots(selection.clear);
  const role = useViewerReason();
  const reason = role ?? (bulk.isPending ? "The last command is still being carried out." : undefined);
  const send = (action: "start" | "resume" | "wake" | ConfirmedAction, why?: string) =>
    bulk.mutate({ action, target: bulkTarget(selection.value, filter), reason: why });

  const actions: BulkAction[] = [
    { verb: "Start", icon: PlayIcon, onAct: () => send("start"), reason },
    { verb: "Pause", icon: PauseIcon, onAct: () => setAsked("pause"), reason },
    { verb: "Stop", icon: SquareIcon, onAct: () => setAsked("stop"), reason },
    { verb: "Wake", icon: AlarmClockIcon, onAct: () => send("wake"), reason },
    { verb: "Resume", icon: CirclePlayIcon, onAct: () => send("resume"), reason },
    { verb: "Retire", icon: ArchiveIcon, onAct: () => setAsked("retire"), reason },
  ];
  const confirm = (
    <BulkConfirm
      action={asked}
      count={selection.count}
      onCancel={() => setAsked(null)}
      onConfirm={(action, why) => {
        setAsked(null);
        send(action, why);
      }}
    />
  );
  return { actions, confirm };
}
