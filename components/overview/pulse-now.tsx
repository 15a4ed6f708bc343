"use client";

import { usePlotArea } from "recharts";

import { formatClock } from "@/lib/console/format-time";
import { hourMs, type PulseSlot } from "@/lib/console/overview-pulse";
import { useDomainNow } from "@/lib/console/use-domain-now";
import { useViewerZone } from "@/lib/console/use-hydrated";

const pill = { width: 72, height: 18 };

/** The moment that divides what was done from what is planned. */
export function NowLine({ slots }: { slots: readonly PulseSlot[] }) {
  const area = usePlotArea();
  const now = useDomainNow();
  const zone = useViewerZone();
  const first = slots[0]?.start;
  if (!area || first === undefined) return null;
  const share = Math.min(1, Math.max(0, (now - first) / (slots.length * hourMs)));
  const x = area.x + area.width * share;
  return (
    <g pointerEvents="none">
      <line x1={x} x2={x} y1={area.y - 10} y2={area.y + area.height} stroke="var(--foreground)" strokeWidth={1} />
      <g transform={`translate(${x},${area.y - 22})`}>
        <rect x={-pill.width / 2} width={pill.width} height={pill.height} rx={9} fill="var(--foreground)" />
        <text y={12.5} textAnchor="middle" fontSize={10.5} fontWeight={600} fill="var(--background)">
          now {formatClock(now, zone)}
        </text>
      </g>
    </g>
  );
}
