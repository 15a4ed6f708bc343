"use client";

import { CirclePauseIcon, CirclePlayIcon, OctagonXIcon, ShieldCheckIcon } from "lucide-react";

import { ActionButton } from "@/components/common/action-button";
import type { ButtonProps } from "@/components/ui/button";
import type { FleetStatusDto } from "@/lib/fleet/contracts/fleet";

import { useShell } from "./shell-context";

/** Whether an operator's own hold keeps the fleet, whatever else does too. */
export function isPaused(status: FleetStatusDto): boolean {
  return status.state === "paused" || status.holds.some((hold) => hold.cause === "operator");
}

/** Pause or resume, or re-arm after an emergency stop; and the emergency stop, always. */
export function FleetButtons({ size, className }: Pick<ButtonProps, "size" | "className">) {
  const { status, actions, open } = useShell();
  const look = { size, className };
  const stopped = status.state === "stopped";
  const nobody = status.counts.total === 0 ? "There are no bots yet" : undefined;
  const wait = actions.busy ? "The last command is on its way" : undefined;
  return (
    <>
      {stopped ? (
        <ActionButton {...look} reason={actions.reason ?? wait} onClick={() => open("re-arm")}>
          <ShieldCheckIcon aria-hidden />
          Re-arm fleet
        </ActionButton>
      ) : isPaused(status) ? (
        <ActionButton {...look} reason={actions.reason ?? wait} onClick={actions.resume}>
          <CirclePlayIcon aria-hidden />
          Resume fleet
        </ActionButton>
      ) : (
        <ActionButton {...look} reason={actions.reason ?? nobody ?? wait} onClick={() => open("pause")}>
          <CirclePauseIcon aria-hidden />
          Pause fleet
        </ActionButton>
      )}
      <ActionButton
        {...look}
        variant="danger"
        reason={actions.reason ?? (stopped ? "The fleet is stopped already" : undefined)}
        onClick={() => open("stop")}
      >
        <OctagonXIcon aria-hidden />
        Emergency stop
      </ActionButton>
    </>
  );
}
