"use client";

import { CheckIcon } from "lucide-react";
import Link from "next/link";

import { ActionButton } from "@/components/common/action-button";
import { RelativeTime } from "@/components/common/relative-time";
import { RealTime } from "@/components/settings/real-time";
import { Button } from "@/components/ui/button";
import { Sheet, SheetContent, SheetDescription, SheetFooter, SheetHeader, SheetTitle } from "@/components/ui/sheet";
import { useViewerReason } from "@/lib/console/fleet-status";
import type { useSeeDrafts } from "@/lib/console/review-commands";
import { draftTitle, fateWords, reasonWords } from "@/lib/console/review-words";
import type { RefusedDraftDto } from "@/lib/fleet/contracts/review";

/** The sheet itself takes the focus: a ring on its first small button would say nothing. */
function focusSheet(event: Event) {
  event.preventDefault();
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
}

function Body({ draft }: { draft: RefusedDraftDto }) {
  return (
    <div className="flex flex-col gap-4 px-5 py-4">
      <blockquote className="rounded-md border border-border bg-background px-3 py-2 break-words whitespace-pre-wrap">
        {draft.text}
      </blockquote>
      <p>
        <span className="font-medium">{reasonWords[draft.reason].word}.</span> {reasonWords[draft.reason].means}
      </p>
      <p className="text-muted-foreground">
        {fateWords[draft.fate]}.
        {draft.closedAt && (
          <>
            {" "}
            Seen by {draft.closedBy}, <RealTime at={draft.closedAt} />.
          </>
        )}
      </p>
    </div>
  );
}

/** One refused draft: its words, the check that refused it, and what came of the turn. Escape closes. */
export function RefusedSheet({
  draft,
  see,
  onClose,
}: {
  draft: RefusedDraftDto | null;
  see: ReturnType<typeof useSeeDrafts>;
  onClose: () => void;
}) {
  const viewer = useViewerReason();
  const waiting = see.isPending ? "On its way" : undefined;
  return (
    <Sheet open={draft !== null} onOpenChange={(open) => !open && onClose()} modal={false}>
      <SheetContent onOpenAutoFocus={focusSheet} onInteractOutside={(event) => event.preventDefault()}>
        {draft && (
          <>
            <SheetHeader>
              <div className="min-w-0 flex-1">
                <SheetTitle>{draftTitle(draft)}</SheetTitle>
                <SheetDescription className="truncate">
                  {draft.bot.name} · <RelativeTime at={draft.at} past />
                </SheetDescription>
              </div>
            </SheetHeader>
            <div className="min-h-0 flex-1 overflow-y-auto" tabIndex={0} role="region" aria-label="Refused draft">
              <Body draft={draft} />
            </div>
            <SheetFooter>
              <ActionButton
                reason={viewer ?? waiting ?? (draft.state === "open" ? undefined : "It was seen already")}
                onClick={() => see.mutate({ id: draft.id })}
              >
                <CheckIcon aria-hidden />
                Mark as seen
              </ActionButton>
              <Button variant="ghost" className="ml-auto" asChild>
                <Link href={`/bots/${draft.bot.id}?turn=${draft.turnId}`}>See its turn</Link>
              </Button>
            </SheetFooter>
          </>
        )}
      </SheetContent>
    </Sheet>
  );
}
