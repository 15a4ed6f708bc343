import { queryOptions } from "@tanstack/react-query";

import { activityPageSchema } from "@/lib/fleet/contracts/activity";
import { overviewSchema } from "@/lib/fleet/contracts/overview";

import { apiFetch } from "./api-fetch";
import { feedInput } from "./overview-feed";
import { queryKeys } from "./query-keys";
import { toSearch } from "./to-search";

export const overviewQuery = queryOptions({
  queryKey: queryKeys.overview,
  queryFn: ({ signal }) => apiFetch("/api/overview", { schema: overviewSchema, signal }),
});

export const feedQuery = queryOptions({
  queryKey: queryKeys.activity.head("feed"),
  queryFn: ({ signal }) => apiFetch(`/api/activity?${toSearch(feedInput)}`, { schema: activityPageSchema, signal }),
});
