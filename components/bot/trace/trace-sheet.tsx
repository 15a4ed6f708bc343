"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { ArrowUpRightIcon, BracesIcon, ChevronDownIcon, ChevronUpIcon } from "lucide-react";
import { toast } from "sonner";

import { EmptyFailed } from "@/components/common/empty-states";
import { KindIcon } from "@/components/common/kind-icon";
import { RecallButton } from "@/components/recall/recall-button";
import { RealTime } from "@/components/settings/real-time";
import { Button } from "@/components/ui/button";
import { Sheet, SheetContent, SheetDescription, SheetFooter, SheetHeader, SheetTitle } from "@/components/ui/sheet";
import { Skeleton } from "@/components/ui/skeleton";
import { botSessionsQuery, turnQuery } from "@/lib/console/bots-queries";
import { formatAbsolute, formatClock } from "@/lib/console/format-time";
import { useShortcut } from "@/lib/console/use-shortcut";
import type { BotRowDto, TurnTraceDto } from "@/lib/fleet/contracts/bots";

import { isRecallable, turnWords } from "../turn-words";
import { TraceBody } from "./trace-body";

function useNeighbours(botId: string, turnId: string | null) {
  const loaded = useQueryClient().getQueryData(botSessionsQuery(botId).queryKey);
  const ids = loaded?.pages.flatMap(({ items }) => items.flatMap(({ turns }) => turns.map(({ id }) => id))) ?? [];
  const at = turnId === null ? -1 : ids.indexOf(turnId);
  return { before: at > 0 ? ids[at - 1] : undefined, after: at >= 0 ? ids[at + 1] : undefined };
}

/** The sheet itself takes the focus: a ring on its first small button would say nothing. */
function focusSheet(event: Event) {
  event.preventDefault();
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
}

async function copy(trace: TurnTraceDto) {
  try {
    await navigator.clipboard.writeText(JSON.stringify(trace, null, 2));
    toast.success("The turn is copied as JSON.");
  } catch {
    toast.error("The turn was not copied", { description: "The browser did not allow it." });
  }
}

/** Everything one turn left behind. Opens beside the page; j and k go through the turns, Escape closes. */
export function TraceSheet({
  bot,
  turnId,
  onTurn,
}: {
  bot: BotRowDto;
  turnId: string | null;
  onTurn: (turnId: string | null) => void;
}) {
  const { data, error, refetch } = useQuery({ ...turnQuery(bot.id, turnId ?? ""), enabled: turnId !== null });
  const { before, after } = useNeighbours(bot.id, turnId);
  useShortcut("j", () => after && onTurn(after), { enabled: after !== undefined });
  useShortcut("k", () => before && onTurn(before), { enabled: before !== undefined });
  const recallable = data?.effects.some(isRecallable);
  return (
    <Sheet open={turnId !== null} onOpenChange={(open) => !open && onTurn(null)} modal={false}>
      <SheetContent data-shortcuts onOpenAutoFocus={focusSheet} onInteractOutside={(event) => event.preventDefault()}>
        <SheetHeader>
          {data && <KindIcon kind={data.turn.kind} boxed className="size-8" />}
          <div className="min-w-0 flex-1">
            <SheetTitle>
              {data ? `Turn ${data.turn.index + 1} of ${data.session.turns} · ${data.turn.kind}` : "Turn"}
            </SheetTitle>
            <SheetDescription className="sm:truncate">
              {data ? (
                <>
                  {turnWords(data.turn)}
                  {data.turn.removedAt !== null && (
                    <>
                      {" "}
                      <RealTime past at={data.turn.removedAt} />
                    </>
                  )}
                  {` · ${formatAbsolute(data.turn.dueAt)} · ${formatClock(data.turn.dueAt, bot.timeZone)} in ${bot.city}`}
                </>
              ) : (
                "Reading what it left behind"
              )}
            </SheetDescription>
          </div>
          <div className="-mr-3 flex">
            <Button
              variant="ghost"
              size="icon"
              aria-label="Previous turn"
              disabled={!before}
              onClick={() => before && onTurn(before)}
            >
              <ChevronUpIcon />
            </Button>
            <Button
              variant="ghost"
              size="icon"
              aria-label="Next turn"
              disabled={!after}
              onClick={() => after && onTurn(after)}
            >
              <ChevronDownIcon />
            </Button>
          </div>
        </SheetHeader>
        <div className="flex min-h-0 flex-1 flex-col overflow-y-auto" tabIndex={0} role="region" aria-label="Trace">
          {data ? (
            <TraceBody data={data} />
          ) : error ? (
            <EmptyFailed title="The turn did not load" error={error} onRetry={() => void refetch()} />
          ) : (
            <div className="flex flex-col gap-5 p-5" aria-busy>
              <Skeleton className="h-12" />
              <Skeleton className="h-32" />
              <Skeleton className="h-20" />
            </div>
          )}
        </div>
        {data && (
          <SheetFooter>
            <Button onClick={() => void copy(data)}>
              <BracesIcon aria-hidden />
              Copy as JSON
            </Button>
            {recallable && <RecallButton key={data.turn.id} turnId={data.turn.id} />}
            {data.itemUrl !== null && (
              <Button variant="ghost" className="ml-auto" asChild>
                <a href={data.itemUrl} target="_blank" rel="noreferrer">
                  <ArrowUpRightIcon aria-hidden />
                  See it in the gallery
                </a>
              </Button>
            )}
          </SheetFooter>
        )}
      </SheetContent>
    </Sheet>
  );
}
