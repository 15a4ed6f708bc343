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
import { formatCountOf } from "@/lib/console/format-number";

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
      { icon: MoonIcon, text: "Planned wakes are dropped, not caught up later." },
      { icon: CirclePlayIcon, text: "Resume draws each a fresh next visit." },
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

/** Asks by consequence; the button repeats verb and count. The words stay while the dialog fades. */
export function BulkConfirm({
  action,
  count,
  onCancel,
  onConfirm,
}: {
  action: ConfirmedAction | null;
  count: number;
  onCancel: () => void;
  onConfirm: (action: ConfirmedAction, reason: string | undefined) => void;
}) {
  const [reason, setReason] = useState("");
  const [last, setLast] = useState<{ action: ConfirmedAction; count: number }>({ action: "pause", count });
  if (action && (action !== last.action || count !== last.count)) setLast({ action, count });
  const { verb, ...rest } = words[last.action];
  const bots = formatCountOf(last.count, "bot");
  return (
    <ConfirmDialog
      {...rest}
      open={action !== null}
      onOpenChange={(open) => {
        if (open) return;
        setReason("");
        onCancel();
      }}
      title={`${verb} ${bots}?`}
      confirmLabel={`${verb} ${bots}`}
      onConfirm={() => onConfirm(last.action, reason.trim() || undefined)}
    >
      <ReasonInput value={reason} onChange={setReason} />
    </ConfirmDialog>
  );
}
