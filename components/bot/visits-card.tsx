"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { MoonIcon } from "lucide-react";

import { EmptyFailed, EmptyNone } from "@/components/common/empty-states";
import { SectionTitle } from "@/components/common/page";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { botSessionsQuery } from "@/lib/console/bots-queries";
import { formatZone } from "@/lib/console/format-time";
import { useDomainTime } from "@/lib/console/use-domain-now";
import { useViewerZone } from "@/lib/console/use-hydrated";
import type { BotRowDto } from "@/lib/fleet/contracts/bots";

import { VisitRow } from "./visit-row";

/** What stands where visits will be. */
function firstVisitWords({ status, own, nextWakeAt }: BotRowDto): string {
  if (nextWakeAt) return "The first is planned above.";
  if (status === "retired") return "It never made one.";
  return own.started
    ? "None is planned while something keeps it from coming; what does is said above."
    : "Start it, and its first visit comes within two waking hours.";
}

/** The timeline, newest visit first; older ones on demand. */
export function VisitsCard({
  bot,
  openTurnId,
  onOpenTurn,
}: {
  bot: BotRowDto;
  openTurnId: string | null;
  onOpenTurn: (turnId: string | null) => void;
}) {
  const query = useInfiniteQuery(botSessionsQuery(bot.id));
  const zone = useViewerZone();
  const zoneWords = useDomainTime((now) => formatZone(now, zone));
  const sessions = query.data?.pages.flatMap(({ items }) => items);
  return (
    <Card className="flex flex-col px-4 py-3">
      <SectionTitle sub={`in your time (${zoneWords}), newest first; a turn opens its trace`}>Visits</SectionTitle>
      {!sessions && query.error && (
        <EmptyFailed title="The visits did not load" error={query.error} onRetry={() => void query.refetch()} />
      )}
      {!sessions && !query.error && <Skeleton className="my-4 h-24" />}
      {sessions?.length === 0 && <EmptyNone icon={MoonIcon} title="No visit yet" description={firstVisitWords(bot)} />}
      {sessions && sessions.length > 0 && (
        <ul className="mt-1.5 divide-y divide-border">
          {sessions.map((session) => (
            <VisitRow key={session.id} session={session} bot={bot} openTurnId={openTurnId} onOpenTurn={onOpenTurn} />
          ))}
        </ul>
      )}
      {query.hasNextPage && (
        <Button
          size="sm"
          className="mt-2 self-start max-sm:h-10"
          disabled={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {query.isFetchingNextPage ? "Loading…" : "Load older visits"}
        </Button>
      )}
    </Card>
  );
}
