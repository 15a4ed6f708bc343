"use client";

import { useCallback, useSyncExternalStore } from "react";

/** Whether the window is narrower than `below` CSS pixels; by default, whether the frame shows its phone form. False in the server's markup. */
export function useNarrow(below = 1024): boolean {
  const query = `(max-width: ${below - 0.02}px)`;
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener("change", listener);
      return () => media.removeEventListener("change", listener);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => false,
  );
}
