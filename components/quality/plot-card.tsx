"use client";

import { type ReactElement, useId } from "react";
import { Bar, CartesianGrid, ComposedChart, Line, XAxis, YAxis } from "recharts";

import { SectionTitle } from "@/components/common/page";
import { Card } from "@/components/ui/card";
import {
  ChartContainer,
  ChartLegend,
  ChartTooltip,
  ChartTooltipContent,
  type ChartConfig,
} from "@/components/ui/chart";
import type { ChartRow } from "@/lib/console/quality-charts";

export interface PlotCardProps {
  title: string;
  sub: string;
  /** What a reader who cannot see it should know. */
  summary: string;
  rows: ChartRow[];
  /** The fleet's colour and word, then what it is held against. */
  config: ChartConfig;
  /** Which places on the axis are named, and how. */
  ticks: Record<string, string>;
  /** A line for the fleet instead of bars: what adds up. */
  curve?: boolean;
  /** How the other line goes: steps beside bars, straight beside a curve. */
  foot: string;
  children?: ReactElement;
}

/** The fleet as bars or a curve, what it is held against as a line over it. */
export function PlotCard({ title, sub, summary, rows, config, ticks, curve = false, foot, children }: PlotCardProps) {
  const id = useId();
  const against = config["people"] !== undefined;
  return (
    <Card className="flex min-w-0 flex-col pb-3">
      <div className="px-4 pt-3 pb-2">
        <SectionTitle sub={sub} right={<ChartLegend config={config} />}>
          {title}
        </SectionTitle>
      </div>
      <ChartContainer
        config={config}
        role="img"
        aria-label={summary}
        aria-describedby={id}
        className="h-[184px] w-full"
      >
        <ComposedChart
          data={rows}
          barCategoryGap="12%"
          margin={{ top: 6, right: 24, bottom: 0, left: 4 }}
          accessibilityLayer={false}
        >
          <CartesianGrid vertical={false} />
          <XAxis
            dataKey="word"
            ticks={Object.keys(ticks)}
            tickFormatter={(word: string) => ticks[word] ?? word}
            interval={0}
            tickLine={false}
            axisLine={{ stroke: "var(--input)" }}
            fontSize={10.5}
            height={22}
          />
          <YAxis
            width={40}
            {...(curve ? { domain: [0, 100], ticks: [0, 25, 50, 75, 100] } : { tickCount: 4 })}
            tickFormatter={(value: number) => `${value} %`}
            tickLine={false}
            axisLine={false}
            fontSize={10.5}
          />
          <ChartTooltip content={<ChartTooltipContent />} offset={16} isAnimationActive={false} />
          {children}
          {curve ? (
            <Line dataKey="fleet" stroke="var(--color-fleet)" strokeWidth={2} dot={false} isAnimationActive={false} />
          ) : (
            <Bar dataKey="fleet" fill="var(--color-fleet)" radius={[1.5, 1.5, 0, 0]} isAnimationActive={false} />
          )}
          {against && !curve && (
            <Line
              dataKey="people"
              type="step"
              stroke="var(--card)"
              strokeWidth={4}
              dot={false}
              activeDot={false}
              tooltipType="none"
              isAnimationActive={false}
            />
          )}
          {against && (
            <Line
              dataKey="people"
              type={curve ? "linear" : "step"}
              stroke="var(--color-people)"
              strokeWidth={1.75}
              strokeDasharray={curve ? "4 4" : undefined}
              dot={false}
              activeDot={false}
              isAnimationActive={false}
            />
          )}
        </ComposedChart>
      </ChartContainer>
      <p id={id} className="px-4 pt-1.5 text-xs text-muted-foreground">
        {foot}
      </p>
    </Card>
  );
}
