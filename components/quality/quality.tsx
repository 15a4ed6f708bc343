"use client";

import { useQuery } from "@tanstack/react-query";
import { RotateCwIcon } from "lucide-react";

import { ActionButton } from "@/components/common/action-button";
import { ErrorBanner } from "@/components/common/banner";
import { EmptyFailed } from "@/components/common/empty-states";
import { Page, PageHeader } from "@/components/common/page";
import { RelativeTime } from "@/components/common/relative-time";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { useViewerReason } from "@/lib/console/fleet-status";
import { formatCount, formatCountOf } from "@/lib/console/format-number";
import { qualityQuery } from "@/lib/console/quality-query";
import type { QualityDto, QualityReportDto } from "@/lib/fleet/contracts/quality";

import { ClassifierCard } from "./classifier-card";
import { CommentsCard, GapsCard, HoursCard, SharesCard } from "./plot-cards";
import { FellBanner } from "./fell-banner";
import { Measures } from "./measures";
import { NoReport } from "./no-report";
import { Purpose } from "./purpose";
import { ReportLinks } from "./report-links";
import { QualitySkeleton } from "./skeleton";
import { Standouts } from "./standouts";
import { Verdict } from "./verdict";
import { useRunQuality, type RunQuality } from "./use-run-quality";

const daysOf = ({ from, until }: QualityReportDto) => Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);

function Facts({ report }: { report: QualityReportDto }) {
  return (
    <>
      {formatCountOf(daysOf(report), "day")}, {formatCountOf(report.bots, "bot")}, {formatCount(report.events)} acts ·
      made <RelativeTime at={report.madeAt} past />
    </>
  );
}

function RunNow({ run }: { run: RunQuality }) {
  const reason = useViewerReason() ?? (run.busy ? "A report is being made" : undefined);
  return (
    <ActionButton reason={reason} title="Reads the last 28 days again: some seconds, at no cost" onClick={run.begin}>
      <RotateCwIcon aria-hidden />
      Run now
    </ActionButton>
  );
}

function Report({ report }: { report: QualityReportDto }) {
  return (
    <>
      <Measures report={report} />
      <div className="grid gap-4 xl:grid-cols-2">
        <GapsCard report={report} />
        <HoursCard report={report} />
        <SharesCard report={report} />
        <CommentsCard report={report} />
      </div>
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <Standouts report={report} />
        <div className="flex flex-col gap-4">
          <ClassifierCard report={report} />
          <Purpose />
        </div>
      </div>
    </>
  );
}

function Shown({ quality, run }: { quality: QualityDto; run: RunQuality }) {
  const { report } = quality;
  return (
    <>
      <PageHeader title="Quality" sub={report && <Facts report={report} />}>
        {report && (
          <>
            <ReportLinks report={report} />
            <RunNow run={run} />
          </>
        )}
      </PageHeader>
      {run.error !== null && (
        <ErrorBanner
          title="The report was not made."
          error={run.error}
          action={
            <Button size="sm" onClick={run.begin}>
              Try again
            </Button>
          }
        />
      )}
      {report && <FellBanner report={report} />}
      <Verdict quality={quality} job={run.job} />
      {report ? (
        <Report report={report} />
      ) : (
        <>
          <NoReport life={quality.life} run={run} />
          <Purpose />
        </>
      )}
    </>
  );
}

/** Does the gallery feel like a place? One sentence and a light first, then what they rest on. */
export function Quality() {
  const { data, error, refetch } = useQuery(qualityQuery);
  const run = useRunQuality(data);
  if (data)
    return (
      <Page>
        <Shown quality={data} run={run} />
      </Page>
    );
  return (
    <Page>
      <PageHeader title="Quality" />
      {error ? (
        <Card className="flex flex-1 flex-col">
          <EmptyFailed title="Quality did not load" error={error} onRetry={() => void refetch()} />
        </Card>
      ) : (
        <QualitySkeleton />
      )}
    </Page>
  );
}
