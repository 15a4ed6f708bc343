"use client";

import { GaugeIcon } from "lucide-react";

import { cn } from "@/components/ui/cn";

import { useShell } from "./shell-context";

/** "The gallery is slow: the fleet moves at 40 %", while it does; nothing otherwise. */
export function PaceNote({ className }: { className?: string }) {
  const { paceText } = useShell().status;
  if (!paceText) return null;
  return (
    <p role="status" title={paceText} className={cn("flex min-w-0 items-center gap-1.5 text-xs text-held", className)}>
      <GaugeIcon className="size-3.5 shrink-0" strokeWidth={1.75} aria-hidden />
      <span className="truncate max-lg:whitespace-normal">{paceText}</span>
    </p>
  );
}
