"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";

import { type ApproveDraftsInput, draftsDecidedSchema } from "@/lib/fleet/contracts/approval";

import { errorWords } from "./api-error";
import { apiFetch } from "./api-fetch";
import { formatCountOf } from "./format-number";

export type Decision =
  | ({ act: "approve" } & ApproveDraftsInput)
  | { act: "reject"; ids: number[]; reason: string }
  | { act: "undo"; ids: number[] };

const done = { approve: "approved", reject: "rejected", undo: "taken back" } as const;

/** Approves, rejects or takes back; what could not be is told with the reason. */
export function useDecideDrafts() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ act, ...body }: Decision) =>
      apiFetch(`/api/review/${act}`, { method: "POST", body, schema: draftsDecidedSchema }),
    onSuccess: (result, decision) => {
      const [first] = result.left;
      const left =
        first &&
        `${formatCountOf(result.left.length, "draft stays as it is", "drafts stay as they are")}: ${first.why}.`;
      if (result.done > 0)
        toast.success(`${formatCountOf(result.done, "draft")} ${done[decision.act]}.`, { description: left });
      else toast.error("Nothing was changed", { description: left });
    },
    onError: (error, decision) => {
      // A refused edit is told beside its words.
      if (!("edit" in decision) || !decision.edit)
        toast.error("Nothing was changed", { description: errorWords(error) });
    },
    onSettled: () => client.invalidateQueries(),
  });
}
