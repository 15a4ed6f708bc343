"use client";

import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { CircleCheckIcon, LoaderCircleIcon, UnplugIcon } from "lucide-react";
import Link from "next/link";
import { useState } from "react";

import { useShell } from "@/components/shell/shell-context";
import { cn } from "@/components/ui/cn";
import { formatCountOf } from "@/lib/console/format-number";
import { formatClock } from "@/lib/console/format-time";
import { fateWords, secondsOf, stopReportQuery } from "@/lib/console/stop-report";
import { useViewerZone } from "@/lib/console/use-hydrated";
import type { StopReportDto } from "@/lib/fleet/contracts/stop-report";

import { StopFailed, StopFrame, StopLoading } from "./stop-faces";

function Figure({ label, value }: { label: string; value: number }) {
  return (
    <div className="flex items-baseline gap-1.5 max-sm:flex-col max-sm:gap-0">
      <dd className="text-lg font-semibold tabular-nums">{value}</dd>
      <dt className="text-xs text-muted-foreground">{label}</dt>
    </div>
  );
}

function quietWords(report: StopReportDto): string {
  if (!report.quiet) {
    const since = report.stoppedAt ? Date.parse(report.realNow) - Date.parse(report.stoppedAt) : 0;
    return `Not quiet yet, ${secondsOf(since)} after the stop`;
  }
  return report.quietAfterMs === null
    ? "Quiet: nothing is open"
    : `Quiet ${secondsOf(report.quietAfterMs)} after the stop`;
}

function Cut({ report }: { report: StopReportDto }) {
  if (report.cutCount === 0)
    return (
      <p className="border-t border-border px-4 py-3 text-xs text-muted-foreground">
        {report.noted ? "No request was under way." : "What was under way is listed once nothing is open."}
      </p>
    );
  const hidden = report.cutCount - report.cut.length;
  return (
    <>
      <p className="border-t border-border px-4 pt-3 pb-1 text-xs font-medium">
        {formatCountOf(report.cutCount, "request was under way", "requests were under way")}
        {report.unsettled > 0 && (
          <span className="font-normal text-muted-foreground"> · {report.unsettled} not settled yet</span>
        )}
      </p>
      <ul className="max-h-48 overflow-y-auto pb-2" tabIndex={0} aria-label="Requests that were under way">
        {report.cut.map((one) => (
          <li key={one.id} className="flex min-w-0 gap-2 px-4 py-1 text-xs">
            <Link
              href={`/bots/${one.bot.id}?turn=${encodeURIComponent(one.turnId)}`}
              className="shrink-0 rounded-sm font-medium hover:underline"
            >
              {one.bot.name}
            </Link>
            <span className="min-w-0 text-muted-foreground">{fateWords(one)}</span>
          </li>
        ))}
        {hidden > 0 && <li className="px-4 py-1 text-xs text-muted-foreground">and {hidden} more</li>}
      </ul>
    </>
  );
}

/** How far quiet has come; of a report that could not be read again, since when. */
function Quiet({ report, readAt }: { report: StopReportDto; readAt: number | null }) {
  const zone = useViewerZone();
  const Icon = readAt !== null ? UnplugIcon : report.quiet ? CircleCheckIcon : LoaderCircleIcon;
  const look = report.quiet ? "text-ok" : "animate-spin text-held motion-reduce:animate-none";
  return (
    <span role="status" className="flex items-center gap-1.5 text-xs tabular-nums max-sm:basis-full sm:ml-auto">
      <Icon className={cn("size-4", readAt !== null ? "text-held" : look)} strokeWidth={1.75} aria-hidden />
      {quietWords(report)}
      {readAt !== null && ` · as read at ${formatClock(new Date(readAt).toISOString(), zone)}, no answer since`}
    </span>
  );
}

/** What a query failed with last, through its next tries too: those begin by forgetting it while there is no data. */
function useLastError({ data, error, failureReason }: UseQueryResult<StopReportDto>): Error | null {
  const [last, setLast] = useState<Error | null>(null);
  const now = data ? error : (error ?? failureReason ?? last);
  if (now !== last) setLast(now);
  return now;
}

/** While the fleet is stopped: what is still open going to zero, how long quiet took, what was cut and how it was settled. */
export function StopCard() {
  const stopped = useShell().status.state === "stopped";
  const query = useQuery({ ...stopReportQuery, enabled: stopped });
  const error = useLastError(query);
  const { data, dataUpdatedAt, refetch } = query;
  if (!stopped) return null;
  if (!data) return error ? <StopFailed error={error} onRetry={() => void refetch()} /> : <StopLoading />;
  if (data.stoppedAt === null) return null;
  return (
    <StopFrame by={data.stoppedBy} aside={<Quiet report={data} readAt={error ? dataUpdatedAt : null} />}>
      <dl className="flex gap-x-6 px-4 pb-3 max-sm:grid max-sm:grid-cols-3 max-sm:gap-x-2 max-sm:pt-1">
        <Figure label="live permits" value={data.livePermits} />
        <Figure label="open requests" value={data.openRequests} />
        <Figure label="open model calls" value={data.openCalls} />
      </dl>
      <Cut report={data} />
    </StopFrame>
  );
}
