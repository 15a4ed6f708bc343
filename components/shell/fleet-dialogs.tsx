"use client";

import {
  CheckIcon,
  CircleHelpIcon,
  CirclePauseIcon,
  CirclePlayIcon,
  LockIcon,
  MoonIcon,
  OctagonXIcon,
  PauseIcon,
} from "lucide-react";
import { useState } from "react";

import { ConfirmDialog } from "@/components/common/confirm-dialog";
import { ReasonInput } from "@/components/common/reason-input";
import { formatCountOf } from "@/lib/console/format-number";

import { RearmDialog } from "./rearm-dialog";
import { useShell, type ShellDialog } from "./shell-context";

/** What the two fleet-wide commands do to turns in flight, said before they are given. */
export function FleetDialogs({ shown }: { shown: ShellDialog | null }) {
  const { status, actions, close } = useShell();
  const { running, awake } = status.counts;
  const moving = running + awake;
  const awakeText =
    awake === 0 ? "No bot is on a visit right now." : `${formatCountOf(awake, "bot is", "bots are")} on a visit.`;
  const [reason, setReason] = useState("");
  const why = () => reason.trim() || undefined;
  const onOpenChange = (next: boolean) => {
    if (next) return;
    setReason("");
    close();
  };
  return (
    <>
      <ConfirmDialog
        open={shown === "pause"}
        onOpenChange={onOpenChange}
        icon={CirclePauseIcon}
        title="Pause the fleet?"
        lead={awakeText}
        points={[
          { icon: CheckIcon, text: "Turns already sent are finished and recorded." },
          { icon: MoonIcon, text: "Planned visits are dropped; nothing is made up for later." },
          { icon: CirclePlayIcon, text: "After resume each bot goes on with its usual times." },
        ]}
        cancelLabel="Keep running"
        confirmIcon={PauseIcon}
        confirmLabel={moving > 0 ? `Pause ${formatCountOf(moving, "bot")}` : "Pause the fleet"}
        onConfirm={() => actions.pause(why())}
      >
        <ReasonInput value={reason} onChange={setReason} />
      </ConfirmDialog>
      <ConfirmDialog
        open={shown === "stop"}
        onOpenChange={onOpenChange}
        destructive
        icon={OctagonXIcon}
        title="Emergency stop"
        lead={`Cuts every turn in flight. Nothing goes out after this. ${awakeText}`}
        points={[
          {
            icon: CircleHelpIcon,
            text: "Writes under way are read back from the gallery, so none is sent twice.",
          },
          { icon: LockIcon, text: "Stays stopped over restarts until an operator re-arms the fleet." },
        ]}
        confirmIcon={OctagonXIcon}
        confirmLabel={moving > 0 ? `Stop ${formatCountOf(moving, "bot")} now` : "Stop the fleet now"}
        onConfirm={() => actions.emergencyStop(why())}
      >
        <ReasonInput value={reason} onChange={setReason} />
      </ConfirmDialog>
      <RearmDialog open={shown === "re-arm"} onOpenChange={onOpenChange} />
    </>
  );
}
