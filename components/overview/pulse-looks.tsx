import { useId } from "react";

import { kindLooks } from "@/components/common/kind-icon";
import type { ChartConfig } from "@/components/ui/chart";

const series = (kind: keyof typeof kindLooks) => ({ label: kindLooks[kind].word, color: kindLooks[kind].color });

/** From the baseline up. */
export const pulseDone: ChartConfig = {
  post: series("post"),
  comment: series("comment"),
  like: series("like"),
  browse: series("browse"),
};

export const pulseConfig: ChartConfig = {
  ...pulseDone,
  planned: { label: "Planned visits", color: "var(--chart-plan)" },
};

export function PlanPattern({ id }: { id: string }) {
  return (
    <pattern id={id} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width={5} height={5} fill="var(--card)" />
      <rect width={1.6} height={5} fill="var(--chart-plan)" />
    </pattern>
  );
}

export function PlanMark() {
  const id = useId();
  return (
    <svg width={11} height={11} aria-hidden className="shrink-0">
      <defs>
        <PlanPattern id={id} />
      </defs>
      <rect x={0.5} y={0.5} width={10} height={10} rx={1.5} fill={`url(#${id})`} stroke="var(--chart-plan)" />
    </svg>
  );
}
