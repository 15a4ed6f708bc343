"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";

import { openLiveStream, type LiveStream, type LiveState } from "./live-stream";
import { staleKeys } from "./query-keys";

/** Keeps one stream open while the tab shows; each topic it tells makes the queries under its key stale. */
export function useLive(url = "/api/live"): LiveState {
  const client = useQueryClient();
  const [state, setState] = useState<LiveState>("connecting");

  useEffect(() => {
    let stream: LiveStream | undefined;
    const follow = () => {
      if (document.visibilityState === "hidden") {
        stream?.close();
        stream = undefined;
        return;
      }
      stream ??= openLiveStream({
        url,
        onState: setState,
        onTopics: (topics) => {
          for (const queryKey of topics.flatMap(staleKeys)) {
            // A fetch under way is let finish: a busy fleet would otherwise cancel it for ever.
            void client.invalidateQueries({ queryKey }, { cancelRefetch: false });
          }
        },
      });
    };
    follow();
    document.addEventListener("visibilitychange", follow);
    return () => {
      document.removeEventListener("visibilitychange", follow);
      stream?.close();
    };
  }, [client, url]);

  return state;
}
