"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { CheckCheckIcon, ShieldCheckIcon } from "lucide-react";
import { useQueryStates } from "nuqs";
import { useState, type ReactNode } from "react";

import { ActionButton } from "@/components/common/action-button";
import { Inbox } from "@/components/data-table/inbox";
import { TabsContent } from "@/components/ui/tabs";
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
export function RefusedDrafts({ tabs }: { tabs: ReactNode }) {
  const [url, setUrl] = useQueryStates(reviewParsers, { history: "replace" });
  const query = useInfiniteQuery(reviewQuery(reviewInputOf(url)));
  const [shown, setShown] = useState<RefusedDraftDto | null>(null);
  const see = useSeeDrafts(() => setShown(null));
  const viewer = useViewerReason();
  const first = query.data?.pages[0];
  const open = first?.open ?? [];
  const newest = first?.items[0]?.id;
  return (
    <>
      <div className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-2">
        {tabs}
        <span className="text-muted-foreground max-lg:hidden">Words that a check refused before anybody saw them</span>
        <span className="ml-auto" />
        {url.state === "open" && newest !== undefined && (
          <ActionButton
            size="sm"
            reason={viewer ?? (see.isPending ? "On its way" : undefined)}
            onClick={() => see.mutate({ group: url.group ?? undefined, until: newest })}
          >
            <CheckCheckIcon aria-hidden />
            Mark all as seen
          </ActionButton>
        )}
      </div>
      <TabsContent value="refused" className="flex flex-col gap-4 lg:min-h-0">
        <Inbox
          label="Refused drafts, newest first"
          query={query}
          columns={refusedColumns}
          rowId={rowId}
          rowLabel={draftTitle}
          onOpen={setShown}
          phoneRow={(row) => <RefusedPhoneRow row={row} onOpen={() => setShown(row)} />}
          groups={{
            label: "Reason",
            names: refusalGroupNames,
            words: (group) => groupWords[group],
            value: url.group,
            onChange: (group) => void setUrl({ group }),
          }}
          states={{
            label: "State",
            names: draftStates,
            words: (state) => stateWords[state],
            value: url.state,
            onChange: (state) => void setUrl({ state }),
          }}
          openOf={(group) => open.find((one) => one.group === group)?.n ?? 0}
          none={{
            title: "Nothing to review",
            description:
              "Every text is checked before it is published. What a check refuses is kept here for 30 days, with the reason.",
            icon: ShieldCheckIcon,
          }}
          noMatch="No refused draft matches"
          onClear={() => void setUrl({ group: null, state: null })}
          failedTitle="The refused drafts did not load"
        />
      </TabsContent>
      <RefusedSheet draft={shown} see={see} onClose={() => setShown(null)} />
    </>
  );
}
