"use client";

import { Trash2Icon } from "lucide-react";
import { useState } from "react";

import { ActionButton } from "@/components/common/action-button";
import { ConfirmDialog } from "@/components/common/confirm-dialog";
import { useViewerReason } from "@/lib/console/fleet-status";
import { formatCountOf } from "@/lib/console/format-number";
import { causeWords } from "@/lib/console/letters-words";
import type { LetterCause } from "@/lib/fleet/contracts/dead-letters";

/** Puts all open letters of one cause aside, after a question. */
export function DiscardAll({ cause, count, onConfirm }: { cause: LetterCause; count: number; onConfirm: () => void }) {
  const [asking, setAsking] = useState(false);
  const reason = useViewerReason();
  const what = formatCountOf(count, "dead letter");
  return (
    <>
      <ActionButton size="sm" reason={reason} onClick={() => setAsking(true)}>
        <Trash2Icon aria-hidden />
        Discard all {count}
      </ActionButton>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        icon={Trash2Icon}
        title={`Discard ${what}?`}
        lead={`All that are open with the cause “${causeWords[cause].word}” are put aside. They stay readable for 30 days and cannot be tried again.`}
        confirmLabel={`Discard ${what}`}
        destructive
        onConfirm={onConfirm}
      />
    </>
  );
}
