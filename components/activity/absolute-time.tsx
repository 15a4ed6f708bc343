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

/** "16:07 in Warsaw": the bot's own clock, where it differs from the viewer's; nothing otherwise. */
export function BotLocalTime({ at, zone, city }: { at: string; zone: string; city: string }) {
  const viewer = useViewerZone();
  const local = formatClock(at, zone);
  if (local === formatClock(at, viewer)) return null;
  const place = city || (zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone);
  return (
    <span className="block truncate text-right text-2xs text-muted-foreground">
      {local} in {place}
    </span>
  );
}
