import { CircleCheckIcon, CircleDashedIcon, CircleDotIcon, TriangleAlertIcon, type LucideIcon } from "lucide-react";
import Link from "next/link";

import { BotFaces } from "@/components/common/bot-avatar";
import { SectionTitle } from "@/components/common/page";
import { TonePill, type Tone, toneText } from "@/components/common/status-pill";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import {
  figureWords,
  type MeasureState,
  rangeWords,
  stateCounts,
  stateOf,
  worstFirst,
} from "@/lib/console/quality-words";
import type { QualityMeasure, QualityReportDto } from "@/lib/fleet/contracts/quality";

import { Band, BandLegend } from "./band";

const states: Record<MeasureState, { word: string; tone: Tone; icon: LucideIcon }> = {
  outside: { word: "Outside", tone: "fail", icon: TriangleAlertIcon },
  edge: { word: "At the edge", tone: "held", icon: CircleDotIcon },
  inside: { word: "Inside", tone: "ok", icon: CircleCheckIcon },
  skipped: { word: "Not run", tone: "idle", icon: CircleDashedIcon },
};

const columns =
  "xl:grid xl:grid-cols-[92px_minmax(160px,1fr)_minmax(120px,200px)_minmax(220px,300px)_minmax(150px,210px)] xl:items-center xl:gap-x-4";

function Figures({ checks, skipped }: QualityMeasure) {
  if (skipped !== null) return <p className="text-xs text-muted-foreground">{skipped}</p>;
  return (
    <dl className="text-xs">
      {checks.map((check) => (
        <div key={check.label} className="flex items-baseline gap-2 leading-[18px]">
          <dt className="min-w-0 flex-1 text-muted-foreground">{check.label}</dt>
          <dd className={cn("font-semibold", !check.ok && "text-fail")}>
            {figureWords(check.value)}
            {!check.ok && <span className="sr-only"> outside</span>}
          </dd>
          <dd className="w-[88px] text-right text-muted-foreground">
            <span className="sr-only">people: </span>
            {rangeWords(check)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Who lies outside: the faces lead to the one that does most. */
function Who({ spread }: QualityMeasure) {
  const [first] = spread?.farthest ?? [];
  if (!spread || !first) return null;
  const rest = spread.outside - Math.min(4, spread.farthest.length);
  return (
    <Link
      href={`/bots/${encodeURIComponent(first.id)}`}
      className="inline-flex min-h-6 items-center gap-1.5 rounded-md text-xs text-muted-foreground hover:text-foreground"
    >
      <BotFaces bots={spread.farthest.slice(0, 4)} limit={4} size={20} />
      {rest > 0 && `+${rest}`}
      <span className="sr-only">: {spread.outside} outside, farthest first</span>
    </Link>
  );
}

function Row({ measure, odd }: { measure: QualityMeasure; odd: boolean }) {
  const state = stateOf(measure);
  const { word, tone, icon: Icon } = states[state];
  return (
    <li className={cn("flex flex-col gap-2 border-t border-border px-4 py-2.5", columns)}>
      <span className={cn("inline-flex items-center gap-1.5 text-xs font-medium whitespace-nowrap", toneText[tone])}>
        <Icon className="size-4 shrink-0" strokeWidth={1.75} aria-hidden />
        {word}
      </span>
      <div className="min-w-0">
        <h3 className="font-medium">{measure.title}</h3>
        <p className="text-xs text-muted-foreground">{measure.meaning}</p>
      </div>
      <Band measure={measure} />
      {/* Keeps the columns where nothing is drawn. */}
      {measure.skipped !== null && <span className="max-xl:hidden" />}
      <Figures {...measure} />
      <div className="flex flex-col items-start gap-1 text-xs">
        {odd ? (
          <span className="text-foreground">{measure.remedy}</span>
        ) : state === "edge" ? (
          <span className="text-muted-foreground">Nothing yet, watch it</span>
        ) : (
          !measure.spread?.farthest.length && <span className="text-muted-foreground max-xl:hidden">–</span>
        )}
        <Who {...measure} />
      </div>
    </li>
  );
}

/** Each measure beside what people do, worst first, with what to change where it lies outside. */
export function Measures({ report }: { report: QualityReportDto }) {
  const counts = stateCounts(report.measures);
  return (
    <Card className="overflow-hidden">
      <div className="flex min-h-11 flex-wrap items-center gap-2 px-4 py-2">
        <SectionTitle>{report.measures.length} measures, worst first</SectionTitle>
        <BandLegend />
        <span className="ml-auto flex flex-wrap items-center gap-2">
          {(["outside", "edge", "inside", "skipped"] as const).map(
            (state) =>
              counts[state] > 0 && (
                <TonePill key={state} tone={states[state].tone} icon={states[state].icon}>
                  {counts[state]} {states[state].word.toLowerCase()}
                </TonePill>
              ),
          )}
        </span>
      </div>
      <div
        aria-hidden
        className={cn(
          "border-t border-border px-4 py-2 text-xs font-medium text-muted-foreground max-xl:hidden",
          columns,
        )}
      >
        <span>Verdict</span>
        <span>Measure</span>
        <span>Beside people</span>
        <span className="flex gap-2">
          <span className="flex-1">Fleet</span>
          <span className="w-[88px] text-right">People</span>
        </span>
        <span>What to change</span>
      </div>
      <ul aria-label="Measures, worst first">
        {worstFirst(report.measures).map((measure) => (
          <Row key={measure.id} measure={measure} odd={stateOf(measure) === "outside"} />
        ))}
      </ul>
    </Card>
  );
}
