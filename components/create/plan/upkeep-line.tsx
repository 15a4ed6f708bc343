"use client";

import { useQuery } from "@tanstack/react-query";

import { useShell } from "@/components/shell/shell-context";
import { formatMoney } from "@/lib/console/format-number";
import { upkeepQuery } from "@/lib/console/plan-queries";
import { aMonth, dayWords, fitWords, listedWords, monthMicros, monthParts } from "@/lib/console/plan-words";
import { useSettled } from "@/lib/console/use-settled";
import type { UpkeepInput } from "@/lib/fleet/contracts/plan";

/** What the people of a form would do on a day and take of a month, before the button. */
export function UpkeepLine({ input, enabled }: { input: UpkeepInput | null; enabled: boolean }) {
  const settled = useSettled(JSON.stringify(input));
  const asked = JSON.parse(settled) as UpkeepInput | null;
  const { data, isError } = useQuery({ ...upkeepQuery(asked), enabled: asked !== null && enabled });
  const isEmbedded = useShell().status.engine.kind === "embedded";
  if (!input || !enabled) return null;
  if (isError) return <>What they would cost could not be worked out.</>;
  if (!data) return <>Working out what they would do and cost…</>;
  const { upkeep, unpriced } = data;
  const { day, month, budget } = upkeep;
  if (!month) return <>{`${dayWords(day)}. No cost can be named: ${unpriced ?? ""}`}</>;
  const tokens = month.words.source === "offline" ? listedWords(month) : `${monthParts(month, isEmbedded)}.`;
  return (
    <>
      <span className="text-foreground">
        {dayWords(day)}, <b className="font-semibold">{formatMoney(monthMicros(month, isEmbedded))}</b>{" "}
        {aMonth(data.speed)}.
      </span>{" "}
      {tokens} {budget?.over && <span className="text-held">{fitWords(upkeep)}.</span>}
    </>
  );
}
