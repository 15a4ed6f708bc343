import { CircleCheckIcon, TriangleAlertIcon } from "lucide-react";

import { cn } from "@/components/ui/cn";
import { RadioGroupItem } from "@/components/ui/radio-group";
import { formatMoney } from "@/lib/console/format-number";
import {
  bandWords,
  fitWords,
  listedWords,
  monthMicros,
  monthParts,
  wayHints,
  wayTitle,
} from "@/lib/console/plan-words";
import type { PlanWayDto } from "@/lib/fleet/contracts/plan";

function Figure({ value, name }: { value: string; name: string }) {
  return (
    <span className="min-w-0 leading-[18px]">
      <span className="block font-semibold whitespace-nowrap tabular-nums">{value}</span>{" "}
      <span className="block text-xs whitespace-nowrap text-muted-foreground">{name}</span>
    </span>
  );
}

/** One way to have it: how many and how busy, what a visitor sees of them, what they cost. */
export function WayCard({ way, chosen, isEmbedded }: { way: PlanWayDto; chosen: boolean; isEmbedded: boolean }) {
  const { id, day, month, budget } = way;
  const fit = fitWords(way);
  const Fit = budget?.over ? TriangleAlertIcon : CircleCheckIcon;
  const listed = month && listedWords(month);
  return (
    <label
      className={cn(
        "grid cursor-pointer grid-cols-[auto_1fr] gap-x-3 gap-y-2.5 rounded-lg border bg-card p-3.5",
        chosen ? "border-primary" : "border-border hover:border-input",
      )}
    >
      <RadioGroupItem value={id} className="mt-0.5" aria-labelledby={`way-${id}-name`} aria-describedby={`way-${id}`} />
      <span className="min-w-0 leading-[18px]">
        <span id={`way-${id}-name`} className="block font-medium">
          {wayTitle(way)}
        </span>
        <span className="block text-xs text-muted-foreground">{wayHints[id]}</span>
      </span>
      <span id={`way-${id}`} className="col-start-2 flex flex-col gap-2.5 max-sm:col-span-2 max-sm:col-start-1">
        <span className="grid grid-cols-[repeat(3,minmax(0,1fr))] gap-3 sm:max-w-md">
          <Figure value={bandWords(day.posts)} name="posts a day" />
          <Figure value={bandWords(day.comments)} name="comments a day" />
          <Figure value={month ? formatMoney(monthMicros(month, isEmbedded)) : "–"} name="a month" />
        </span>
        {fit && (
          <span className={cn("flex items-center gap-1.5 text-xs", budget?.over ? "text-held" : "text-ok")}>
            <Fit aria-hidden className="size-3.5 shrink-0" />
            {fit}
          </span>
        )}
        {month && (
          <span className="text-xs text-muted-foreground">
            A month: {monthParts(month, isEmbedded)}. {listed}
          </span>
        )}
      </span>
    </label>
  );
}
