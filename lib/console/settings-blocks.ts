"use client";

import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";

import { type BlockDto, type BlockInput, blockListSchema, blockSchema } from "@/lib/fleet/contracts/limits";

import { errorWords } from "./api-error";
import { apiFetch } from "./api-fetch";
import { queryKeys } from "./query-keys";

export const blocksQuery = queryOptions({
  queryKey: queryKeys.settings("blocks"),
  queryFn: ({ signal }) => apiFetch("/api/blocks", { schema: blockListSchema, signal }),
});

/** "@ann", or the topic as it is. */
export const blockWords = ({ kind, value }: Pick<BlockDto, "kind" | "value">): string =>
  kind === "user" ? `@${value}` : value;

export function useBlock(onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BlockInput) => apiFetch("/api/blocks", { method: "POST", body, schema: blockSchema }),
    onSuccess: (block) => {
      toast.success(`${blockWords(block)} is left alone from now on.`);
      onDone();
    },
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.settings() }),
  });
}

export function useUnblock() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: BlockDto) => apiFetch(`/api/blocks/${id}`, { method: "DELETE" }),
    onSuccess: (_, block) => toast.success(`${blockWords(block)} is no longer left alone.`),
    onError: (error, block) =>
      toast.error(`${blockWords(block)} is still left alone`, { description: errorWords(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.settings() }),
  });
}
