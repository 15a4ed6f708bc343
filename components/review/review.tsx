"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { CheckCheckIcon, ShieldCheckIcon } from "lucide-react";
import { useQueryStates } from "nuqs";
import { useState } from "react";

import { OlderRows } from "@/components/activity/older-rows";
import { ActionButton } from "@/components/common/action-button";
import { EmptyNoMatch, EmptyNone } from "@/components/common/empty-states";
import { Page, PageHeader } from "@/components/common/page";
import { DataTable } from "@/components/data-table/data-table";
import { FacetBar } from "@/components/data-table/facet-bar";
import { Button } from "@/components/ui/button";
import { useViewerReason } from "@/lib/console/fleet-status";
import { useSeeDrafts } from "@/lib/console/review-commands";
import { reviewQuery } from "@/lib/console/review-query";
import { reviewInputOf, reviewParsers } from "@/lib/console/review-url";
import { draftTitle, groupWords } from "@/lib/console/review-words";
import { draftStates, refusalGroupNames, type RefusedDraftDto } from "@/lib/fleet/contracts/review";

import { refusedColumns, RefusedPhoneRow } from "./refused-columns";
import { RefusedSheet } from "./refused-sheet";

const stateWords = { open: "New", seen: "Seen" } as const;
const rowId = ({ id }: RefusedDraftDto) => String(id);

/** What the checks refused, with the reason, until someone has looked. */
export function Review() {
  const [url, setUrl] = useQueryStates(reviewParsers, { history: "replace" });
  const query = useInfiniteQuery(reviewQuery(reviewInputOf(url)));
  const [shown, setShown] = useState<RefusedDraftDto | null>(null);
  const see = useSeeDrafts(() => setShown(null));
  const viewer = useViewerReason();
  const rows = query.data?.pages.flatMap(({ items }) => items);
  const open = query.data?.pages[0]?.open ?? [];
  const countOf = (group: string) => open.find((one) => one.group === group)?.n ?? 0;
  const total = open.reduce((sum, { n }) => sum + n, 0);
  const isOpen = url.state === "open";
  const newest = rows?.[0]?.id;
  return (
    <Page fill>
      <PageHeader title="Review" sub="Words that a check refused before anybody saw them">
        {isOpen && newest !== undefined && (
          <ActionButton
            size="sm"
            reason={viewer ?? (see.isPending ? "On its way" : undefined)}
            onClick={() => see.mutate({ group: url.group ?? undefined, until: newest })}
          >
            <CheckCheckIcon aria-hidden />
            Mark all as seen
          </ActionButton>
        )}
      </PageHeader>
      <div className="flex shrink-0 flex-col gap-2 lg:flex-row lg:flex-wrap lg:items-center lg:gap-x-6">
        <FacetBar
          label="Reason"
          facets={refusalGroupNames.map((group) => ({
            value: group,
            label: groupWords[group],
            count: isOpen ? countOf(group) : undefined,
          }))}
          value={url.group}
          total={isOpen ? total : undefined}
          onChange={(group) => void setUrl({ group })}
        />
        <div role="group" aria-label="State" className="flex gap-1">
          {draftStates.map((state) => (
            <Button
              key={state}
              size="sm"
              variant={state === url.state ? undefined : "ghost"}
              aria-pressed={state === url.state}
              onClick={() => void setUrl({ state })}
            >
              {stateWords[state]}
            </Button>
          ))}
        </div>
      </div>
      <DataTable
        label="Refused drafts, newest first"
        columns={refusedColumns}
        rows={rows}
        rowId={rowId}
        rowLabel={draftTitle}
        onOpen={setShown}
        empty={
          url.group || !isOpen ? (
            <EmptyNoMatch title="No refused draft matches" onClear={() => void setUrl(null)} />
          ) : (
            <EmptyNone
              title="Nothing to review"
              description="Every text is checked before it is published. What a check refuses is kept here for 30 days, with the reason."
              icon={ShieldCheckIcon}
            />
          )
        }
        error={query.error}
        failedTitle="The refused drafts did not load"
        onRetry={() => void query.refetch()}
        phoneRow={(row) => <RefusedPhoneRow row={row} onOpen={() => setShown(row)} />}
        footer={
          rows &&
          rows.length > 0 && (
            <OlderRows
              older={{
                more: query.hasNextPage,
                busy: query.isFetchingNextPage,
                failed: query.isFetchNextPageError,
                fetch: () => void query.fetchNextPage(),
              }}
            />
          )
        }
      />
      <RefusedSheet draft={shown} see={see} onClose={() => setShown(null)} />
    </Page>
  );
}
