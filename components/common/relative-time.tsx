"use client";

import { formatAbsolute, formatClock, formatRelative } from "@/lib/console/format-time";
import { useDomainTime } from "@/lib/console/use-domain-now";
import { useViewerZone } from "@/lib/console/use-hydrated";

/**
 * How long ago or how soon, by the fleet's own clock; the absolute time on hover.
 * @param past it has happened: where this page's clock is a little behind the server's, it was just now and not "in 1 min".
 * @param botZone adds the bot's local time to the hover.
 */
export function RelativeTime({
  at,
  bare,
  past = false,
  botZone,
  className,
}: {
  at: string;
  bare?: boolean;
  past?: boolean;
  botZone?: { zone: string; city: string };
  className?: string;
}) {
  const zone = useViewerZone();
  const words = useDomainTime((now) => formatRelative(at, past ? Math.max(now, Date.parse(at)) : now, { bare, zone }));
  const local = botZone ? ` · ${formatClock(at, botZone.zone)} in ${botZone.city}` : "";
  return (
    <time dateTime={at} title={formatAbsolute(at, zone) + local} className={className}>
      {words}
    </time>
  );
}

/** "14:07" in the viewer's zone, the whole date on hover. */
export function ClockTime({ at, className }: { at: string; className?: string }) {
  const zone = useViewerZone();
  return (
    <time dateTime={at} title={formatAbsolute(at, zone)} className={className}>
      {formatClock(at, zone)}
    </time>
  );
}

/** The clock time of what is planned; "due now" once that time has come and nothing has begun yet. */
export function DueTime({ at }: { at: string }) {
  return useDue(at) ? <>due now</> : <ClockTime at={at} />;
}

/** Whether the fleet's time has reached `at`. */
export function useDue(at: string | null): boolean {
  return useDomainTime((now) => at !== null && Date.parse(at) <= now);
}
