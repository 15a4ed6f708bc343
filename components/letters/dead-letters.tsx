"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { ChevronLeftIcon, MailCheckIcon } from "lucide-react";
import Link from "next/link";
import { useQueryStates } from "nuqs";
import { useState } from "react";

import { OlderRows } from "@/components/activity/older-rows";
import { EmptyNoMatch, EmptyNone } from "@/components/common/empty-states";
import { Page, PageHeader } from "@/components/common/page";
import { DataTable } from "@/components/data-table/data-table";
import { FacetBar } from "@/components/data-table/facet-bar";
import { Button } from "@/components/ui/button";
import { useLetterCommands } from "@/lib/console/letters-commands";
import { lettersQuery } from "@/lib/console/letters-query";
import { letterParsers, lettersInputOf } from "@/lib/console/letters-url";
import { causeWords, letterTitle, stateWords } from "@/lib/console/letters-words";
import { letterCauses, letterStates, type DeadLetterDto } from "@/lib/fleet/contracts/dead-letters";

import { DiscardAll } from "./discard-letters";
import { letterColumns, LetterPhoneRow } from "./letter-columns";
import { LetterSheet } from "./letter-sheet";

const rowId = ({ id }: DeadLetterDto) => String(id);

/** Everything that was asked in vain, by cause, until someone has looked. */
export function DeadLetters() {
  const [url, setUrl] = useQueryStates(letterParsers, { history: "replace" });
  const query = useInfiniteQuery(lettersQuery(lettersInputOf(url)));
  const [shown, setShown] = useState<DeadLetterDto | null>(null);
  const commands = useLetterCommands(() => setShown(null));
  const rows = query.data?.pages.flatMap(({ items }) => items);
  const open = query.data?.pages[0]?.open ?? [];
  const countOf = (cause: string) => open.find((one) => one.cause === cause)?.n ?? 0;
  const total = open.reduce((sum, { n }) => sum + n, 0);
  const isOpen = url.state === "open";
  return (
    <Page fill>
      <PageHeader title="Dead letters" sub="What was refused or given up for good, with request and answer">
        {isOpen && url.cause && countOf(url.cause) > 0 && (
          <DiscardAll
            cause={url.cause}
            count={countOf(url.cause)}
            onConfirm={() => url.cause && commands.discardAll.mutate(url.cause)}
          />
        )}
        <Button size="sm" variant="ghost" asChild>
          <Link href="/activity">
            <ChevronLeftIcon aria-hidden />
            Activity
          </Link>
        </Button>
      </PageHeader>
      <div className="flex shrink-0 flex-col gap-2 lg:flex-row lg:flex-wrap lg:items-center lg:gap-x-6">
        <FacetBar
          label="Cause"
          facets={letterCauses.map((cause) => ({
            value: cause,
            label: causeWords[cause].word,
            count: isOpen ? countOf(cause) : undefined,
          }))}
          value={url.cause}
          total={isOpen ? total : undefined}
          onChange={(cause) => void setUrl({ cause })}
        />
        <div role="group" aria-label="State" className="flex gap-1">
          {letterStates.map((state) => (
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
        label="Dead letters, newest first"
        columns={letterColumns}
        rows={rows}
        rowId={rowId}
        rowLabel={letterTitle}
        onOpen={setShown}
        empty={
          url.cause || !isOpen ? (
            <EmptyNoMatch title="No dead letter matches" onClear={() => void setUrl(null)} />
          ) : (
            <EmptyNone
              title="No dead letters"
              description="What the gallery refuses for good, or never confirms, is kept here with what was asked and answered."
              icon={MailCheckIcon}
            />
          )
        }
        error={query.error}
        failedTitle="The dead letters did not load"
        onRetry={() => void query.refetch()}
        phoneRow={(row) => <LetterPhoneRow row={row} onOpen={() => setShown(row)} />}
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
      <LetterSheet letter={shown} commands={commands} onClose={() => setShown(null)} />
    </Page>
  );
}
