"use client";

import { OctagonXIcon, RotateCwIcon } from "lucide-react";
import type { ReactNode } from "react";

import { Banner } from "@/components/common/banner";
import { SectionTitle } from "@/components/common/page";
import { useShell } from "@/components/shell/shell-context";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { stopStands, stopTitle } from "@/lib/console/stop-report";
import { errorWords } from "@/lib/console/api-error";
import { formatClock } from "@/lib/console/format-time";
import { useViewerZone } from "@/lib/console/use-hydrated";

/** The card's frame, the same for every face: who stopped the fleet is known before the report is. */
export function StopFrame({ by, aside, children }: { by: string | null; aside?: ReactNode; children: ReactNode }) {
  return (
    <Card className="shrink-0" role="region" aria-label="The emergency stop">
      <div className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 px-4 pt-2">
        <OctagonXIcon className="size-4 text-fail" strokeWidth={1.75} aria-hidden />
        <SectionTitle>{stopTitle(by)}</SectionTitle>
        {aside}
      </div>
      {children}
    </Card>
  );
}

export function StopLoading() {
  return (
    <StopFrame by={useShell().status.stoppedBy}>
      <div aria-busy className="flex h-[37px] items-center gap-6 px-4 pb-3">
        <Skeleton className="w-24" />
        <Skeleton className="w-28" />
        <Skeleton className="w-32" />
      </div>
      <div className="h-[41px] border-t border-border" />
    </StopFrame>
  );
}

/** The report did not load. That the fleet is stopped is known from elsewhere, and said first: it is what matters. */
export function StopFailed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { status, lost } = useShell();
  const zone = useViewerZone();
  return (
    <StopFrame by={status.stoppedBy}>
      <div className="px-4 pb-4">
        <p className="mb-3">{stopStands(lost ? formatClock(status.clock.realAt, zone) : null)}</p>
        <Banner
          tone="held"
          title="What is still open, and what was cut, did not load."
          action={
            <Button size="sm" onClick={onRetry}>
              <RotateCwIcon aria-hidden />
              Try now
            </Button>
          }
        >
          {errorWords(error)}
        </Banner>
      </div>
    </StopFrame>
  );
}
