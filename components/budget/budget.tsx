"use client";

import { useQuery } from "@tanstack/react-query";
import { WalletIcon } from "lucide-react";
import { useState } from "react";

import { ArchetypeLabel } from "@/components/common/archetype-icon";
import { EmptyFailed, EmptyNone } from "@/components/common/empty-states";
import { Page, PageHeader } from "@/components/common/page";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { budgetQuery } from "@/lib/console/budget-query";
import { freeWords, isFree, periodWords, purposeWords } from "@/lib/console/budget-words";
import { formatCountOf, formatMoney } from "@/lib/console/format-number";
import { type BudgetDto, type BudgetPeriod, periodSchema, type SpendShare } from "@/lib/fleet/contracts/budget";

import { ForecastCard } from "./forecast-card";
import { PriceNote } from "./price-note";
import { SharesCard } from "./shares-card";
import { WindowsCard } from "./windows-card";

const archetypeWords = ({ id, label }: SpendShare) =>
  id === "" ? (
    "No bot: drafts and tests"
  ) : (
    <ArchetypeLabel archetype={{ id, name: label }} className="text-foreground" />
  );
const botHref = (id: string) => `/bots/${id}`;

function PeriodButtons({ period, onChoose }: { period: BudgetPeriod; onChoose: (period: BudgetPeriod) => void }) {
  return (
    <div role="group" aria-label="Period" className="flex gap-1">
      {periodSchema.options.map((one) => (
        <Button
          key={one}
          size="sm"
          variant={one === period ? "default" : "outline"}
          aria-pressed={one === period}
          onClick={() => onChoose(one)}
        >
          {periodWords[one]}
        </Button>
      ))}
    </div>
  );
}

function Spent({ budget }: { budget: BudgetDto }) {
  const { total, byModel, byPurpose, byArchetype, byBot, byPost } = budget;
  if (isFree(budget))
    return (
      <Card>
        <EmptyNone icon={WalletIcon} title="Nothing was spent" description={freeWords(budget)} />
      </Card>
    );
  return (
    <>
      <p className="text-muted-foreground">
        <span className="text-kpi font-semibold text-foreground tabular-nums">{formatMoney(total.micros)}</span>{" "}
        {formatCountOf(total.calls, "model call")}, {formatCountOf(total.tokens, "token")},{" "}
        {formatCountOf(total.pictures, "picture")}
      </p>
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <SharesCard
          title="By purpose"
          what="Purpose"
          rows={byPurpose}
          total={total.micros}
          words={({ label }) => purposeWords(label)}
        />
        <SharesCard
          title="By archetype"
          what="Archetype"
          rows={byArchetype}
          total={total.micros}
          words={archetypeWords}
        />
        <SharesCard title="By model" what="Model" rows={byModel} total={total.micros} />
        <SharesCard title="Dearest bots" what="Bot" rows={byBot} total={total.micros} href={botHref} />
        <SharesCard title="Dearest posts" what="Post" rows={byPost} total={total.micros} href={botHref} />
      </div>
    </>
  );
}

function BudgetSkeleton() {
  return (
    <div aria-busy className="flex flex-col gap-4">
      <Card className="flex flex-col gap-4 p-4">
        {[0, 1, 2, 3].map((row) => (
          <Skeleton key={row} className="h-6 w-full" />
        ))}
      </Card>
      <div className="grid gap-4 xl:grid-cols-2">
        <Card className="h-60" />
        <Card className="h-60" />
      </div>
    </div>
  );
}

/** What is left of each budget, and what was spent on what. */
export function Budget() {
  const [period, setPeriod] = useState<BudgetPeriod>("day");
  const { data, error, refetch } = useQuery(budgetQuery(period));
  return (
    <Page>
      <PageHeader title="Budget" sub="What was spent, and what is left">
        <PeriodButtons period={period} onChoose={setPeriod} />
      </PageHeader>
      {data ? (
        <>
          <PriceNote price={data.price} />
          <WindowsCard budget={data} />
          <Spent budget={data} />
          <ForecastCard />
        </>
      ) : error ? (
        <EmptyFailed title="The budget did not load" error={error} onRetry={() => void refetch()} />
      ) : (
        <BudgetSkeleton />
      )}
    </Page>
  );
}
