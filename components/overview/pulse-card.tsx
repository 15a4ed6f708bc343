"use client";

import { ChartColumnStackedIcon, Table2Icon } from "lucide-react";
import { useState } from "react";

import { SectionTitle } from "@/components/common/page";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ChartLegend } from "@/components/ui/chart";
import { pulseSlots } from "@/lib/console/overview-pulse";
import { useNarrow } from "@/lib/console/use-narrow";
import type { OverviewDto } from "@/lib/fleet/contracts/overview";

import { PulseChart } from "./pulse-chart";
import { pulseDone, PlanMark } from "./pulse-looks";
import { PulseTable } from "./pulse-table";

/** What the fleet did and will do, an hour at a time; as bars, or as the numbers they stand for. */
export function PulseCard({ pulse }: { pulse: OverviewDto["pulse"] }) {
  const [asTable, setAsTable] = useState(false);
  const span = useNarrow() ? 18 : 24;
  const slots = pulseSlots(pulse, span);
  const Other = asTable ? ChartColumnStackedIcon : Table2Icon;
  const legend = (
    <>
      <ChartLegend config={pulseDone} />
      <span className="inline-flex items-center gap-1.5 text-xs whitespace-nowrap text-muted-foreground">
        <PlanMark />
        Planned visits
      </span>
    </>
  );
  return (
    <Card className="flex min-h-[300px] flex-1 flex-col overflow-hidden pt-2">
      <div className="px-4 pb-1">
        <SectionTitle
          sub={span === 24 ? "actions an hour" : `${span} h done, ${span} h planned`}
          right={
            <>
              <span className="flex items-center gap-3 max-lg:hidden">{legend}</span>
              <Button
                variant="ghost"
                size="icon-sm"
                aria-label={asTable ? "Show the pulse as a chart" : "Show the pulse as a table"}
                onClick={() => setAsTable(!asTable)}
              >
                <Other />
              </Button>
            </>
          }
        >
          Pulse
        </SectionTitle>
      </div>
      <div className="min-h-0 flex-1">{asTable ? <PulseTable slots={slots} /> : <PulseChart slots={slots} />}</div>
      {!asTable && <div className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 pb-3 lg:hidden">{legend}</div>}
    </Card>
  );
}
