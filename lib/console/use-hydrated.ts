"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** False on the server and while its markup is taken over; then true. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

/** The viewer's zone once it is known; UTC in the server's markup. */
export function useViewerZone(): string | undefined {
  return useHydrated() ? undefined : "UTC";
}
