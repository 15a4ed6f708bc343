"use client";

import { ShieldCheckIcon } from "lucide-react";
import { useState } from "react";

import { ConfirmDialog } from "@/components/common/confirm-dialog";
import { formatCountOf } from "@/lib/console/format-number";
import { useSetReviewMode } from "@/lib/console/review-mode";
import type { ReviewModeDto, SetReviewModeInput } from "@/lib/fleet/contracts/approval";

import { ModeChoice } from "./mode-choice";

/** Asks how the words of many bots are to be reviewed. */
export function BulkReview({
  open,
  count,
  target,
  onClose,
  onDone,
}: {
  open: boolean;
  count: number;
  target: SetReviewModeInput["target"];
  onClose: () => void;
  onDone: () => void;
}) {
  const [mode, setMode] = useState<ReviewModeDto | null | undefined>();
  const set = useSetReviewMode(onDone);
  const bots = formatCountOf(count, "bot");
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => {
        if (next) return;
        setMode(undefined);
        onClose();
      }}
      icon={ShieldCheckIcon}
      title={`Review of ${bots}`}
      lead="It holds from the next draft of each on. Drafts that wait already go on waiting for a decision."
      confirmLabel={mode === undefined ? undefined : `Set for ${bots}`}
      onConfirm={() => {
        if (mode !== undefined) set.mutate({ target, mode, count });
        onClose();
      }}
    >
      <ModeChoice value={mode} onChange={setMode} />
    </ConfirmDialog>
  );
}
