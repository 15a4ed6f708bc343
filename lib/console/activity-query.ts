import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";

import { activityPageSchema, type ListActivityInput } from "@/lib/fleet/contracts/activity";

import { olderThan } from "./activity-pages";
import { apiFetch } from "./api-fetch";
import { queryKeys } from "./query-keys";
import { toSearch } from "./to-search";

const fetchActivity = (input: ListActivityInput, signal: AbortSignal) =>
  apiFetch(`/api/activity?${toSearch(input)}`, { schema: activityPageSchema, signal });

/** The rows on screen. Never fetched again by themselves: the log only grows, and at its head. */
export const activityPagesQuery = (input: ListActivityInput) =>
  infiniteQueryOptions({
    queryKey: queryKeys.activity.pages(input),
    queryFn: ({ pageParam, signal }) => fetchActivity({ ...input, before: pageParam }, signal),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: olderThan,
    staleTime: Infinity,
    refetchInterval: false,
    refetchOnWindowFocus: false,
  });

/** What came after the rows on screen, up to a page of it. */
export const activityHeadQuery = (input: ListActivityInput, after: number) =>
  queryOptions({
    queryKey: queryKeys.activity.head({ ...input, after }),
    queryFn: ({ signal }) => fetchActivity({ ...input, after }, signal),
  });
