import { HourglassIcon, TriangleAlertIcon } from "lucide-react";
import Link from "next/link";

import { ClockTime } from "@/components/common/relative-time";
import { SectionTitle } from "@/components/common/page";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { endWords, usedShare, windowNames, windowWords } from "@/lib/console/budget-words";
import type { BudgetDto, BudgetWindowDto } from "@/lib/fleet/contracts/budget";

const warnAt = 0.8;

function Row({ window }: { window: BudgetWindowDto }) {
  const share = usedShare(window);
  const watch = share >= warnAt;
  return (
    <li className="flex flex-col gap-1.5 border-b border-border px-4 py-3 last:border-0">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
        <span className="font-medium">{windowNames[window.kind]}</span>
        <span className="text-muted-foreground tabular-nums">{windowWords(window)}</span>
        <span className={cn("ml-auto text-xs", watch ? "font-medium text-held" : "text-muted-foreground")}>
          {window.isUsedUp && "Used up. "}
          {endWords(window)}
        </span>
      </div>
      {window.limit !== null && (
        <span aria-hidden className="h-1.5 rounded-full bg-muted">
          <span
            className={cn("block h-full rounded-full", watch ? "bg-chart-3" : "bg-brand")}
            style={{ width: `${Math.min(100, share * 100)}%` }}
          />
        </span>
      )}
    </li>
  );
}

function Saving({ saving }: { saving: NonNullable<BudgetDto["saving"]> }) {
  const isHeld = saving.isUsedUp;
  const Icon = isHeld ? HourglassIcon : TriangleAlertIcon;
  return (
    <p role="status" className="flex items-center gap-2 border-b border-border bg-held-soft px-4 py-2.5 text-held">
      <Icon className="size-4 shrink-0" strokeWidth={1.75} aria-hidden />
      <span>
        <span className="font-medium">
          {isHeld ? "Used up" : "Saving"}
          {saving.since && (
            <>
              {" "}
              since <ClockTime at={saving.since} />
            </>
          )}
        </span>
        : {saving.words}. Looking and liking go on.
      </span>
    </p>
  );
}

/** Each budget of the fleet, what of it is used, and what it makes the fleet save. */
export function WindowsCard({ budget: { windows, saving } }: { budget: BudgetDto }) {
  return (
    <Card className="overflow-hidden">
      <div className="border-b border-border px-4 py-3">
        <SectionTitle
          sub="by real UTC time"
          right={
            <Link href="/settings#limits" className="rounded-sm text-xs text-primary hover:underline">
              Change limits
            </Link>
          }
        >
          Budgets
        </SectionTitle>
      </div>
      {saving && <Saving saving={saving} />}
      <ul>
        {windows.map((window) => (
          <Row key={window.kind} window={window} />
        ))}
      </ul>
    </Card>
  );
}
