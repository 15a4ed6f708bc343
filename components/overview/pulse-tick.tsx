"use client";

import { usePlotArea } from "recharts";

interface Given {
  x?: number | string;
  y?: number | string;
  payload?: { value: number };
}

/** Stands where its hour begins, not under the middle of the bar; recharts hands in `x`, `y` and `payload`. */
export function HourTick({
  hours,
  wordOf,
  x = 0,
  y = 0,
  payload,
}: Given & { hours: number; wordOf: (atMs: number) => string }) {
  const area = usePlotArea();
  if (!payload || !area) return null;
  const start = Number(x) - area.width / hours / 2;
  const top = area.y + area.height;
  return (
    <g>
      <line x1={start} x2={start} y1={top} y2={top + 4} stroke="var(--input)" />
      <text x={start} y={Number(y) + 8} fontSize={10.5} textAnchor="middle" fill="var(--chart-axis)">
        {wordOf(payload.value)}
      </text>
    </g>
  );
}
