"use client";

import { ReferenceArea } from "recharts";

import type { ChartConfig } from "@/components/ui/chart";
import { type ChartRow, commentRows, gapRows, hourRows, lorenzRows } from "@/lib/console/quality-charts";
import { figureWords } from "@/lib/console/quality-words";
import type { QualityReportDto } from "@/lib/fleet/contracts/quality";

import { PlotCard } from "./plot-card";

type Props = { report: QualityReportDto };

const fleet = { label: "Fleet", color: "var(--chart-1)" };
const beside: ChartConfig = { fleet, people: { label: "People", color: "var(--chart-5)", mark: "bar" } };

function valueOf({ measures }: QualityReportDto, id: string, label?: string): string {
  const checks = measures.find((measure) => measure.id === id)?.checks ?? [];
  return figureWords((label ? checks.find((check) => check.label === label) : checks[0])?.value ?? null);
}

/** Every so many-th place, named by what it begins with. */
const every = (
  rows: readonly ChartRow[],
  step: number,
  from = 0,
  word = (row: ChartRow) => row.word.split("–")[0] ?? "",
) => Object.fromEntries(rows.filter((_, k) => k % step === from).map((row) => [row.word, word(row)]));

export function GapsCard({ report }: Props) {
  const rows = gapRows(report.plots);
  return (
    <PlotCard
      title="Time between contributions"
      sub="share of pauses, by length"
      summary={`Pauses of the fleet beside people's: ${valueOf(report, "T6")} apart, at most 0.1 is fine.`}
      rows={rows}
      config={beside}
      ticks={every(rows, 3, 1)}
      foot={`${valueOf(report, "T6")} apart; up to 0.10 lies where people's do. Each bar is twice as long a pause as the one before.`}
    />
  );
}

export function HoursCard({ report }: Props) {
  const rows = hourRows(report.plots);
  return (
    <PlotCard
      title="The day"
      sub="share of contributions, by hour"
      summary="Contributions by hour from the beginning of each one's quietest six hours, beside people's."
      rows={rows}
      config={beside}
      ticks={every(rows, 3)}
      foot="Hours from the beginning of each one's quietest six: a night's sleep, then the day."
    />
  );
}

export function SharesCard({ report }: Props) {
  const rows = lorenzRows(report.plots);
  return (
    <PlotCard
      title="Who contributes"
      sub="share made by the least active bots"
      summary={`Inequality of contributions: a Gini index of ${valueOf(report, "T12", "Gini")}; people's lie between 0.5 and 0.8.`}
      rows={rows}
      config={{ fleet, people: { label: "All the same", color: "var(--chart-5)", mark: "bar" } }}
      ticks={every(rows, 5)}
      curve
      foot={`Gini ${valueOf(report, "T12", "Gini")}: the deeper the curve hangs, the more a few make of it all. People's lie between 0.5 and 0.8.`}
    />
  );
}

export function CommentsCard({ report }: Props) {
  const rows = commentRows(report.plots);
  const ticks = { ...every(rows, 2), [rows[0]?.word ?? ""]: "< 2 min" };
  return (
    <PlotCard
      title="First comment"
      sub="share of commented posts, by delay"
      summary={`The first comment comes after ${valueOf(report, "T14", "Median (min)")} minutes in the median; 15 minutes to 3 hours is fine.`}
      rows={rows}
      config={{ fleet, band: { label: "Where the median belongs", color: "var(--chart-band)" } }}
      ticks={ticks}
      foot={`Median ${valueOf(report, "T14", "Median (min)")} min; it belongs between 15 min and 3 h.`}
    >
      <ReferenceArea x1={rows[3]?.word} x2={rows[7]?.word} fill="var(--chart-band)" fillOpacity={0.5} strokeWidth={0} />
    </PlotCard>
  );
}
