"use client";

import { Undo2Icon } from "lucide-react";
import { useState } from "react";

import { ActionButton } from "@/components/common/action-button";
import { useViewerReason } from "@/lib/console/fleet-status";

import { RecallDialog } from "./recall-dialog";

/** Opens the question of a recall. With `of`, the title of a picture it lies on, it is an icon alone. */
export function RecallButton({ turnId, of, className }: { turnId: string; of?: string; className?: string }) {
  const [open, setOpen] = useState(false);
  const reason = useViewerReason();
  return (
    <>
      <ActionButton
        size={of === undefined ? "default" : "icon-sm"}
        aria-label={of === undefined ? undefined : `Recall ${of || "this post"}`}
        title={of === undefined ? undefined : "Recall"}
        reason={reason}
        onClick={() => setOpen(true)}
        className={className}
      >
        <Undo2Icon aria-hidden />
        {of === undefined && "Recall…"}
      </ActionButton>
      <RecallDialog turnId={turnId} open={open} onClose={() => setOpen(false)} />
    </>
  );
}
