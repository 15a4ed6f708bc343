"use client";

import { useHydrated } from "./use-hydrated";

/** The key that goes with K on this keyboard: "⌘" on Apple's, "Ctrl" elsewhere and in the server's markup. */
export function useModKey(): "⌘" | "Ctrl" {
  const hydrated = useHydrated();
  return hydrated && /Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘" : "Ctrl";
}
