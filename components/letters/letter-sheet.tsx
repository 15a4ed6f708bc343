"use client";

import { RotateCwIcon } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

import { ActionButton } from "@/components/common/action-button";
import { RealTime } from "@/components/settings/real-time";
import { Button } from "@/components/ui/button";
import { Sheet, SheetContent, SheetDescription, SheetFooter, SheetHeader, SheetTitle } from "@/components/ui/sheet";
import { useViewerReason } from "@/lib/console/fleet-status";
import type { useLetterCommands } from "@/lib/console/letters-commands";
import { asText, causeWords, letterTitle, stateWords } from "@/lib/console/letters-words";
import type { DeadLetterDto } from "@/lib/fleet/contracts/dead-letters";

import { DiscardOne } from "./discard-letters";

/** The sheet itself takes the focus: a ring on its first small button would say nothing. */
function focusSheet(event: Event) {
  event.preventDefault();
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-border px-5 py-3 [&:not(:first-child)]:border-t">
      <h3 className="mb-1.5 text-xs font-semibold">{title}</h3>
      {children}
    </section>
  );
}

function Json({ value }: { value: Record<string, unknown> }) {
  return (
    <pre className="rounded-md border border-border bg-background px-3 py-2 font-mono text-2xs leading-[17px] break-words whitespace-pre-wrap">
      {asText(value)}
    </pre>
  );
}

function Body({ letter }: { letter: DeadLetterDto }) {
  return (
    <>
      <Part title="Why">
        <p>{letter.reason}</p>
        <p className="mt-1 text-xs text-muted-foreground">{causeWords[letter.cause].means}</p>
        {letter.closedAt && (
          <p className="mt-1 text-xs text-muted-foreground">
            {stateWords[letter.state]} by {letter.closedBy}, <RealTime at={letter.closedAt} />
          </p>
        )}
      </Part>
      <Part title="Request">
        <Json value={letter.request} />
      </Part>
      <Part title="Answer">
        <Json value={letter.answer} />
      </Part>
    </>
  );
}

/** One dead letter: what was asked, what came back, and what can be done about it. Escape closes. */
export function LetterSheet({
  letter,
  commands,
  onClose,
}: {
  letter: DeadLetterDto | null;
  commands: ReturnType<typeof useLetterCommands>;
  onClose: () => void;
}) {
  const viewer = useViewerReason();
  const waiting = commands.busy ? "On its way" : undefined;
  return (
    <Sheet open={letter !== null} onOpenChange={(open) => !open && onClose()} modal={false}>
      <SheetContent onOpenAutoFocus={focusSheet} onInteractOutside={(event) => event.preventDefault()}>
        {letter && (
          <>
            <SheetHeader>
              <div className="min-w-0 flex-1">
                <SheetTitle>{letterTitle(letter)}</SheetTitle>
                <SheetDescription className="truncate">
                  {letter.bot ? `${letter.bot.name} · ` : ""}
                  <RealTime at={letter.at} />
                </SheetDescription>
              </div>
            </SheetHeader>
            <div className="min-h-0 flex-1 overflow-y-auto" tabIndex={0} role="region" aria-label="Dead letter">
              <Body letter={letter} />
            </div>
            <SheetFooter>
              <ActionButton
                reason={viewer ?? waiting ?? letter.noRetry ?? undefined}
                onClick={() => commands.retry.mutate(letter)}
              >
                <RotateCwIcon aria-hidden />
                Try again
              </ActionButton>
              <DiscardOne
                letter={letter}
                reason={viewer ?? waiting ?? (letter.state === "open" ? undefined : "It was dealt with already")}
                onConfirm={() => commands.discard.mutate(letter)}
              />
              {letter.bot && letter.turnId && (
                <Button variant="ghost" className="ml-auto" asChild>
                  <Link href={`/bots/${letter.bot.id}?turn=${letter.turnId}`}>See its turn</Link>
                </Button>
              )}
            </SheetFooter>
          </>
        )}
      </SheetContent>
    </Sheet>
  );
}
