"use client";

import { TriangleAlertIcon, WalletIcon } from "lucide-react";

import { ClockTime } from "@/components/common/relative-time";
import { useShell } from "@/components/shell/shell-context";
import { cn } from "@/components/ui/cn";
import { formatMoney, formatPercent } from "@/lib/console/format-number";
import { callWords, spendPace } from "@/lib/console/overview-spend";
import type { OverviewDto } from "@/lib/fleet/contracts/overview";

import { Tile } from "./tile";

const warnAt = 0.8;

function CapBar({ share, watch }: { share: number; watch: boolean }) {
  return (
    <span aria-hidden className="relative h-1.5 flex-1 rounded-full bg-muted">
      <span
        className={cn(
          "block h-full rounded-full transition-[width] duration-[240ms]",
          watch ? "bg-chart-3" : "bg-brand",
        )}
        style={{ width: `${Math.min(100, share * 100)}%` }}
      />
      <span
        className="absolute -top-1 h-3.5 w-0.5 bg-foreground outline-1 outline-card"
        style={{ left: `${warnAt * 100}%` }}
      />
    </span>
  );
}

export function SpendTile({ spend }: { spend: OverviewDto["spend"] }) {
  const { clock } = useShell().status;
  const { share, paceMicros } = spendPace(spend, Date.parse(clock.realAt));
  const watch = share >= warnAt;
  const pace = paceMicros === null ? callWords(spend) : `on pace for ${formatMoney(paceMicros)}`;
  const saving = spend.saving && (
    <>
      {spend.saving.isUsedUp ? "Used up" : "Saving"}
      {spend.saving.since && (
        <>
          {" "}
          since <ClockTime at={spend.saving.since} />
        </>
      )}
      : {spend.saving.words}
    </>
  );
  return (
    <Tile
      href="/budget"
      label="Spent today"
      icon={WalletIcon}
      tone={watch || saving ? "held" : undefined}
      figure={formatMoney(spend.todayMicros)}
      of={`of ${formatMoney(spend.capMicros)}`}
      extra={
        watch && (
          <span className="inline-flex items-center gap-1 pb-[3px] font-medium text-held">
            <TriangleAlertIcon className="size-3.5" aria-hidden />
            {formatPercent(share)}
          </span>
        )
      }
    >
      <span className="flex items-center gap-3 max-lg:hidden">
        {saving ? (
          <span className="truncate">{saving}</span>
        ) : (
          <>
            <CapBar share={share} watch={watch} />
            <span className="whitespace-nowrap">{pace}</span>
          </>
        )}
      </span>
      <span className="lg:hidden">{saving ?? (share > 0 ? `${formatPercent(share)}, ${pace}` : pace)}</span>
    </Tile>
  );
}
