"use client";

import { formatAbsolute, formatClock, formatDay } from "@/lib/console/format-time";
import { useDomainTime } from "@/lib/console/use-domain-now";
import { useViewerZone } from "@/lib/console/use-hydrated";

/** "14:07" for today, "21 Nov 14:07" before; the whole of it on hover. */
export function AbsoluteTime({ at, className }: { at: string; className?: string }) {
  const zone = useViewerZone();
  const words = useDomainTime((now) => {
    const day = formatDay(at, now, zone);
    const clock = formatClock(at, zone);
    return day === formatDay(now, now, zone) ? clock : `${day} ${clock}`;
  });
  return (
    <time dateTime={at} title={formatAbsolute(at, zone)} className={className}>
      {words}
    </time>
  );
}
