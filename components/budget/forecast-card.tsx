"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { TelescopeIcon } from "lucide-react";

import { ActionButton } from "@/components/common/action-button";
import { ErrorBanner } from "@/components/common/banner";
import { EmptyFailed } from "@/components/common/empty-states";
import { SectionTitle } from "@/components/common/page";
import { useShell } from "@/components/shell/shell-context";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { apiFetch } from "@/lib/console/api-fetch";
import { useViewerReason } from "@/lib/console/fleet-status";
import { forecastQuery } from "@/lib/console/forecast-query";
import { basisWords, comparedWords, fastWords, forecastRows, forecastVerdict } from "@/lib/console/forecast-words";
import { formatMoney } from "@/lib/console/format-number";
import { formatAbsolute } from "@/lib/console/format-time";
import { useViewerZone } from "@/lib/console/use-hydrated";
import type { ForecastDto } from "@/lib/fleet/contracts/forecast";

function useMakeForecast() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => apiFetch("/api/budget/forecast", { method: "POST", body: {} }),
    onSuccess: () => client.invalidateQueries({ queryKey: forecastQuery.queryKey }),
  });
}

function Shown({ forecast, isEmbedded }: { forecast: ForecastDto; isEmbedded: boolean }) {
  const zone = useViewerZone();
  return (
    <div className="flex flex-col gap-3 p-4">
      <p className="font-medium">{forecastVerdict(forecast, isEmbedded)}</p>
      <dl className="flex flex-col gap-1.5">
        {forecastRows(forecast, isEmbedded).map(({ name, note, micros }) => (
          <div key={name} className="flex flex-wrap items-baseline gap-x-3">
            <dt className="w-20 shrink-0 font-medium">{name}</dt>
            <dd className="flex min-w-0 flex-1 flex-wrap justify-between gap-x-3">
              <span className="text-muted-foreground">{note}</span>
              <span className="tabular-nums">{formatMoney(micros)}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="text-xs text-muted-foreground">
        {basisWords(forecast)}. Made <time dateTime={forecast.madeAt}>{formatAbsolute(forecast.madeAt, zone)}</time>, at
        the prices of {forecast.asOf}.
      </p>
    </div>
  );
}

/** What the next 30 days would cost, simulated, and how an older forecast came true. */
export function ForecastCard() {
  const { data, error, refetch } = useQuery(forecastQuery);
  const make = useMakeForecast();
  const { engine, clock } = useShell().status;
  const { speed } = clock;
  const isEmbedded = engine.kind === "embedded";
  const reason = useViewerReason() ?? (make.isPending ? "The next 30 days are being simulated" : undefined);
  return (
    <Card className="overflow-hidden">
      <div className="border-b border-border px-4 py-3">
        <SectionTitle
          sub={`the running bots, as they are set now${fastWords(speed)}`}
          right={
            <ActionButton size="sm" variant="outline" reason={reason} onClick={() => make.mutate()}>
              <TelescopeIcon aria-hidden />
              {make.isPending ? "Simulating…" : "Forecast"}
            </ActionButton>
          }
        >
          Next 30 days
        </SectionTitle>
      </div>
      {make.isError && (
        <div className="px-4 pt-4">
          <ErrorBanner title="No forecast was made." error={make.error} />
        </div>
      )}
      {data?.forecast ? (
        <Shown forecast={data.forecast} isEmbedded={isEmbedded} />
      ) : data ? (
        <p className="p-4 text-muted-foreground">
          No forecast yet. It simulates what the running bots will do and prices it: some seconds, at no cost.
        </p>
      ) : error ? (
        <EmptyFailed title="The forecast did not load" error={error} onRetry={() => void refetch()} />
      ) : (
        <div aria-busy className="flex flex-col gap-3 p-4">
          <Skeleton className="w-64 max-w-full" />
          <Skeleton className="w-full" />
        </div>
      )}
      {data?.compared && (
        <p className="border-t border-border px-4 py-3 text-muted-foreground">{comparedWords(data.compared)}</p>
      )}
    </Card>
  );
}
