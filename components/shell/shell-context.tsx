"use client";

import { createContext, use } from "react";

import type { FleetStatusDto } from "@/lib/fleet/contracts/fleet";

import type { FleetActions } from "./use-fleet-actions";

export type ShellDialog = "palette" | "keys" | "pause" | "stop" | "re-arm" | "menu";

export interface Shell {
  status: FleetStatusDto;
  /** True while the server does not answer; `status` is then the last known. */
  lost: boolean;
  actions: FleetActions;
  open(dialog: ShellDialog): void;
  close(): void;
}

export const ShellContext = createContext<Shell | null>(null);

/** The frame around the current screen. Throws outside of one. */
export function useShell(): Shell {
  const shell = use(ShellContext);
  if (!shell) throw new Error("useShell is for components inside the console frame");
  return shell;
}
