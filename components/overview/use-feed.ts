"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { followFeed, showAll, type FeedView } from "@/lib/console/overview-feed";
import { feedQuery } from "@/lib/console/overview-query";
import type { ActivityPageDto } from "@/lib/fleet/contracts/activity";

/** The newest rows, standing still while `held`. */
export function useFeed(held: boolean) {
  const { data, error, refetch } = useQuery(feedQuery);
  const [seen, setSeen] = useState<ActivityPageDto | undefined>(data);
  const [view, setView] = useState<FeedView>(() => showAll(data?.items ?? []));
  if (data && data !== seen && !held) {
    setSeen(data);
    setView(followFeed(view, data.items));
  }
  return {
    ...view,
    loaded: data !== undefined,
    error,
    retry: () => void refetch(),
    showNew: () => {
      setSeen(data);
      setView(showAll(data?.items ?? []));
    },
  };
}
