import { CircleCheckIcon, TriangleAlertIcon } from "lucide-react";

import { SectionTitle } from "@/components/common/page";
import { TonePill } from "@/components/common/status-pill";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { figureWords } from "@/lib/console/quality-words";
import type { QualityReportDto } from "@/lib/fleet/contracts/quality";

function NotRun() {
  return (
    <div className="flex flex-col gap-2 px-4 pb-4 text-muted-foreground">
      <p className="max-w-prose">
        It was not run: it compares bot by bot with people, and the product ships no figures of single people. With a
        file of such figures, and one of bots that are known to be bots, the command runs it with its three controls on
        a server that is stopped:
      </p>
      <pre className="rounded-md border border-border bg-muted px-3 py-2 font-mono text-xs break-words whitespace-pre-wrap text-foreground">
        npm run realism -- --humans FILE --labelled FILE
      </pre>
    </div>
  );
}

/** The test that draws on everything at once, with the controls without which it claims nothing. */
export function ClassifierCard({ report }: { report: QualityReportDto }) {
  const measure = report.measures.find(({ id }) => id === "T11");
  const auc = measure?.checks[0]?.value ?? null;
  return (
    <Card>
      <div className="px-4 pt-3 pb-2">
        <SectionTitle
          right={
            report.classifierRan ? (
              <TonePill tone={measure?.ok ? "ok" : "fail"} icon={measure?.ok ? CircleCheckIcon : TriangleAlertIcon}>
                {measure?.ok ? "Passes" : "Told apart"}
              </TonePill>
            ) : (
              <TonePill tone="idle" icon={CircleCheckIcon} className="[&>svg]:hidden">
                Not run
              </TonePill>
            )
          }
        >
          Can a classifier tell them from people?
        </SectionTitle>
      </div>
      {report.classifierRan ? (
        <div className="flex flex-wrap gap-6 px-4 pb-4">
          <p>
            <span className="block text-kpi font-semibold">{figureWords(auc)}</span>
            <span className="text-xs text-muted-foreground">0.50 is a coin toss, up to 0.75 passes</span>
          </p>
          <ul aria-label="Controls" className="min-w-60 flex-1">
            {report.controls.map((control) => (
              <li key={control.name} className="flex h-9 items-center gap-2 border-t border-border text-xs">
                <span className="flex-1">
                  {control.name} <span className="text-muted-foreground">must be {control.wanted}</span>
                </span>
                <span className={cn("font-semibold", !control.ok && "text-fail")}>{figureWords(control.auc)}</span>
                <span className="sr-only">{control.ok ? "holds" : "failed"}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <NotRun />
      )}
    </Card>
  );
}
