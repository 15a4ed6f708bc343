"use client";

import { FastForwardIcon } from "lucide-react";

import { cn } from "@/components/ui/cn";
import { Tooltip, TooltipContent, TooltipTrigger } from "@/components/ui/tooltip";
import { formatClock, formatWeekdayClock } from "@/lib/console/format-time";
import { useDomainTime } from "@/lib/console/use-domain-now";
import { useViewerZone } from "@/lib/console/use-hydrated";

/** "60× · Tue 14:07" while the sandbox's clock runs faster than the viewer's; nothing at 1×. `brief` leaves the day to the tooltip. */
export function ClockNote({ brief = false, className }: { brief?: boolean; className?: string }) {
  const zone = useViewerZone();
  const speed = useDomainTime((_, factor) => factor);
  const time = useDomainTime((now) => formatWeekdayClock(now, zone));
  const clock = useDomainTime((now) => formatClock(now, zone));
  if (speed === 1) return null;
  return (
    <Tooltip>
      <TooltipTrigger asChild>
        <button
          type="button"
          className={cn(
            "inline-flex shrink-0 items-center gap-1.5 rounded-sm text-xs whitespace-nowrap text-muted-foreground",
            className,
          )}
        >
          <FastForwardIcon className="size-3.5" strokeWidth={1.75} aria-hidden />
          {speed}× · {brief ? clock : time}
        </button>
      </TooltipTrigger>
      <TooltipContent>
        {brief && `${time}. `}The sandbox's time runs {speed} times as fast as yours. What bots do is told in it;
        sign-ins, stops and the audit log keep real time.
      </TooltipContent>
    </Tooltip>
  );
}
