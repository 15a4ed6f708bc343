"use client";

import { useState } from "react";

import { Sheet, SheetContent, SheetDescription, SheetHeader, SheetTitle } from "@/components/ui/sheet";
import { draftOf } from "@/lib/console/bots-edit";
import type { BotDetailDto } from "@/lib/fleet/contracts/bots";

import { EditForm } from "./edit-form";

function focusName(event: Event) {
  event.preventDefault();
  document.getElementById("edit-name")?.focus();
}

/** Edits stand beside the bot. The form keeps the version it was opened with; another's change asks before it is taken. */
export function EditSheet({
  detail,
  open,
  onOpenChange,
}: {
  detail: BotDetailDto;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const [round, setRound] = useState(0);
  const draft = draftOf(detail);
  return (
    <Sheet open={open} onOpenChange={onOpenChange} modal={false}>
      <SheetContent onOpenAutoFocus={focusName} onInteractOutside={(event) => event.preventDefault()}>
        <SheetHeader>
          <div>
            <SheetTitle>Edit {detail.bot.name}</SheetTitle>
            <SheetDescription>Applies from the next turn.</SheetDescription>
          </div>
        </SheetHeader>
        {draft ? (
          <EditForm
            key={round}
            bot={detail.bot}
            initial={draft}
            version={detail.personaVersion}
            newestVersion={detail.personaVersion}
            onReload={() => setRound(round + 1)}
            onClose={() => onOpenChange(false)}
          />
        ) : (
          <p className="p-5 text-muted-foreground">
            This persona was written by another release; reload the page to edit it.
          </p>
        )}
      </SheetContent>
    </Sheet>
  );
}
