"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";

import { errorWords } from "@/lib/console/api-error";
import { apiFetch } from "@/lib/console/api-fetch";
import { roleReason } from "@/lib/console/fleet-status";
import { formatCount, formatCountOf } from "@/lib/console/format-number";
import { fleetChangeSchema, type FleetStatusDto } from "@/lib/fleet/contracts/fleet";

type FleetVerb = "pause" | "resume" | "emergency-stop" | "re-arm";
type FleetCommand = { verb: FleetVerb; reason?: string };

const failedTitles: Record<FleetVerb, string> = {
  pause: "The fleet was not paused",
  resume: "The fleet was not resumed",
  "emergency-stop": "The emergency stop did not go through",
  "re-arm": "The fleet was not re-armed",
};

export interface FleetActions {
  pause(reason?: string): void;
  resume(): void;
  emergencyStop(reason?: string): void;
  rearm(): void;
  busy: boolean;
  /** Why the signed-in person may not act; undefined when they may. */
  reason: string | undefined;
}

const goesOn = (bots: number) =>
  bots === 1 ? "1 bot goes on with its usual times." : `${formatCount(bots)} bots go on with their usual times.`;

/** The fleet-wide commands of the frame, each answered by a toast that says what happened. */
export function useFleetActions(status: FleetStatusDto): FleetActions {
  const client = useQueryClient();
  const command = useMutation({
    mutationFn: ({ verb, reason }: FleetCommand) =>
      apiFetch(`/api/fleet/${verb}`, { method: "POST", body: { reason }, schema: fleetChangeSchema }),
    onSuccess: ({ bots }, { verb }) => {
      if (verb === "pause")
        toast.success("The fleet is paused.", {
          description: `${formatCountOf(bots, "bot waits", "bots wait")}. Nothing goes out until you resume.`,
          action: { label: "Resume", onClick: () => command.mutate({ verb: "resume" }) },
        });
      if (verb === "resume")
        toast.success("The fleet goes on.", {
          description: goesOn(bots),
        });
      if (verb === "emergency-stop")
        toast.warning("The fleet is stopped.", {
          description: "Nothing goes out until someone re-arms it.",
        });
      if (verb === "re-arm")
        toast.success("The fleet is armed again.", {
          description: goesOn(bots),
        });
    },
    onError: (error, { verb }) => toast.error(failedTitles[verb], { description: errorWords(error) }),
    onSettled: () => client.invalidateQueries(),
  });

  return {
    pause: (reason) => command.mutate({ verb: "pause", reason }),
    resume: () => command.mutate({ verb: "resume" }),
    emergencyStop: (reason) => command.mutate({ verb: "emergency-stop", reason }),
    rearm: () => command.mutate({ verb: "re-arm" }),
    busy: command.isPending,
    reason: roleReason(status.viewer.role),
  };
}
