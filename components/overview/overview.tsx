"use client";

import { useQuery } from "@tanstack/react-query";

import { EmptyFailed } from "@/components/common/empty-states";
import { Page } from "@/components/common/page";
import { Card } from "@/components/ui/card";
import { overviewQuery } from "@/lib/console/overview-query";

import { Attention } from "./attention";
import { LiveFeed } from "./live-feed";
import { NoBots } from "./no-bots";
import { PreparingCard } from "./preparing-card";
import { PulseCard } from "./pulse-card";
import { OverviewSkeleton } from "./skeleton";
import { StopCard } from "./stop-card";
import { Tiles } from "./tiles";

/** The first screen: is it running, is it healthy, what did it cost, does it look real. */
export function Overview() {
  const { data, error, refetch } = useQuery(overviewQuery);
  return (
    <Page fill>
      <h1 className="sr-only">Overview</h1>
      {data ? (
        <>
          <Tiles overview={data} />
          {data.counts.total === 0 ? (
            <NoBots />
          ) : (
            <div className="grid min-h-0 flex-1 gap-4 lg:grid-cols-[minmax(0,1fr)_336px]">
              <div className="flex min-h-0 min-w-0 flex-col gap-4">
                <StopCard />
                <PreparingCard />
                <Attention items={data.attention} />
                <PulseCard pulse={data.pulse} />
              </div>
              <LiveFeed />
            </div>
          )}
        </>
      ) : error ? (
        <Card className="flex flex-1 flex-col">
          <EmptyFailed title="The overview did not load" error={error} onRetry={() => void refetch()} />
        </Card>
      ) : (
        <OverviewSkeleton />
      )}
    </Page>
  );
}
