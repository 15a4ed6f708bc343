"use client";

import { useMutation } from "@tanstack/react-query";
import { Trash2Icon } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";

import { ConfirmDialog } from "@/components/common/confirm-dialog";
import { Button } from "@/components/ui/button";
import { errorWords } from "@/lib/console/api-error";

/** Deletes one's own, after asking. `what` is "picture" or "comment". */
export function DeleteButton({
  what,
  lead,
  act,
  onDeleted,
  compact = false,
}: {
  what: string;
  lead: string;
  act: () => Promise<void>;
  onDeleted: () => void;
  compact?: boolean;
}) {
  const [open, setOpen] = useState(false);
  const removal = useMutation({
    mutationFn: act,
    onSuccess: () => {
      toast.success(`Your ${what} is deleted`);
      onDeleted();
    },
    onError: (error) => toast.error(`Your ${what} was not deleted`, { description: errorWords(error) }),
  });
  return (
    <>
      <Button
        variant="ghost"
        size={compact ? "icon-sm" : "default"}
        aria-label={`Delete your ${what}`}
        aria-disabled={removal.isPending}
        onClick={() => !removal.isPending && setOpen(true)}
        className={compact ? "max-sm:size-11" : "h-9 max-sm:h-11"}
      >
        <Trash2Icon aria-hidden />
        {!compact && "Delete"}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        icon={Trash2Icon}
        title={`Delete your ${what}?`}
        lead={lead}
        confirmLabel={`Delete ${what}`}
        destructive
        onConfirm={() => removal.mutate()}
      />
    </>
  );
}
