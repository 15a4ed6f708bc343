"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";

import { Banner } from "@/components/common/banner";
import { EmptyFailed } from "@/components/common/empty-states";
import { Page, PageHeader } from "@/components/common/page";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { useViewerReason } from "@/lib/console/fleet-status";
import { settingsQuery } from "@/lib/console/settings-query";

import { Account } from "./account";
import { Attention } from "./attention";
import { Alerts } from "./alerts";
import { AuditLog } from "./audit-log";
import { CommandLine } from "./command-line";
import { Connections } from "./connections";
import { DangerZone } from "./danger-zone";
import { Disclosure } from "./disclosure";
import { Engine } from "./engine";
import { LeftAlone } from "./left-alone";
import { Limits } from "./limits";
import { Operators } from "./operators";
import { PrepareSection } from "./prepare-section";
import { Removals } from "./removals";
import { ReviewSettings } from "./review-settings";
import { PhoneSections, SectionNav } from "./section";
import { Speed } from "./speed";
import { Storage } from "./storage";
import { Waterfall } from "./waterfall";

function Waiting() {
  return [0, 1, 2].map((each) => (
    <Card key={each} aria-busy className="flex flex-col gap-4 p-4">
      <Skeleton className="w-32" />
      <Skeleton className="w-64 max-w-full" />
      <Skeleton className="w-48" />
    </Card>
  ));
}

/** Every setting of the fleet on one page, each under its anchor. */
export function Settings() {
  const { data, error, refetch } = useQuery(settingsQuery);
  const reason = useViewerReason();
  const loaded = data !== undefined;
  // The browser looks for the anchor before the sections are there.
  useEffect(() => {
    if (loaded && location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [loaded]);
  return (
    <Page>
      <PageHeader title="Settings" />
      <div className="flex gap-6">
        <SectionNav />
        <div className="flex max-w-[1080px] min-w-0 flex-1 flex-col gap-4">
          <PhoneSections />
          {reason && (
            <Banner tone="held" title="You may look, and change nothing here.">
              An owner can change your role under Operators.
            </Banner>
          )}
          {data ? (
            <>
              <Connections settings={data} />
              <Engine settings={data} />
              <Storage />
              <Alerts />
              <Limits caps={data.caps} budgets={data.budgets} />
              <Attention limits={data.limits} />
              <Waterfall />
              <LeftAlone />
              <ReviewSettings />
              <Disclosure disclosure={data.disclosure} />
              <Speed clock={data.clock} />
              <PrepareSection canPrepare={data.canPrepare} />
              <Removals />
              <Operators />
              <CommandLine />
              <AuditLog />
              <Account />
              <DangerZone />
            </>
          ) : error ? (
            <Card>
              <EmptyFailed title="The settings did not load" error={error} onRetry={() => void refetch()} />
            </Card>
          ) : (
            <Waiting />
          )}
        </div>
      </div>
    </Page>
  );
}
