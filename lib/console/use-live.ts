"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";

import { liveVersionsSchema } from "@/lib/fleet/contracts/live";

import { apiFetch } from "./api-fetch";
import { followLive, type LiveMode } from "./follow-live";
import { makeStale } from "./make-stale";
import { staleKeys } from "./query-keys";

const read = async (signal: AbortSignal) =>
  (await apiFetch("/api/live/versions", { schema: liveVersionsSchema, signal })).versions;

/** While the tab shows, each topic that changed makes the queries under its key stale. */
export function useLive(mode: LiveMode): void {
  const client = useQueryClient();

  useEffect(() => {
    const following = followLive({
      mode,
      url: "/api/live",
      read,
      onTopics: (topics) => {
        for (const queryKey of topics.flatMap(staleKeys)) void makeStale(client, queryKey);
      },
    });
    const look = () => (document.visibilityState === "hidden" ? following.rest() : following.resume());
    look();
    document.addEventListener("visibilitychange", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
      following.rest();
    };
  }, [client, mode]);
}
