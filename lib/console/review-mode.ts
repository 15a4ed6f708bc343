"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";

import { reviewModeSetSchema, type SetReviewModeInput } from "@/lib/fleet/contracts/approval";

import { errorWords } from "./api-error";
import { apiFetch } from "./api-fetch";
import { formatCountOf } from "./format-number";

/** Says how the words of chosen bots are reviewed. */
export function useSetReviewMode(onDone?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SetReviewModeInput) =>
      apiFetch("/api/bots/review", { method: "POST", body, schema: reviewModeSetSchema }),
    onSuccess: ({ changed, unchanged }) => {
      const same = unchanged > 0 ? `${formatCountOf(unchanged, "bot")} had it so already.` : undefined;
      if (changed > 0)
        toast.success(`The review of ${formatCountOf(changed, "bot")} is set.`, {
          description: same ?? "It holds from the next draft on.",
        });
      else toast.info("Nothing was to change.", { description: same });
      onDone?.();
    },
    onError: (error) => toast.error("The review was not set", { description: errorWords(error) }),
    onSettled: () => client.invalidateQueries(),
  });
}
