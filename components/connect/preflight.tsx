"use client";

import { CircleCheckIcon, CircleHelpIcon, CircleXIcon, StethoscopeIcon, TriangleAlertIcon } from "lucide-react";

import { ActionButton } from "@/components/common/action-button";
import { ErrorBanner } from "@/components/common/banner";
import { Skeleton } from "@/components/ui/skeleton";
import { usePreflight } from "@/lib/console/connection-commands";
import { useViewerReason } from "@/lib/console/fleet-status";
import type { CheckDto } from "@/lib/fleet/contracts/connection";

const looks = {
  ok: { icon: CircleCheckIcon, tone: "text-ok", said: "Good" },
  warn: { icon: TriangleAlertIcon, tone: "text-held", said: "To know" },
  fail: { icon: CircleXIcon, tone: "text-fail", said: "In the way" },
  open: { icon: CircleHelpIcon, tone: "text-muted-foreground", said: "Cannot be told yet" },
} satisfies Record<CheckDto["state"], unknown>;

function CheckRow({ check }: { check: CheckDto }) {
  const { icon: Icon, tone, said } = looks[check.state];
  return (
    <li className="flex gap-2.5 border-b border-border px-4 py-2.5 last:border-0">
      <Icon className={`mt-0.5 size-4 shrink-0 ${tone}`} strokeWidth={1.75} aria-hidden />
      <div className="min-w-0">
        <p className="font-medium">
          {check.title} <span className={`text-xs font-normal ${tone}`}>{said}</span>
        </p>
        <p className="break-words text-muted-foreground">{check.text}</p>
        {check.remedy && <p className="text-xs">{check.remedy}</p>}
      </div>
    </li>
  );
}

/** Reads of the gallery that tell whether the fleet could go there. */
export function Preflight() {
  const run = usePreflight();
  const viewer = useViewerReason();
  const reason = viewer ?? (run.isPending ? "The checks are under way" : undefined);
  const { data } = run;
  return (
    <>
      <div className="flex flex-wrap items-center gap-3 px-4 py-3">
        <p role="status" className="min-w-0 flex-1 text-muted-foreground">
          {data
            ? data.ready
              ? "Nothing speaks against going on."
              : "Something is in the way: mend it before anybody goes there."
            : run.isPending
              ? "Asking the gallery…"
              : "Not checked since this page was opened."}
        </p>
        <ActionButton size="sm" reason={reason} onClick={() => run.mutate()}>
          <StethoscopeIcon aria-hidden />
          {data ? "Check again" : "Run the checks"}
        </ActionButton>
      </div>
      {run.isPending && (
        <div aria-hidden className="flex flex-col gap-2 px-4 pb-4">
          <Skeleton className="w-56" />
          <Skeleton className="w-72 max-w-full" />
          <Skeleton className="w-64 max-w-full" />
        </div>
      )}
      {run.error && (
        <div className="px-4 pb-4">
          <ErrorBanner title="The checks did not run" error={run.error} />
        </div>
      )}
      {data && !run.isPending && (
        <ul className="border-t border-border" aria-label="Checks">
          {data.checks.map((check) => (
            <CheckRow key={check.id} check={check} />
          ))}
        </ul>
      )}
    </>
  );
}
