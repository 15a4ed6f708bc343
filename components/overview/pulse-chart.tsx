"use client";

import { useId } from "react";
import { Bar, BarChart, CartesianGrid, XAxis, YAxis } from "recharts";

import { ChartContainer, ChartTooltip } from "@/components/ui/chart";
import { formatClock } from "@/lib/console/format-time";
import { formatCount } from "@/lib/console/format-number";
import { actionsIn, pulseTicks, type PulseSlot } from "@/lib/console/overview-pulse";
import { useViewerZone } from "@/lib/console/use-hydrated";

import { PlanPattern, pulseConfig, pulseDone } from "./pulse-looks";
import { NowLine } from "./pulse-now";
import { HourTick } from "./pulse-tick";
import { PulseTooltip } from "./pulse-tooltip";

function summary(slots: readonly PulseSlot[]): string {
  const done = slots.reduce((sum, slot) => sum + actionsIn(slot), 0);
  const planned = slots.reduce((sum, slot) => sum + slot.planned, 0);
  const hours = slots.filter(({ when }) => when !== "ahead").length;
  return `Actions an hour: ${formatCount(done)} in the last ${hours} h, ${formatCount(planned)} visits planned. The table beside holds every number.`;
}

export function PulseChart({ slots }: { slots: PulseSlot[] }) {
  const zone = useViewerZone();
  const planId = useId();
  const hourOf = (at: number) => Number(formatClock(at, zone).slice(0, 2));
  return (
    <ChartContainer config={pulseConfig} role="img" aria-label={summary(slots)} className="h-full min-h-[220px] w-full">
      <BarChart
        data={slots}
        barCategoryGap="22%"
        margin={{ top: 26, right: 16, bottom: 4, left: 8 }}
        accessibilityLayer={false}
      >
        <defs>
          <PlanPattern id={planId} />
        </defs>
        <CartesianGrid vertical={false} />
        <XAxis
          dataKey="start"
          ticks={pulseTicks(slots, hourOf)}
          interval={0}
          tick={<HourTick hours={slots.length} wordOf={(at) => formatClock(at, zone)} />}
          tickLine={false}
          axisLine={{ stroke: "var(--input)" }}
          height={26}
        />
        <YAxis width={34} tickCount={5} allowDecimals={false} tickLine={false} axisLine={false} fontSize={10.5} />
        <ChartTooltip content={<PulseTooltip />} offset={16} isAnimationActive={false} />
        {Object.keys(pulseDone).map((kind) => (
          <Bar
            key={kind}
            dataKey={kind}
            stackId="hour"
            fill={`var(--color-${kind})`}
            stroke="var(--card)"
            strokeWidth={1}
            isAnimationActive={false}
          />
        ))}
        <Bar
          dataKey="planned"
          stackId="hour"
          fill={`url(#${planId})`}
          stroke="var(--chart-plan)"
          strokeWidth={1}
          isAnimationActive={false}
        />
        <NowLine slots={slots} />
      </BarChart>
    </ChartContainer>
  );
}
