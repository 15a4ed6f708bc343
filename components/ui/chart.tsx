"use client";

import { createContext, use, useId, useMemo, type ComponentProps, type ReactNode } from "react";
import { ResponsiveContainer, Tooltip } from "recharts";

import { cn } from "./cn";

/** One entry a series: its label, its colour (a CSS value) and, for people, a thin mark. */
type ChartConfig = Record<string, { label: string; color: string; mark?: "square" | "bar" }>;

const ChartContext = createContext<ChartConfig>({});

function ChartContainer({
  config,
  className,
  children,
  ...props
}: ComponentProps<"div"> & {
  config: ChartConfig;
  children: ComponentProps<typeof ResponsiveContainer>["children"];
}) {
  const id = useId();
  const colours = useMemo(
    () => Object.fromEntries(Object.entries(config).map(([key, { color }]) => [`--color-${key}`, color])),
    [config],
  );
  return (
    <ChartContext value={config}>
      <div
        data-slot="chart"
        data-chart={id}
        style={colours}
        className={cn(
          "flex justify-center text-2xs [&_.recharts-cartesian-axis-tick_text]:fill-chart-axis [&_.recharts-cartesian-grid_line]:stroke-chart-grid [&_.recharts-layer]:outline-hidden [&_.recharts-rectangle.recharts-tooltip-cursor]:fill-foreground/6 [&_.recharts-sector]:outline-hidden [&_.recharts-surface]:outline-hidden",
          className,
        )}
        {...props}
      >
        <ResponsiveContainer initialDimension={{ width: 320, height: 200 }}>{children}</ResponsiveContainer>
      </div>
    </ChartContext>
  );
}

const ChartTooltip = Tooltip;

interface TooltipEntry {
  dataKey?: unknown;
  name?: unknown;
  value?: unknown;
}

/** Lists every series, the ones at zero too; `total` is a first line of its own. */
function ChartTooltipContent({
  active,
  payload,
  label,
  labelFormatter,
  total,
  className,
}: {
  active?: boolean;
  payload?: readonly TooltipEntry[];
  label?: ReactNode;
  labelFormatter?: (label: ReactNode, payload: readonly TooltipEntry[]) => ReactNode;
  total?: (payload: readonly TooltipEntry[]) => ReactNode;
  className?: string;
}) {
  const config = use(ChartContext);
  if (!active || !payload?.length) return null;
  return (
    <div
      className={cn(
        "min-w-40 rounded-md border border-input bg-popover px-3 py-2 text-xs text-popover-foreground shadow-float",
        className,
      )}
    >
      <div className="mb-1 font-medium">{labelFormatter ? labelFormatter(label, payload) : label}</div>
      {total?.(payload)}
      {payload.toReversed().map((entry) => {
        const key = String(entry.dataKey ?? entry.name);
        const series = config[key];
        if (!series) return null;
        return (
          <div key={key} className="flex items-center gap-1.5 leading-[17px]">
            <ChartMark color={series.color} mark={series.mark} />
            <span className="text-muted-foreground">{series.label}</span>
            <span className="ml-auto pl-4 font-medium">{String(entry.value ?? 0)}</span>
          </div>
        );
      })}
    </div>
  );
}

function ChartMark({ color, mark = "square" }: { color: string; mark?: "square" | "bar" }) {
  return (
    <span
      aria-hidden
      className={mark === "bar" ? "mx-0.5 h-2.5 w-1" : "size-2 rounded-[2px]"}
      style={{ background: color }}
    />
  );
}

/** Belongs at the right end of the card's title row. */
function ChartLegend({ config, className }: { config: ChartConfig; className?: string }) {
  return (
    <ul
      data-slot="chart-legend"
      className={cn(
        "flex flex-wrap items-center gap-x-3 gap-y-1 text-xs whitespace-nowrap text-muted-foreground",
        className,
      )}
    >
      {Object.entries(config).map(([key, series]) => (
        <li key={key} className="inline-flex items-center gap-1.5">
          <ChartMark color={series.color} mark={series.mark} />
          {series.label}
        </li>
      ))}
    </ul>
  );
}

export { ChartContainer, ChartLegend, ChartTooltip, ChartTooltipContent, type ChartConfig };
