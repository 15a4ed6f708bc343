"use client";

import {
  CheckIcon,
  CirclePauseIcon,
  CirclePlayIcon,
  CircleStopIcon,
  MoonIcon,
  PauseIcon,
  SquareIcon,
} from "lucide-react";
import { useState } from "react";

import { ConfirmDialog, type ConfirmDialogProps } from "@/components/common/confirm-dialog";
import { ReasonInput } from "@/components/common/reason-input";

export type ConfirmedAction = "pause" | "stop";

const sent = { icon: CheckIcon, text: "What a turn has sent already is finished and recorded." };

type Words = Pick<ConfirmDialogProps, "icon" | "lead" | "points" | "confirmIcon"> & { verb: string };

const words: Record<ConfirmedAction, Words> = {
  pause: {
    verb: "Pause",
    icon: CirclePauseIcon,
    lead: "Visits under way end where they are.",
    points: [
      sent,
      { icon: MoonIcon, text: "Planned visits are dropped; nothing is made up for later." },
      { icon: CirclePlayIcon, text: "After resume each goes on with its usual times." },
    ],
    confirmIcon: PauseIcon,
  },
  stop: {
    verb: "Stop",
    icon: CircleStopIcon,
    lead: "Visits under way are broken off.",
    points: [sent, { icon: CirclePlayIcon, text: "They stay stopped until someone starts them." }],
    confirmIcon: SquareIcon,
  },
};

/** Asks by consequence; the button repeats verb and count. The words stay while the dialog fades. @param bots how many, with the noun */
export function BulkConfirm({
  action,
  bots,
  onCancel,
  onConfirm,
}: {
  action: ConfirmedAction | null;
  bots: string;
  onCancel: () => void;
  onConfirm: (action: ConfirmedAction, reason: string | undefined) => void;
}) {
  const [reason, setReason] = useState("");
  const [last, setLast] = useState<{ action: ConfirmedAction; bots: string }>({ action: "pause", bots });
  if (action && (action !== last.action || bots !== last.bots)) setLast({ action, bots });
  const { verb, ...rest } = words[last.action];
  return (
    <ConfirmDialog
      {...rest}
      open={action !== null}
      onOpenChange={(open) => {
        if (open) return;
        setReason("");
        onCancel();
      }}
      title={`${verb} ${last.bots}?`}
      confirmLabel={`${verb} ${last.bots}`}
      onConfirm={() => onConfirm(last.action, reason.trim() || undefined)}
    >
      <ReasonInput value={reason} onChange={setReason} />
    </ConfirmDialog>
  );
}
