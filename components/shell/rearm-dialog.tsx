"use client";

import { CirclePauseIcon, CirclePlayIcon, HourglassIcon, MoonIcon, ShieldCheckIcon } from "lucide-react";

import { ConfirmDialog, type ConfirmPoint } from "@/components/common/confirm-dialog";
import { formatCountOf } from "@/lib/console/format-number";
import type { FleetStatusDto } from "@/lib/fleet/contracts/fleet";

import { useShell } from "./shell-context";

function whatBegins({ counts, holds }: FleetStatusDto): ConfirmPoint[] {
  const points: ConfirmPoint[] = [];
  const moving = counts.running + counts.awake;
  const [hold] = holds;
  if (hold) {
    const own = hold.cause === "operator";
    points.push({ icon: own ? CirclePauseIcon : HourglassIcon, text: `Still held afterwards: ${hold.detail}` });
  } else if (moving > 0)
    points.push({
      icon: CirclePlayIcon,
      text: `${formatCountOf(moving, "bot visits", "bots visit")} the gallery again, each at its usual times.`,
    });
  points.push({ icon: MoonIcon, text: "Visits missed meanwhile are not made up for." });
  const waiting = [
    counts.held > 0 && `${counts.held} held`,
    counts.paused > 0 && `${counts.paused} paused`,
    counts.failing > 0 && `${counts.failing} failing`,
    counts.stopped > 0 && `${counts.stopped} stopped`,
  ].filter(Boolean);
  if (waiting.length > 0) points.push({ icon: HourglassIcon, text: `As before: ${waiting.join(", ")}.` });
  return points;
}

/** Lifting an emergency stop sets everything going at once: it is asked for, never one tap away. */
export function RearmDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { status, actions } = useShell();
  const moving = status.holds.length > 0 ? 0 : status.counts.running + status.counts.awake;
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
