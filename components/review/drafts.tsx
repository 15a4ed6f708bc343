"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { CheckIcon, ShieldCheckIcon, Undo2Icon, XIcon } from "lucide-react";
import { useState, type ReactNode } from "react";

import { ActionButton } from "@/components/common/action-button";
import { EmptyFailed, EmptyNone } from "@/components/common/empty-states";
import { OlderRows } from "@/components/data-table/older-rows";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Skeleton } from "@/components/ui/skeleton";
import { TabsContent } from "@/components/ui/tabs";
import { useViewerReason } from "@/lib/console/fleet-status";
import { type Decision, useDecideDrafts } from "@/lib/console/review-drafts";
import { draftsQuery } from "@/lib/console/review-query";
import { draftsInputOf } from "@/lib/console/review-url";
import { type ListDraftsInput, MOST_DECIDED } from "@/lib/fleet/contracts/approval";

import { DraftRow } from "./draft-row";
import { EditDraft } from "./edit-draft";
import { RejectDrafts } from "./reject-drafts";
import { type DraftActs, useDraftMarks, useDraftShortcuts } from "./use-draft-keys";

type View = ListDraftsInput["view"];

const none: Record<View, { title: string; description: string }> = {
  waiting: {
    title: "Nothing waits for approval",
    description:
      "Drafts of bots under review wait here with their picture until somebody approves or rejects them. Turn it on under Settings, Review, or for one bot on its page.",
  },
  scheduled: {
    title: "Nothing is about to be published",
    description: "What is approved, or published with a delay, stands here as long as it can be taken back.",
  },
  decided: {
    title: "Nothing was decided yet",
    description: "What was published, rejected or came too late is kept here for 30 days.",
  },
};

const label: Record<View, string> = {
  waiting: "Drafts that wait, oldest first",
  scheduled: "Drafts to be published",
  decided: "Decided drafts, newest first",
};

/** Drafts under review, by what is to be done about them; the keyboard alone is enough. */
export function Drafts({ view, tabs }: { view: View; tabs: ReactNode }) {
  const query = useInfiniteQuery(draftsQuery(draftsInputOf(view)));
  const drafts = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const isOpen = view !== "decided";
  const deciding = drafts.filter(({ state }) => state !== "publishing");
  const [editing, setEditing] = useState<number | null>(null);
  const [rejecting, setRejecting] = useState<number[] | null>(null);
  const viewer = useViewerReason();
  const marks = useDraftMarks({ ids: (isOpen ? deciding : drafts).map(({ id }) => id), most: MOST_DECIDED });
  const decide = useDecideDrafts();
  const run = (decision: Decision) =>
    decide.mutate(decision, {
      onSuccess: () => {
        setEditing(null);
        setRejecting(null);
        marks.leave(decision.ids);
      },
    });
  const reason = viewer ?? (decide.isPending ? "On its way" : undefined);
  const may =
    <T,>(act: (what: T) => void) =>
    (what: T) =>
      reason === undefined && act(what);
  const acts: DraftActs =
    view === "waiting"
      ? { approve: may((ids) => run({ act: "approve", ids })), edit: may(setEditing), reject: may(setRejecting) }
      : view === "scheduled"
        ? { undo: may((ids) => run({ act: "undo", ids })), reject: may(setRejecting) }
        : {};
  useDraftShortcuts(marks, acts);
  const { selected } = marks;
  const all = Math.min(deciding.length, MOST_DECIDED);
  const edited = drafts.find(({ id }) => id === editing);
  return (
    <>
      <div className="flex min-h-8 shrink-0 flex-wrap items-center gap-x-4 gap-y-2">
        {tabs}
        {isOpen && deciding.length > 0 && (
          <section aria-label="Selection" className="ml-auto flex flex-wrap items-center gap-2">
            <label className="flex items-center gap-2 text-xs text-muted-foreground">
              <Checkbox
                checked={selected.length === 0 ? false : selected.length === all ? true : "indeterminate"}
                onCheckedChange={() => (selected.length === all ? marks.clear() : marks.selectAll())}
              />
              <span aria-live="polite">{selected.length > 0 ? `${selected.length} selected` : `Select ${all}`}</span>
            </label>
            {selected.length > 0 && (
              <>
                {acts.approve && (
                  <ActionButton size="sm" reason={reason} onClick={() => acts.approve?.(selected)}>
                    <CheckIcon aria-hidden />
                    Approve {selected.length}
                  </ActionButton>
                )}
                {acts.undo && (
                  <ActionButton size="sm" reason={reason} onClick={() => acts.undo?.(selected)}>
                    <Undo2Icon aria-hidden />
                    Take back {selected.length}
                  </ActionButton>
                )}
                <ActionButton size="sm" reason={reason} onClick={() => acts.reject?.(selected)}>
                  <XIcon aria-hidden />
                  Reject {selected.length}
                </ActionButton>
                <Button size="sm" variant="ghost" onClick={marks.clear}>
                  Clear
                </Button>
              </>
            )}
          </section>
        )}
      </div>
      <TabsContent value={view} asChild>
        <Card className="flex flex-col lg:min-h-0 lg:flex-1">
          {query.error && !query.data ? (
            <EmptyFailed title="The drafts did not load" error={query.error} onRetry={() => void query.refetch()} />
          ) : query.isPending ? (
            <div aria-busy className="flex flex-col gap-4 p-4">
              <Skeleton className="h-20" />
              <Skeleton className="h-20" />
              <Skeleton className="h-20" />
            </div>
          ) : drafts.length === 0 ? (
            <EmptyNone icon={ShieldCheckIcon} {...none[view]} />
          ) : (
            <>
              <ul aria-label={label[view]} tabIndex={0} className="lg:min-h-0 lg:flex-1 lg:overflow-y-auto">
                {drafts.map((draft) => (
                  <DraftRow
                    key={draft.id}
                    draft={draft}
                    isActive={marks.active === draft.id}
                    isSelected={selected.includes(draft.id)}
                    onToggle={isOpen && draft.state !== "publishing" ? () => marks.toggle(draft.id) : undefined}
                    acts={draft.state === "publishing" ? {} : acts}
                    reason={reason}
                  />
                ))}
              </ul>
              {(query.hasNextPage || query.isFetchNextPageError) && (
                <OlderRows
                  older={{
                    more: query.hasNextPage,
                    busy: query.isFetchingNextPage,
                    failed: query.isFetchNextPageError,
                    fetch: () => void query.fetchNextPage(),
                  }}
                />
              )}
            </>
          )}
        </Card>
      </TabsContent>
      {edited && (
        <EditDraft
          key={edited.id}
          draft={edited}
          busy={decide.isPending}
          error={decide.error}
          onApprove={(edit) => run({ act: "approve", ids: [edited.id], edit })}
          onClose={() => {
            decide.reset();
            setEditing(null);
          }}
        />
      )}
      {rejecting && (
        <RejectDrafts
          count={rejecting.length}
          busy={decide.isPending}
          onReject={(why) => run({ act: "reject", ids: rejecting, reason: why })}
          onClose={() => setRejecting(null)}
        />
      )}
    </>
  );
}
