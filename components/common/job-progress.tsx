import type { ReactNode } from "react";

import { Progress } from "@/components/ui/progress";
import { formatCount, formatPercent } from "@/lib/console/format-number";
import type { JobDto } from "@/lib/fleet/contracts/settings";

/** How far a long work is. `label` names it for a screen reader, `doing` says what it is at. */
export function JobProgress({
  job: { done, total },
  label,
  doing,
  unit,
  below = "You may leave this page; the work goes on.",
}: {
  job: Pick<JobDto, "done" | "total">;
  label: string;
  doing: string;
  unit: string;
  below?: ReactNode;
}) {
  const share = total > 0 ? done / total : 0;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap justify-between gap-x-4">
        <span className="font-medium">{doing}</span>
        <span className="text-muted-foreground">
          {formatCount(done)} of {formatCount(total)} {unit} · {formatPercent(share)}
        </span>
      </div>
      <Progress value={done} max={Math.max(1, total)} aria-label={label} />
      <div className="text-xs text-muted-foreground">{below}</div>
    </div>
  );
}
