"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { ChevronLeftIcon, MailCheckIcon } from "lucide-react";
import Link from "next/link";
import { useQueryStates } from "nuqs";
import { useState } from "react";

import { Page, PageHeader } from "@/components/common/page";
import { Inbox } from "@/components/data-table/inbox";
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
  const open = query.data?.pages[0]?.open ?? [];
  const countOf = (cause: string) => open.find((one) => one.cause === cause)?.n ?? 0;
  return (
    <Page fill>
      <PageHeader title="Dead letters" sub="What was refused or given up for good, with request and answer">
        {url.state === "open" && url.cause && countOf(url.cause) > 0 && (
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
      <Inbox
        label="Dead letters, newest first"
        query={query}
        columns={letterColumns}
        rowId={rowId}
        rowLabel={letterTitle}
        onOpen={setShown}
        phoneRow={(row) => <LetterPhoneRow row={row} onOpen={() => setShown(row)} />}
        groups={{
          label: "Cause",
          names: letterCauses,
          words: (cause) => causeWords[cause].word,
          value: url.cause,
          onChange: (cause) => void setUrl({ cause }),
        }}
        states={{
          label: "State",
          names: letterStates,
          words: (state) => stateWords[state],
          value: url.state,
          onChange: (state) => void setUrl({ state }),
        }}
        openOf={countOf}
        none={{
          title: "No dead letters",
          description:
            "What the gallery refuses for good, or never confirms, is kept here with what was asked and answered.",
          icon: MailCheckIcon,
        }}
        noMatch="No dead letter matches"
        onClear={() => void setUrl(null)}
        failedTitle="The dead letters did not load"
      />
      <LetterSheet letter={shown} commands={commands} onClose={() => setShown(null)} />
    </Page>
  );
}
