"use client";

import { useQuery } from "@tanstack/react-query";
import { CircleCheckIcon, HourglassIcon, TriangleAlertIcon } from "lucide-react";
import Link from "next/link";

import { EmptyFailed } from "@/components/common/empty-states";
import { toneText } from "@/components/common/status-pill";
import { Skeleton } from "@/components/ui/skeleton";
import { alertsQuery, deliveryWords } from "@/lib/console/settings-alerts";
import type { AlertDto } from "@/lib/fleet/contracts/alerts";

import { RealTime } from "./real-time";
import { Section } from "./section";
import { TestRow } from "./test-row";

const icons = { ok: CircleCheckIcon, held: HourglassIcon, fail: TriangleAlertIcon };
const NOWHERE = "Set FLEET_WEBHOOK_URL and FLEET_WEBHOOK_SECRET in the server’s environment, and restart it.";

function Delivery({ alert }: { alert: AlertDto }) {
  const { word, tone } = deliveryWords(alert);
  const Icon = icons[tone];
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-1 px-4 py-2.5">
      <span
        className={`inline-flex items-center max-sm:flex-1 sm:w-32 sm:shrink-0 gap-1.5 font-medium ${toneText[tone]}`}
      >
        <Icon className="size-4 shrink-0" strokeWidth={1.75} aria-hidden />
        {word}
      </span>
      <span className="min-w-0 max-sm:order-last max-sm:basis-full sm:flex-1">
        <Link href={alert.path} className="hover:underline">
          {alert.title}
        </Link>
        {alert.lastError && (
          <span className="block text-xs break-words text-muted-foreground">
            {alert.lastError}
            {alert.nextTryAt && (
              <>
                ; tried again <RealTime at={alert.nextTryAt} />
              </>
            )}
          </span>
        )}
      </span>
      <RealTime at={alert.createdAt} className="text-xs whitespace-nowrap text-muted-foreground" />
    </li>
  );
}

/** Where word goes when the fleet needs someone who is not looking, and whether it arrived. */
export function Alerts() {
  const { data, error, refetch } = useQuery(alertsQuery);
  return (
    <Section
      id="alerts"
      lead="Incidents, failing bots, the budget at 80 % and 100 %, refused requests that pile up, an engine gone silent, and who stopped, paused or re-armed the fleet, recalled, retired many or restored: each is said once."
    >
      {data ? (
        <>
          <TestRow path="/api/alerts/test" label="Webhook" {...(!data.host && { reason: NOWHERE })}>
            {data.host ? (
              <>
                <span className="font-mono text-xs break-all text-foreground">{data.host}</span>, signed
              </>
            ) : (
              <>
                <span className="text-foreground">Nowhere yet.</span> {NOWHERE}
              </>
            )}
          </TestRow>
          {data.items.length > 0 ? (
            <div className="max-h-[320px] overflow-auto" tabIndex={0} role="region" aria-label="Last alerts">
              <ul className="divide-y divide-border" aria-label="Last alerts, newest first">
                {data.items.map((alert) => (
                  <Delivery key={alert.id} alert={alert} />
                ))}
              </ul>
            </div>
          ) : (
            data.host && <p className="px-4 py-3 text-muted-foreground">Nothing had to be said yet.</p>
          )}
        </>
      ) : error ? (
        <EmptyFailed title="The alerts did not load" error={error} onRetry={() => void refetch()} />
      ) : (
        <div aria-busy className="flex h-12 items-center gap-4 px-4">
          <Skeleton className="w-24" />
          <Skeleton className="w-56" />
        </div>
      )}
    </Section>
  );
}
