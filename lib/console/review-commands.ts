"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";

import { draftsSeenSchema, type SeeDraftsInput } from "@/lib/fleet/contracts/review";

import { errorWords } from "./api-error";
import { apiFetch } from "./api-fetch";
import { formatCountOf } from "./format-number";

/** Marks refused drafts as seen, one or many, and reads the list anew. */
export function useSeeDrafts(onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SeeDraftsInput) =>
      apiFetch("/api/review/see", { method: "POST", body, schema: draftsSeenSchema }),
    onSuccess: ({ seen }) => {
      toast.success(`${formatCountOf(seen, "draft")} marked as seen.`);
      onDone();
    },
    onError: (error) => toast.error("Nothing was marked", { description: errorWords(error) }),
    onSettled: () => client.invalidateQueries(),
  });
}
