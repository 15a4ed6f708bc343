"use client";

import { CircleDashedIcon, CirclePlayIcon, HourglassIcon, MoonIcon, ShieldCheckIcon } from "lucide-react";

import { ConfirmDialog, type ConfirmPoint } from "@/components/common/confirm-dialog";
import { formatCountOf } from "@/lib/console/format-number";
import type { FleetStatusDto } from "@/lib/fleet/contracts/fleet";

import { useShell } from "./shell-context";

function whatBegins({ afterRearm, holds }: FleetStatusDto): ConfirmPoint[] {
  const { moving, held } = afterRearm ?? { moving: 0, held: 0 };
  const points: ConfirmPoint[] = [];
  if (moving > 0)
    points.push({
      icon: CirclePlayIcon,
      text: `${formatCountOf(moving, "bot visits", "bots visit")} the gallery again, each at its usual times.`,
    });
  const [hold] = holds;
  if (hold) points.push({ icon: HourglassIcon, text: `The fleet stays held: ${hold.detail}` });
  else if (held > 0)
    points.push({ icon: HourglassIcon, text: `${formatCountOf(held, "bot stays", "bots stay")} paused or held.` });
  if (moving === 0 && held === 0) points.push({ icon: CircleDashedIcon, text: "No bot is running: none begins." });
  points.push({ icon: MoonIcon, text: "Visits missed meanwhile are not made up for." });
  return points;
}

/** Lifting an emergency stop sets everything going at once: it is asked for, never one tap away. */
export function RearmDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { status, actions } = useShell();
  const moving = status.afterRearm?.moving ?? 0;
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      icon={ShieldCheckIcon}
      title="Re-arm the fleet?"
      lead={
        status.stoppedBy
          ? `${status.stoppedBy} stopped it. Make sure that the cause is settled.`
          : "Make sure that the cause of the stop is settled."
      }
      points={whatBegins(status)}
      cancelLabel="Keep it stopped"
      confirmIcon={ShieldCheckIcon}
      confirmLabel={moving > 0 ? `Re-arm ${formatCountOf(moving, "bot")}` : "Re-arm the fleet"}
      onConfirm={actions.rearm}
    />
  );
}
