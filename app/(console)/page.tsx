import type { Metadata } from "next";

import { Overview } from "@/components/overview/overview";
import { feedQuery, overviewQuery } from "@/lib/console/overview-query";
import { preparationQuery } from "@/lib/console/jobs-query";
import { feedInput } from "@/lib/console/overview-feed";
import { getOverview } from "@/lib/fleet/queries/get-overview";
import { listActivity } from "@/lib/fleet/queries/list-activity";
import { getPreparation } from "@/lib/fleet/simulation/jobs";
import { requireViewer } from "@/lib/server/auth-page";
import { actorOf } from "@/lib/server/auth-session";
import { getContext } from "@/lib/server/context";

import { Hydrated } from "./hydrated";

export const metadata: Metadata = { title: "Overview" };

export default async function OverviewPage() {
  const ctx = await getContext(actorOf(await requireViewer()));
  const [overview, feed, preparation] = await Promise.all([
    getOverview.run(ctx, {}),
    listActivity.run(ctx, feedInput),
    getPreparation.run(ctx, {}),
  ]);
  return (
    <Hydrated
      entries={[
        [overviewQuery.queryKey, overview],
        [feedQuery.queryKey, feed],
        [preparationQuery.queryKey, preparation],
      ]}
    >
      <Overview />
    </Hydrated>
  );
}
