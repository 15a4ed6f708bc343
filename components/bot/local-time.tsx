"use client";

import { formatClock } from "@/lib/console/format-time";
import { useDomainTime } from "@/lib/console/use-domain-now";

/** What the bot's clock shows now, in the fleet's time. */
export function LocalTime({ zone }: { zone: string }) {
  return <span title={zone}>{useDomainTime((now) => formatClock(now, zone))}</span>;
}
