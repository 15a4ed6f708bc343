"use client";

import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { newestOf, prepend, rowsOf, type ActivityPages } from "@/lib/console/activity-pages";
import { activityHeadQuery, activityPagesQuery } from "@/lib/console/activity-query";
import type { ActivityPageDto, ListActivityInput } from "@/lib/fleet/contracts/activity";

const none: ActivityPageDto = { items: [], hasMore: false, newestId: 0 };

/** The rows that match, and what came since; while `held` the count of the new ones stands still. */
export function useActivityLog(input: ListActivityInput, held: boolean) {
  const client = useQueryClient();
  const options = activityPagesQuery(input);
  const pages = useInfiniteQuery(options);
  const after = newestOf(pages.data);
  const head = useQuery({ ...activityHeadQuery(input, after), enabled: pages.data !== undefined });
  const [counted, setCounted] = useState(none);
  const latest = head.data ?? none;
  if (!held && latest !== counted) setCounted(latest);
  const waiting = counted.items.filter(({ id }) => id > after);

  return {
    rows: rowsOf(pages.data),
    error: pages.error,
    retry: () => void pages.refetch(),
    waiting: waiting.length,
    moreWaiting: counted.hasMore,
    /** Puts what waits on screen; starts over from the newest page when more waits than one answer held. */
    showNew: () => {
      if (latest.hasMore) void client.resetQueries({ queryKey: options.queryKey });
      else client.setQueryData<ActivityPages>(options.queryKey, (now) => now && prepend(now, latest.items));
    },
    older: {
      more: pages.hasNextPage,
      busy: pages.isFetchingNextPage,
      failed: pages.isFetchNextPageError,
      fetch: () => void pages.fetchNextPage(),
    },
  };
}
