"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { useState } from "react";

import { Page, PageHeader } from "@/components/common/page";
import { Tabs, TabsList, TabsTrigger } from "@/components/ui/tabs";
import { formatCount } from "@/lib/console/format-number";
import { draftsQuery } from "@/lib/console/review-query";
import { draftsInputOf, reviewParsers, viewOf, type ReviewView } from "@/lib/console/review-url";
import type { DraftPageDto } from "@/lib/fleet/contracts/approval";

import { Drafts } from "./drafts";
import { RefusedDrafts } from "./refused";

const words: Record<ReviewView, string> = {
  waiting: "Waiting",
  scheduled: "Scheduled",
  decided: "Decided",
  refused: "Refused",
};
const order = ["waiting", "scheduled", "decided", "refused"] as const;

const noneOpen: DraftPageDto["open"] = { waiting: 0, scheduled: 0 };

/** What bots wrote and somebody has to agree to, what is about to be published, and what the checks refused. */
export function Review() {
  const [url, setUrl] = useQueryStates(reviewParsers, { history: "replace" });
  const waiting = useInfiniteQuery(draftsQuery(draftsInputOf("waiting")));
  const open = waiting.data?.pages[0]?.open ?? noneOpen;
  // Chosen once: the last decision of a list must not take the list away.
  const [first] = useState(() => viewOf({ ...url, view: null }, open));
  const view = url.view ?? first;
  const tabs = (
    <TabsList aria-label="What to review">
      {order.map((name) => (
        <TabsTrigger key={name} value={name} className="max-sm:px-2">
          {words[name]}
          {(name === "waiting" || name === "scheduled") && open[name] > 0 && (
            <span className="text-xs text-muted-foreground tabular-nums">{formatCount(open[name])}</span>
          )}
        </TabsTrigger>
      ))}
    </TabsList>
  );
  return (
    <Page fill>
      <PageHeader title="Review" />
      <Tabs
        value={view}
        onValueChange={(next) => void setUrl({ view: next as ReviewView })}
        className="flex-1 lg:min-h-0"
      >
        {view === "refused" ? <RefusedDrafts tabs={tabs} /> : <Drafts key={view} view={view} tabs={tabs} />}
      </Tabs>
    </Page>
  );
}
