"use client";

import { useQuery } from "@tanstack/react-query";
import { CircleCheckIcon, LoaderCircleIcon, OctagonXIcon } from "lucide-react";
import Link from "next/link";

import { SectionTitle } from "@/components/common/page";
import { useShell } from "@/components/shell/shell-context";
import { Card } from "@/components/ui/card";
import { formatCountOf } from "@/lib/console/format-number";
import { fateWords, secondsOf, stopReportQuery } from "@/lib/console/stop-report";
import type { StopReportDto } from "@/lib/fleet/contracts/stop-report";

function Figure({ label, value }: { label: string; value: number }) {
  return (
    <div className="flex items-baseline gap-1.5">
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

/** While the fleet is stopped: what is still open going to zero, how long quiet took, what was cut and how it was settled. */
export function StopCard() {
  const stopped = useShell().status.state === "stopped";
  const { data } = useQuery({ ...stopReportQuery, enabled: stopped });
  if (!stopped || !data || data.stoppedAt === null) return null;
  const Icon = data.quiet ? CircleCheckIcon : LoaderCircleIcon;
  return (
    <Card className="shrink-0" role="region" aria-label="The emergency stop">
      <div className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 px-4 pt-2">
        <OctagonXIcon className="size-4 text-fail" strokeWidth={1.75} aria-hidden />
        <SectionTitle>Stopped{data.stoppedBy ? ` by ${data.stoppedBy}` : ""}</SectionTitle>
        <span role="status" className="ml-auto inline-flex items-center gap-1.5 text-xs tabular-nums">
          <Icon
            className={data.quiet ? "size-4 text-ok" : "size-4 animate-spin text-held motion-reduce:animate-none"}
            strokeWidth={1.75}
            aria-hidden
          />
          {quietWords(data)}
        </span>
      </div>
      <dl className="flex flex-wrap gap-x-6 gap-y-1 px-4 pb-3">
        <Figure label="live permits" value={data.livePermits} />
        <Figure label="open requests" value={data.openRequests} />
        <Figure label="open model calls" value={data.openCalls} />
      </dl>
      <Cut report={data} />
    </Card>
  );
}
