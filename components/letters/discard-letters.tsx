"use client";

import { Trash2Icon } from "lucide-react";
import { useState } from "react";

import { ActionButton } from "@/components/common/action-button";
import { ConfirmDialog } from "@/components/common/confirm-dialog";
import { useViewerReason } from "@/lib/console/fleet-status";
import { formatCountOf } from "@/lib/console/format-number";
import { causeWords, letterTitle } from "@/lib/console/letters-words";
import type { DeadLetterDto, LetterCause } from "@/lib/fleet/contracts/dead-letters";

/** What being put aside means, for one and for many. */
const afterwards = (they: "It stays" | "They stay") => `${they} readable for 30 days and cannot be tried again.`;

/** Puts all open letters of one cause aside, after a question. */
export function DiscardAll({ cause, count, onConfirm }: { cause: LetterCause; count: number; onConfirm: () => void }) {
  const [asking, setAsking] = useState(false);
  const reason = useViewerReason();
  const what = formatCountOf(count, "dead letter");
  return (
    <>
      <ActionButton size="sm" reason={reason} onClick={() => setAsking(true)}>
        <Trash2Icon aria-hidden />
        Discard all {count}…
      </ActionButton>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        icon={Trash2Icon}
        title={`Discard ${what}?`}
        lead={`All that are open with the cause “${causeWords[cause].word}” are put aside. ${afterwards("They stay")}`}
        confirmLabel={`Discard ${what}`}
        destructive
        onConfirm={onConfirm}
      />
    </>
  );
}

/** Puts one letter aside, after a question: nothing brings it back. */
export function DiscardOne({
  letter,
  reason,
  onConfirm,
}: {
  letter: DeadLetterDto;
  reason: string | undefined;
  onConfirm: () => void;
}) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <ActionButton reason={reason} onClick={() => setAsking(true)}>
        <Trash2Icon aria-hidden />
        Discard…
      </ActionButton>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        icon={Trash2Icon}
        title="Discard this dead letter?"
        lead={`“${letterTitle(letter)}” is put aside. ${afterwards("It stays")}`}
        confirmLabel="Discard 1 dead letter"
        destructive
        onConfirm={onConfirm}
      />
    </>
  );
}
