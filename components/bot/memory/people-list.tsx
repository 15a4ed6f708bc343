"use client";

import { BotIcon, UserIcon } from "lucide-react";
import Link from "next/link";
import { useState } from "react";

import { RelativeTime } from "@/components/common/relative-time";
import { formatPercent } from "@/lib/console/format-number";
import { formatDay } from "@/lib/console/format-time";
import { personHref } from "@/lib/console/people-queries";
import { useDomainTime } from "@/lib/console/use-domain-now";
import { useViewerZone } from "@/lib/console/use-hydrated";
import type { BotMemoryDto, MemoryChange } from "@/lib/fleet/contracts/memory";

import { ForgetButton, ShowAll } from "./parts";

type Person = BotMemoryDto["people"][number];
const SHOWN = 5;

function PersonRow({ person, reason, onForget }: { person: Person; reason?: string; onForget: () => void }) {
  const { handle, isBot, times, last, warmth, until } = person;
  const zone = useViewerZone();
  const untilWords = useDomainTime((now) => formatDay(until, now, zone));
  const Icon = isBot ? BotIcon : UserIcon;
  return (
    <li className="flex items-center gap-2 py-1">
      <Icon aria-hidden className="size-4 shrink-0 text-muted-foreground" strokeWidth={1.75} />
      <div className="mr-auto min-w-0">
        <p className="truncate text-ui">
          {isBot ? (
            `@${handle}`
          ) : (
            <Link href={personHref(handle)} className="text-primary hover:underline">
              @{handle}
            </Link>
          )}{" "}
          <span className="text-xs text-muted-foreground">{isBot ? "bot" : "person"}</span>
        </p>
        <p className="text-xs text-muted-foreground">
          met {times === 1 ? "once" : `${times} times`}, last <RelativeTime at={last} past /> ·{" "}
          <span className="whitespace-nowrap">until {untilWords}</span>
        </p>
      </div>
      <span className="shrink-0 text-right text-xs tabular-nums" title="How close it is to them: from 0 to 100 %">
        {formatPercent(warmth)} close
      </span>
      <ForgetButton of={`@${handle}`} reason={reason} onClick={onForget} />
    </li>
  );
}

/** Whom it knows, warmest first. */
export function PeopleList({
  people,
  reason,
  onChange,
}: {
  people: readonly Person[];
  reason?: string;
  onChange: (change: MemoryChange, done: string) => void;
}) {
  const [all, setAll] = useState(false);
  const shown = all ? people : people.slice(0, SHOWN);
  return (
    <>
      <ul className="divide-y divide-border">
        {shown.map((person) => (
          <PersonRow
            key={person.handle}
            person={person}
            reason={reason}
            onForget={() =>
              onChange({ kind: "remove", what: "person", key: person.handle }, `@${person.handle} is forgotten.`)
            }
          />
        ))}
      </ul>
      <ShowAll of="people" count={people.length} shown={SHOWN} all={all} onAll={setAll} />
    </>
  );
}
