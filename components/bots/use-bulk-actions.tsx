"use client";

import { AlarmClockIcon, ArchiveIcon, CirclePlayIcon, PauseIcon, PlayIcon, SquareIcon } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";

import type { BulkAction } from "@/components/data-table/bulk-bar";
import type { RowSelectionState } from "@/components/data-table/use-row-selection";
import { bulkTarget, useBulkBots } from "@/lib/console/bots-bulk";
import { useViewerReason } from "@/lib/console/fleet-status";
import type { BotFilter } from "@/lib/fleet/contracts/bots";

import { BulkConfirm, type ConfirmedAction } from "./bulk-confirm";
import { BulkRetire } from "./bulk-retire";

/** The verbs of the bulk bar, and the question before those that take something away. */
export function useBulkActions(filter: BotFilter, selection: RowSelectionState) {
  const [asked, setAsked] = useState<ConfirmedAction | "retire" | null>(null);
  const router = useRouter();
  const bulk = useBulkBots({ onDone: selection.clear, onFollow: () => router.push("/settings#removals") });
  const role = useViewerReason();
  const reason = role ?? (bulk.isPending ? "The last command is still being carried out." : undefined);
  const target = bulkTarget(selection.value, filter);
  const send = (action: "start" | "resume" | "wake" | ConfirmedAction, why?: string) =>
    bulk.mutate({ action, target, reason: why });

  const actions: BulkAction[] = [
    { verb: "Start", icon: PlayIcon, onAct: () => send("start"), reason },
    { verb: "Pause", icon: PauseIcon, onAct: () => setAsked("pause"), reason },
    { verb: "Stop", icon: SquareIcon, onAct: () => setAsked("stop"), reason },
    { verb: "Wake", icon: AlarmClockIcon, onAct: () => send("wake"), reason },
    { verb: "Resume", icon: CirclePlayIcon, onAct: () => send("resume"), reason },
    { verb: "Retire", icon: ArchiveIcon, onAct: () => setAsked("retire"), reason },
  ];
  const confirm = (
    <>
      <BulkConfirm
        action={asked === "retire" ? null : asked}
        count={selection.count}
        onCancel={() => setAsked(null)}
        onConfirm={(action, why) => {
          setAsked(null);
          send(action, why);
        }}
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
