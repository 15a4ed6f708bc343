"use client";

import { ChevronRightIcon } from "lucide-react";

import { auditFacts, type AuditNames, type AuditRow as Row } from "@/lib/console/audit-parts";
import { auditSentence } from "@/lib/console/audit-sentences";
import { formatAbsolute } from "@/lib/console/format-time";
import { useViewerZone } from "@/lib/console/use-hydrated";

import { RealTime } from "./real-time";

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt className="text-muted-foreground">{name}</dt>
      <dd className="min-w-0 font-mono break-words">{value}</dd>
    </>
  );
}

/** Who did what, in a sentence; opened, when exactly and everything that was recorded. */
export function AuditRow({ row, names }: { row: Row; names: AuditNames }) {
  const zone = useViewerZone();
  return (
    <li>
      <details className="group">
        <summary className="flex cursor-pointer list-none items-start gap-2 px-4 py-2 outline-offset-[-2px] hover:bg-accent/50 [&::-webkit-details-marker]:hidden">
          <ChevronRightIcon
            className="mt-0.5 size-4 shrink-0 text-muted-foreground transition-transform group-open:rotate-90 motion-reduce:transition-none"
            strokeWidth={1.75}
            aria-hidden
          />
          <span className="flex min-w-0 flex-1 flex-wrap items-baseline justify-between gap-x-4">
            <span className="min-w-0 break-words sm:max-w-[80%]">
              <span className="font-medium">{row.actor}:</span> {auditSentence(row, names)}
            </span>
            <RealTime at={row.at} className="text-xs whitespace-nowrap text-muted-foreground" />
          </span>
        </summary>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 px-4 pt-1 pb-3 pl-10 text-xs">
          <dt className="text-muted-foreground">when</dt>
          <dd>
            <time dateTime={row.at}>{formatAbsolute(row.at, zone)}</time>
          </dd>
          {auditFacts(row, names).map(([name, value]) => (
            <Fact key={name} name={name} value={value} />
          ))}
        </dl>
      </details>
    </li>
  );
}
