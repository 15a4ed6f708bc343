"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";

import { bulkResultSchema, type BotFilter, type BulkInput } from "@/lib/fleet/contracts/bots";

import { errorWords } from "./api-error";
import { apiFetch } from "./api-fetch";
import { formatCount, formatCountOf } from "./format-number";
import type { RowSelection } from "./row-selection";

type Action = BulkInput["action"];

const past: Record<Action, string> = {
  start: "started",
  pause: "paused",
  resume: "resumed",
  stop: "stopped",
  wake: "woken",
  retire: "retired",
};
const undo: Partial<Record<Action, { label: string; action: Action }>> = {
  pause: { label: "Resume", action: "resume" },
  stop: { label: "Start", action: "start" },
};

/** What a bulk command aims at: the named rows, or whatever matches the filter when it runs. */
export function bulkTarget(selection: RowSelection, { q, status, archetype, tier }: BotFilter): BulkInput["target"] {
  return selection.kind === "all" ? { filter: { q, status, archetype, tier } } : { ids: [...selection.ids] };
}

/** All of it happens or none; the toast counts what changed and says why the rest did not. `onFollow` shows how far a removal is. */
export function useBulkBots({ onDone, onFollow }: { onDone: () => void; onFollow: () => void }) {
  const client = useQueryClient();
  const bulk = useMutation({
    mutationFn: (input: BulkInput) =>
      apiFetch("/api/bots/bulk", { method: "POST", body: input, schema: bulkResultSchema }),
    onSuccess: ({ changed, unchanged, reasons, jobId, waits }, { action, target }) => {
      const all = changed + unchanged;
      const title =
        unchanged === 0
          ? `${formatCountOf(changed, "bot")} ${past[action]}.`
          : `${formatCount(changed)} of ${formatCountOf(all, "bot")} ${past[action]}.`;
      const said = [
        ...(reasons.length > 0 ? [`${reasons.join(", ")}.`] : []),
        ...(waits ? [waits] : []),
        ...(jobId ? ["What they made is being taken off the gallery."] : []),
      ];
      const description = said.length > 0 ? said.join(" ") : undefined;
      const back = undo[action];
      const say = changed > 0 || jobId ? toast.success : toast.info;
      say(title, {
        description,
        ...(jobId && { action: { label: "See how far", onClick: onFollow } }),
        ...(back &&
          changed > 0 &&
          unchanged === 0 &&
          "ids" in target && {
            action: { label: back.label, onClick: () => bulk.mutate({ action: back.action, target }) },
          }),
      });
      // What changed nothing is likely to be followed by another command for the same bots.
      if (changed > 0 || jobId) onDone();
    },
    onError: (error, { action }) => toast.error(`No bot was ${past[action]}`, { description: errorWords(error) }),
    onSettled: () => client.invalidateQueries(),
  });
  return bulk;
}
