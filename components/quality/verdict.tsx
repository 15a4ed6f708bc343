"use client";

import { JobProgress } from "@/components/common/job-progress";
import { TonePill } from "@/components/common/status-pill";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { Progress } from "@/components/ui/progress";
import { lightWords, untilEnough } from "@/lib/console/quality-words";
import { useDomainTime } from "@/lib/console/use-domain-now";
import type { QualityDto, QualityReportDto } from "@/lib/fleet/contracts/quality";
import type { JobDto } from "@/lib/fleet/contracts/settings";

import { lights } from "./light";
import { Nights } from "./nights";

const discs = {
  ok: "border-ok-line bg-ok-soft text-ok",
  held: "border-held-line bg-held-soft text-held",
  fail: "border-fail-line bg-fail-soft text-fail",
  idle: "border-idle-line bg-idle-soft text-idle",
};

function Lived({ life }: { life: QualityDto["life"] }) {
  const words = useDomainTime((_, speed) => untilEnough(life, speed));
  return (
    <div className="mt-3 flex max-w-md flex-col gap-1.5">
      <Progress value={life.lived} max={life.needed} aria-label="Days lived of those a report needs" />
      <p className="text-xs text-muted-foreground">
        {words} A fleet that lives on is judged every night; a look before that claims nothing.
      </p>
    </div>
  );
}

function below(report: QualityReportDto | null): string {
  if (!report) return "Every night of the fleet's own time has its report. You need not wait: run one now.";
  if (report.light === "none") return "What follows are first figures, and no claim.";
  const judged = `${report.judged} of ${report.bots} bots did enough to be judged one by one`;
  return report.sampled === null ? `${judged}.` : `${judged}; of this large fleet ${report.sampled} bots were read.`;
}

/** The sentence and the light, or what is still missing for them; beside it how the last nights were. */
export function Verdict({ quality, job }: { quality: QualityDto; job: JobDto | null }) {
  const { life, report, nights } = quality;
  const young = life.lived < life.enough;
  const light = report && !young ? report.light : "none";
  const { tone, icon: Icon } = lights[light];
  const sentence =
    report && !young
      ? report.sentence
      : young
        ? `Not enough yet: ${life.lived} of ${life.needed} days.`
        : "There is enough to judge: the first report is made within a quarter of an hour.";
  return (
    <Card className="flex flex-col gap-4 p-4 lg:flex-row lg:items-start" aria-label="Verdict">
      <div className="flex min-w-0 flex-1 gap-3">
        <span className={cn("grid size-11 shrink-0 place-items-center rounded-full border", discs[tone])}>
          <Icon className="size-5" strokeWidth={1.75} aria-hidden />
        </span>
        <div className="min-w-0 flex-1">
          <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <h2 className="text-base font-semibold text-balance">{sentence}</h2>
            {light !== "none" && (
              <TonePill tone={tone} icon={Icon}>
                {lightWords[light]}
              </TonePill>
            )}
          </div>
          {young && report && report.judged < life.judged && (
            <p className="mt-1">
              {report.judged} of {report.bots} bots have posted or commented 50 times so far; {life.judged} are needed.
              More bots or a higher activity level bring them.
            </p>
          )}
          {young ? <Lived life={life} /> : <p className="mt-1 text-muted-foreground">{below(report)}</p>}
          {job && (
            <div className="mt-4 max-w-md" aria-live="polite">
              <JobProgress job={job} label="Report" doing={job.note ?? "Making the report"} unit="bots" />
            </div>
          )}
        </div>
      </div>
      {nights.length > 0 && <Nights nights={nights} />}
    </Card>
  );
}
