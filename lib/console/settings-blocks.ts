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

const add = (body: BlockInput) => apiFetch("/api/blocks", { method: "POST", body, schema: blockSchema });
const takeBack = ({ id }: BlockDto) => apiFetch(`/api/blocks/${id}`, { method: "DELETE" });
const wishOf = ({ kind, value, reason }: BlockDto): BlockInput => ({ kind, value, reason: reason ?? undefined });

/** Both say what came of it and offer the way back: neither asks first. */
function useBlockCommands(onBlocked?: () => void) {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries();
  const block = useMutation({
    mutationFn: add,
    onSuccess: (made) => {
      toast.success(`${blockWords(made)} is left alone from now on.`, {
        action: { label: "Allow again", onClick: () => unblock.mutate(made) },
      });
      onBlocked?.();
    },
    onSettled,
  });
  const unblock = useMutation({
    mutationFn: takeBack,
    onSuccess: (_, gone) =>
      toast.success(`${blockWords(gone)} is no longer left alone.`, {
        description: "Bots may turn to it again from their next action on.",
        action: { label: "Leave alone", onClick: () => again.mutate(gone) },
      }),
    onError: (error, kept) =>
      toast.error(`${blockWords(kept)} is still left alone`, { description: errorWords(error) }),
    onSettled,
  });
  const again = useMutation({
    mutationFn: (gone: BlockDto) => add(wishOf(gone)),
    onSuccess: (made) => toast.success(`${blockWords(made)} is left alone as before.`),
    onError: (error, gone) => toast.error(`${blockWords(gone)} is not left alone`, { description: errorWords(error) }),
    onSettled,
  });
  return { block, unblock };
}

export const useBlock = (onDone: () => void) => useBlockCommands(onDone).block;
export const useUnblock = () => useBlockCommands().unblock;
