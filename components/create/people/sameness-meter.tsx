"use client";

import { useQuery } from "@tanstack/react-query";
import { CircleCheckIcon, TriangleAlertIcon } from "lucide-react";

import { EmptyFailed } from "@/components/common/empty-states";
import { SectionTitle } from "@/components/common/page";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { formatCount, formatPercent } from "@/lib/console/format-number";
import { samenessQuery } from "@/lib/console/personas-queries";
import type { SamenessDto } from "@/lib/fleet/contracts/personas";

type Near = NonNullable<SamenessDto["nearest"]>;

const parts = [
  ["name", "names"],
  ["bio", "bios"],
  ["interests", "interests"],
  ["voice", "voice"],
] as const;

function Gauge({ nearest, threshold }: { nearest: Near; threshold: number }) {
  const over = nearest.score >= threshold;
  return (
    <div
      role="meter"
      aria-label="How alike the nearest two are"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(nearest.score * 100)}
      className="relative h-2 rounded-full bg-muted"
    >
      <span
        className={`absolute inset-y-0 left-0 rounded-full ${over ? "bg-held" : "bg-brand"}`}
        style={{ width: formatPercent(nearest.score).replace(/\s/g, "") }}
      />
      <span aria-hidden className="absolute -inset-y-1 w-px bg-foreground" style={{ left: `${threshold * 100}%` }} />
    </div>
  );
}

function Reading({ data }: { data: SamenessDto }) {
  const { nearest, alike, compared, threshold, sampled } = data;
  if (!nearest) return <p className="text-muted-foreground">Two people are needed before any can be alike.</p>;
  const Icon = alike > 0 ? TriangleAlertIcon : CircleCheckIcon;
  return (
    <div className="flex flex-col gap-2.5">
      <p className="flex items-start gap-1.5 font-medium">
        <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${alike > 0 ? "text-held" : "text-ok"}`} />
        {alike > 0
          ? `${formatCount(alike)} of ${formatCount(compared)} have somebody too like them`
          : "Nobody is too like another"}
      </p>
      <Gauge nearest={nearest} threshold={threshold} />
      <p className="text-xs text-muted-foreground">
        Nearest pair, {formatPercent(nearest.score)}: <span className="text-foreground">{nearest.a.name}</span> and{" "}
        <span className="text-foreground">{nearest.b.name}</span> ·{" "}
        {parts.map(([key, word]) => `${word} ${formatPercent(nearest[key])}`).join(", ")}. Too alike from{" "}
        {formatPercent(threshold)}.{sampled && ` The newest ${formatCount(compared)} are compared.`}
      </p>
    </div>
  );
}

/** How much the fleet and whoever waits for it resemble each other. */
export function SamenessMeter() {
  const { data, error, refetch } = useQuery(samenessQuery);
  return (
    <Card className="p-4 pt-3" aria-busy={!data && !error}>
      <SectionTitle sub={data ? `${formatCount(data.compared)} compared` : undefined}>Sameness</SectionTitle>
      <div className="mt-2">
        {data ? (
          <Reading data={data} />
        ) : error ? (
          <EmptyFailed title="Sameness was not measured" error={error} onRetry={() => void refetch()} />
        ) : (
          <div className="flex flex-col gap-3">
            <Skeleton className="w-1/2" />
            <Skeleton className="h-2 w-full" />
            <Skeleton className="w-4/5" />
          </div>
        )}
      </div>
    </Card>
  );
}
