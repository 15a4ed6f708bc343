"use client";

import { useTheme } from "next-themes";

import { useHydrated } from "@/lib/console/use-hydrated";

export const themeChoices = ["system", "light", "dark"] as const;

/** What is chosen and what is shown; before hydration both are unknown to the server, so `system` and light. */
export function useThemeChoice() {
  const { theme, resolvedTheme, setTheme } = useTheme();
  const hydrated = useHydrated();
  const shown = hydrated && resolvedTheme === "dark" ? "dark" : "light";
  return {
    choice: hydrated ? (theme ?? "system") : "system",
    shown,
    setTheme,
    toggle: () => setTheme(shown === "dark" ? "light" : "dark"),
  };
}
