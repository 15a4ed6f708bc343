import type { Metadata } from "next";

import { Budget } from "@/components/budget/budget";
import { budgetQuery } from "@/lib/console/budget-query";
import { forecastQuery } from "@/lib/console/forecast-query";
import { getForecast } from "@/lib/fleet/forecast/get-forecast";
import { getBudget } from "@/lib/fleet/queries/get-budget";
import { requireViewer } from "@/lib/server/auth-page";
import { actorOf } from "@/lib/server/auth-session";
import { getContext } from "@/lib/server/context";

import { Hydrated } from "../hydrated";

export const metadata: Metadata = { title: "Budget" };

export default async function BudgetPage() {
  const ctx = await getContext(actorOf(await requireViewer()));
  return (
    <Hydrated
      entries={[
        [budgetQuery("day").queryKey, await getBudget.run(ctx, { period: "day" })],
        [forecastQuery.queryKey, await getForecast.run(ctx, {})],
      ]}
    >
      <Budget />
    </Hydrated>
  );
}
