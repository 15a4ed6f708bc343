"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";

import { ActionButton } from "@/components/common/action-button";
import { errorWords } from "@/lib/console/api-error";
import { apiFetch } from "@/lib/console/api-fetch";
import { useFleetStatus, useViewerReason } from "@/lib/console/fleet-status";
import { queryKeys } from "@/lib/console/query-keys";

/** A plan may want another activity level than the dial has: nothing moves it but this button. */
export function LevelNote({ planned }: { planned: number | null }) {
  const client = useQueryClient();
  const role = useViewerReason();
  const now = useFleetStatus().data?.activityLevel;
  const set = useMutation({
    mutationFn: (level: number) => apiFetch("/api/fleet/activity-level", { method: "POST", body: { level } }),
    onError: (error) => toast.error("The activity level was not changed", { description: errorWords(error) }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.fleet }),
  });
  if (planned === null || now === undefined || now === planned) return null;
  return (
    <div role="status" className="flex items-center gap-3 rounded-lg border border-held-line bg-held-soft p-3 text-xs">
      <p className="min-w-0 flex-1">
        Planned for an activity level of {planned} %; it is at {now} %, for everybody.
      </p>
      <ActionButton
        size="sm"
        className="max-sm:h-11"
        reason={role}
        disabled={set.isPending}
        onClick={() => set.mutate(planned)}
      >
        Set to {planned} %
      </ActionButton>
    </div>
  );
}
