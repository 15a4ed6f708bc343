import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";

import { ActivityLog } from "@/components/activity/activity-log";
import { activityPagesQuery } from "@/lib/console/activity-query";
import { activityInputOf, loadActivityUrl } from "@/lib/console/activity-url";
import { listActivity } from "@/lib/fleet/queries/list-activity";
import { requireViewer } from "@/lib/server/auth-page";
import { actorOf } from "@/lib/server/auth-session";
import { getContext } from "@/lib/server/context";

import { Hydrated } from "../hydrated";

export const metadata: Metadata = { title: "Activity" };

export default async function ActivityPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await getContext(actorOf(await requireViewer()));
  const input = activityInputOf(await loadActivityUrl(searchParams));
  const first = { pages: [await listActivity.run(ctx, input)], pageParams: [undefined] };
  return (
    <Hydrated entries={[[activityPagesQuery(input).queryKey, first]]}>
      <ActivityLog />
    </Hydrated>
  );
}
