"use client";

import { ChartTooltipContent } from "@/components/ui/chart";
import { formatClock, formatDay } from "@/lib/console/format-time";
import { actionsIn, hourMs, type PulseSlot } from "@/lib/console/overview-pulse";
import { useDomainNow } from "@/lib/console/use-domain-now";
import { useViewerZone } from "@/lib/console/use-hydrated";

interface Entry {
  dataKey?: unknown;
  value?: unknown;
  payload?: PulseSlot;
}

/** Every kind of a done hour, or the visits of one ahead; recharts hands in `active` and `payload`. */
export function PulseTooltip({ active, payload }: { active?: boolean; payload?: readonly Entry[] }) {
  const zone = useViewerZone();
  const now = useDomainNow();
  const slot = payload?.[0]?.payload;
  if (!active || !payload || !slot) return null;
  const day =
    formatDay(slot.start, now, zone) === formatDay(now, now, zone) ? "Today" : formatDay(slot.start, now, zone);
  const shown = payload.filter(({ dataKey }) => (dataKey === "planned" ? slot.when !== "past" : slot.when !== "ahead"));
  return (
    <ChartTooltipContent
      active
      payload={shown}
      label={`${day} ${formatClock(slot.start, zone)}–${formatClock(slot.start + hourMs, zone)}`}
      total={() =>
        slot.when !== "ahead" && (
          <div className="flex items-center leading-[17px]">
            Actions<span className="ml-auto pl-4 font-medium">{actionsIn(slot)}</span>
          </div>
        )
      }
    />
  );
}
